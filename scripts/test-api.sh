#!/usr/bin/env bash
# Has schemathesis look for requests that a server answers otherwise than its own OpenAPI document says, and holds the
# document against OpenAPI's meta-schema. Usage: scripts/test-api.sh FOLDER-OF-THE-PROGRAMS [schemathesis options]
#
# schemathesis speaks TCP, so a forwarder on the loopback stands before the Unix socket. What is missing comes from PyPI
# into .build/api; where that cannot be reached, the test is skipped and says so.
set -euo pipefail

programs=$(cd "$1" && pwd)
shift
project=$(cd "$(dirname "$0")/.." && pwd)
tools=schemathesis==4.32.5\ openapi-spec-validator==0.9.0

python=python3
if ! "$python" -c 'import schemathesis, openapi_spec_validator' 2>/dev/null; then
    python=$project/.build/api/bin/python3
    if ! "$python" -c 'import schemathesis, openapi_spec_validator' 2>/dev/null; then
        # shellcheck disable=SC2086
        if ! { python3 -m venv "$project/.build/api" && "$python" -m pip install --quiet $tools; }; then
            echo "SKIPPED: schemathesis is not installed and cannot be fetched from PyPI" >&2
            exit 0
        fi
    fi
fi

folder=$(mktemp -d)
started=()
finish() {
    for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
    wait
    rm -rf "$folder"
}
trap finish EXIT

coffer() { "$programs/coffer" --quiet "$@" >/dev/null; }

"$programs/coffer" init "$folder/shop" --name Example --policies "$project/Policies" --quiet >/dev/null
"$programs/cofferd" --store "$folder/shop" --socket "$folder/s" 2>"$folder/server.log" &
server=$!
started+=("$server")
export COFFER_SOCKET=$folder/s
for _ in $(seq 100); do [ -S "$folder/s" ] && break || sleep 0.1; done

# What the examples of the document speak of.
coffer customer add --name 'Example Person' --email person@example.org --city Berlin
coffer product add --sku TEA-1 --name Tea --price 12.50 --tax S:19
coffer stock receive TEA-1 1000000
coffer user add clerk1 --unix clerk1 --role clerk
coffer order open --customer C-000001 --line TEA-1:3 --confirm

"$python" "$project/scripts/api/forward.py" "$folder/s" >"$folder/port" &
started+=("$!")
for _ in $(seq 100); do [ -s "$folder/port" ] && break || sleep 0.1; done
url=http://127.0.0.1:$(cat "$folder/port")

"$python" - "$url/openapi.json" "$folder/free.json" <<'PYTHON'
import json, sys, urllib.request
from openapi_spec_validator import validate
document = json.load(urllib.request.urlopen(sys.argv[1]))
validate(document)
print("the document is OpenAPI 3.1")
# Purposes are words of the store's policy: random ones would keep most requests from reaching their operation.
for path in document["paths"].values():
    for operation in path.values():
        operation["parameters"] = [
            one for one in operation.get("parameters", []) if not one["$ref"].endswith("/Coffer-Purpose")
        ]
json.dump(document, open(sys.argv[2], "w"))
PYTHON

cd "$folder"
ask() {
    "$python" -m schemathesis.cli --config-file "$project/scripts/api/schemathesis.toml" run \
        --generation-database none "$@"
}
ask "$url/openapi.json" --phases examples,coverage "$@"
ask "$folder/free.json" --url "$url" --phases fuzzing --max-examples 100 "$@"

kill -0 "$server" || { echo "the server is gone" >&2; cat "$folder/server.log" >&2; exit 1; }
if [ -s "$folder/server.log" ]; then
    echo "the server complained:" >&2
    cat "$folder/server.log" >&2
    exit 1
fi
coffer audit verify --rows
coffer doctor
