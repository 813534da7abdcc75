#!/usr/bin/env bash
# Runs the tests that were built (arguments go to them), and says at the end again what failed: a long log is often kept only by its tail.
set -uo pipefail

# A run of which nothing is heard for so long, in seconds, hangs: then it is told where, and ended.
patience=${COFFER_TEST_PATIENCE:-600}
# Eight at a time: each holds stores, sockets and programs; all at once they come to more than the 1,300 open files beyond
# which Foundation's Process reads past its buffer.
atOnce=8
programs=$("${SWIFT:-swift}" build --show-bin-path) || exit 1
log=.build/tests.log
: >"$log"

# Why not `swift test`: it waits for whoever holds the tests' output, such as a server that a crashed test left behind.
# In a session of their own, so that all that they leave behind is found.
setsid "$programs/cofferPackageTests.xctest" --testing-library swift-testing \
    --experimental-maximum-parallelization-width "$atOnce" "$@" >"$log" 2>&1 &
tests=$!
leave() { pkill -KILL --session "$tests"; }
trap 'leave; exit 130' INT TERM

# Tests that began and did not end.
unfinished() {
    awk '
        match($0, /Test (case passing .* to )?("[^"]*"|[A-Za-z0-9_]+\(.*\)) /) && !/Test case/ {
            name = substr($0, RSTART, RLENGTH)
            if ($0 ~ / started\.$/) running[name] = 1; else if ($0 ~ / (passed|failed) after | skipped/) delete running[name]
        }
        END { for (name in running) print "  " name }' "$log"
}

# What hangs: which tests, which programs, and where in them.
tell() {
    printf '\n== nothing was heard for %s seconds; these tests did not end:\n' "$patience"
    unfinished
    printf '\n== what runs:\n'
    ps --forest -o pid,ppid,stat,etimes,wchan:24,args --sid "$tests" | cut -c1-220
    if command -v gdb >/dev/null; then
        printf '\n== where:\n'
        timeout 300 gdb --batch --pid "$tests" --eval-command 'thread apply all backtrace 16' 2>/dev/null |
            grep -E '^(Thread|#)' | cut -c1-220
    fi
}

tail --lines=+1 --sleep-interval=0.5 --follow --pid="$tests" "$log" &
reader=$!
silent=0
size=0
isStuck=
while kill -0 "$tests" 2>/dev/null; do
    sleep 1
    now=$(stat --format=%s "$log")
    if [ "$now" = "$size" ]; then silent=$((silent + 1)); else silent=0 size=$now; fi
    if [ "$silent" -ge "$patience" ]; then
        isStuck=yes
        tell
        leave
    fi
done
wait "$tests"
status=$?
wait "$reader"
leave

if [ "$status" -ne 0 ]; then
    printf '\n== what failed (exit %s)%s\n' "$status" "${isStuck:+, ended because nothing was heard of it}"
    # An issue's own words stand in the lines after it, up to the next event.
    awk '/^(✘|.* error:)/ { shown = 1; print; next } /^[✔◇➜↳⚠]/ && !/^↳/ { shown = 0 } shown' "$log" | tail --lines=60
fi
exit "$status"
