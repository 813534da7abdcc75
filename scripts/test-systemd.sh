#!/usr/bin/env bash
# Boots a small Debian with Coffer installed, and has it show what the units promise: socket activation, the root key as a
# credential, people under their roles, reload, restart without a lost order. docs/operations.md is carried out there, block
# by block, as it is printed. Usage: scripts/test-systemd.sh, after `make man`, as root.
#
# The Debian is made once, by debootstrap into .build/systemd/base, for which a network is needed. What cannot run says so:
# with the exit code 0, or COFFER_REQUIRE_SYSTEMD where that is set.
set -euo pipefail

project=$(cd "$(dirname "$0")/.." && pwd)
work=$project/.build/systemd
base=$work/base
root=$work/root
packages=systemd,systemd-sysv,dbus,procps,curl,libsodium23,libsqlite3-0,libarchive13,libzstd1,libstdc++6

skip() {
    echo "SKIPPED: $1" >&2
    exit "${COFFER_REQUIRE_SYSTEMD:-0}"
}

[ "$(id -u)" -eq 0 ] || skip "systemd-nspawn needs root"
command -v systemd-nspawn >/dev/null || skip "systemd-nspawn is not installed (Debian: systemd-container)"
mkdir -p "$work"
if [ ! -f "$base/made-of" ] || [ "$(cat "$base/made-of")" != "$packages" ]; then
    command -v debootstrap >/dev/null || skip "debootstrap is not installed"
    rm -rf "$base" "$work/part"
    echo "making a Debian in $base"
    debootstrap --variant=minbase --include="$packages" bookworm "$work/part" "${DEBIAN_MIRROR:-http://deb.debian.org/debian}" \
        >"$work/debootstrap.log" 2>&1 || {
        tail -3 "$work/debootstrap.log" >&2
        skip "debootstrap could not fetch Debian; is there a network?"
    }
    echo "$packages" >"$work/part/made-of"
    mv "$work/part" "$base"
fi

rm -rf "$root"
cp --archive --reflink=auto "$base" "$root"
make --silent --directory="$project" install-files DESTDIR="$root" >/dev/null
install -d "$root/opt/coffer-test" "$root/media/safe"
install -m 644 "$project/docs/operations.md" "$root/opt/coffer-test/page.md"
install -m 755 "$project"/scripts/systemd/*.sh "$root/opt/coffer-test/"
install -m 644 "$project/scripts/systemd/coffer-test.service" "$root/etc/systemd/system/"
install -d "$root/etc/systemd/system/multi-user.target.wants"
ln -s ../coffer-test.service "$root/etc/systemd/system/multi-user.target.wants/"

for program in bin/coffer sbin/cofferd sbin/coffer-backupd; do
    built=$(readelf --wide --file-header --segments --dynamic "$root/usr/local/$program")
    for mark in 'GNU_RELRO' 'Flags: NOW PIE' 'GNU_STACK .* RW '; do
        grep -q "$mark" <<<"$built" || { echo "/usr/local/$program is built without \`$mark\`" >&2; exit 1; }
    done
done
# What the server takes the place of has to be found by the libraries, too; see the threat model on freed memory.
symbols=$(readelf --wide --dyn-syms "$root/usr/local/sbin/cofferd")
for name in free realloc; do
    grep -qE " FUNC +GLOBAL +DEFAULT +[0-9]+ $name\$" <<<"$symbols" || {
        echo "/usr/local/sbin/cofferd leaves \`$name\` to the C library: freed memory is not overwritten" >&2
        exit 1
    }
done

# Why @memlock: systemd-nspawn keeps mlock(2) from machines, and without it there is no place for a key.
timeout --kill-after=10 600 systemd-nspawn --quiet --directory="$root" --register=no --keep-unit --private-network \
    --system-call-filter=@memlock --boot </dev/null >"$work/console.log" 2>&1 || {
    tail -20 "$work/console.log" >&2
    echo "the machine did not run to its end" >&2
    exit 1
}

results=$root/opt/coffer-test/results
[ -s "$results" ] || { echo "the machine told nothing; see $work/console.log" >&2; exit 1; }
cat "$results"
if grep -q '^FAILED' "$results" || ! grep -q '^all [0-9]* promises are kept$' "$results"; then
    echo "what was printed meanwhile: $root/opt/coffer-test/log" >&2
    tail -40 "$root/opt/coffer-test/log" >&2
    exit 1
fi
