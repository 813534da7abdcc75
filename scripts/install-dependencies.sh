#!/usr/bin/env bash
# Installs the Debian packages that Coffer is built and tested with, where they are missing.
set -euo pipefail

packages=(procps libsodium-dev libsqlite3-dev libarchive-dev libzstd-dev age zstd strace rclone python3-nacl python3-jsonschema)

if ! command -v swift >/dev/null; then
    echo "Swift 6.2 or newer is needed and not in the path; see https://www.swift.org/install/linux" >&2
    exit 69
fi

missing=()
for package in "${packages[@]}"; do
    if ! dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed'; then
        missing+=("$package")
    fi
done

if [ ${#missing[@]} -eq 0 ]; then
    echo "all there: ${packages[*]}"
    exit 0
fi

echo "installing: ${missing[*]}"
root=()
if [ "$(id -u)" -ne 0 ]; then root=(sudo); fi
"${root[@]}" apt-get update -qq
"${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
