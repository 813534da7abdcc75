#!/usr/bin/env bash
# Runs the tests (arguments go to `swift test`) and says at the end again what failed: a long log is often kept only by its tail.
set -uo pipefail

mkdir -p .build
log=.build/tests.log
# Through a file and not a pipe: a server that a crashed test left behind would keep a pipe open, and the run would not end.
: >"$log"
"${SWIFT:-swift}" test "$@" >"$log" 2>&1 &
tests=$!
tail --lines=+1 --sleep-interval=0.5 --follow --pid="$tests" "$log"
wait "$tests"
status=$?

if [ "$status" -ne 0 ]; then
    printf '\n== what failed (exit %s)\n' "$status"
    # An issue's own words stand in the lines after it, up to the next event.
    awk '/^(✘|.* error:)/ { shown = 1; print; next } /^[✔◇➜↳⚠]/ && !/^↳/ { shown = 0 } shown' "$log" | tail --lines=60
fi
exit "$status"
