# How a promise is tried and told. Sourced by inside.sh; results go to descriptor 3, all other output to the log.
kept=0
broken=0

# promise WORDS COMMAND…: the command must succeed.
promise() {
    local words=$1
    shift
    echo "--- promise: $words"
    if "$@"; then
        kept=$((kept + 1))
        echo "ok      $words" >&3
    else
        broken=$((broken + 1))
        echo "FAILED  $words" >&3
    fi
}

# page HEADING: carries out every `sh` block under a heading of the operations page, as it is printed there.
page() {
    local heading=$1 index=0 block
    awk -v heading="## $heading" -v prefix="$blocks/$(printf '%s' "$heading" | tr -c 'a-zA-Z0-9' '_')" '
        /^```/ && inside { inside = 0; close(file); next }
        inside { print >file; next }
        /^## / { here = ($0 == heading) }
        here && /^```sh$/ { inside = 1; file = sprintf("%s.%02d", prefix, ++count) }
    ' /opt/coffer-test/page.md
    for block in "$blocks/$(printf '%s' "$heading" | tr -c 'a-zA-Z0-9' '_')".*; do
        [ -e "$block" ] || break
        index=$((index + 1))
        carried=$((carried + 1))
        promise "the page, $heading, block $index" bash -euo pipefail -x "$block"
    done
    [ "$index" -gt 0 ] || promise "the page has blocks under $heading" false
}

# as USER WORDS…: a coffer command of a person.
as() {
    local user=$1
    shift
    runuser -u "$user" -- coffer "$@"
}

# fails CODE WORDS…: a command that must end with this exit code; what it says is in $said.
fails() {
    local code=$1 ended=0
    shift
    said=$("$@" 2>&1) || ended=$?
    echo "$said"
    [ "$ended" -eq "$code" ] || { echo "ended with $ended, not $code"; return 1; }
}

# until_true SECONDS COMMAND…: waits for something to become true.
until_true() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.1
    done
}

# server PROPERTY: what systemd says about the server.
server() { systemctl show --property="$1" --value cofferd.service; }
