#!/usr/bin/env bash
# Names every Swift file that `make format` would change.
set -euo pipefail

changed=0
while IFS= read -r -d '' file; do
    if ! swift format format "$file" | cmp -s - "$file"; then
        echo "not in the project's format: $file" >&2
        changed=1
    fi
done < <(find "$@" -name '*.swift' -print0)

if [ "$changed" -ne 0 ]; then
    echo "run: make format" >&2
    exit 65
fi
