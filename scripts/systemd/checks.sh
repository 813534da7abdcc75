# What inside.sh tries beside the page. Sourced; each function succeeds where the promise is kept.
credential=/etc/credstore.encrypted/coffer-root-key
installed=/usr/local/lib/systemd/system

folders() {
    [ "$(stat -c '%U:%G %a' /var/lib/coffer)" = "coffer:coffer 700" ] &&
        [ "$(stat -c '%U:%G %a' /etc/coffer/policies)" = "root:root 755" ] &&
        [ "$(stat -c '%U:%G %a' /var/spool/coffer)" = "coffer:coffer-backup 2770" ] &&
        [ "$(stat -c '%U:%G %a' /var/backups/coffer)" = "coffer-backup:coffer-backup 700" ] &&
        cmp /etc/coffer/policies/roles.yaml /usr/local/share/coffer/policies/roles.yaml
}

units_are_sound() {
    local found
    found=$(systemd-analyze verify --recursive-errors=yes --man=no "$installed"/coffer* 2>&1) || return 1
    echo "$found"
    [ -z "$found" ] || return 1
    # The control: a directive that does not exist is found.
    sed 's/^ProtectClock=/ProtectClocks=/' "$installed/cofferd.service" >/run/systemd/system/cofferd.service
    found=$(systemd-analyze verify --man=no /run/systemd/system/cofferd.service 2>&1)
    rm /run/systemd/system/cofferd.service
    grep -q ProtectClocks <<<"$found"
}

# exposed_by_at_most UNIT LEVEL
exposed_by_at_most() {
    local level
    level=$(systemd-analyze security --offline=true --no-pager "$installed/$1" |
        sed -n 's/.*exposure level for [^:]*: \([0-9.]*\).*/\1/p')
    echo "$1: $level"
    awk -v level="$level" -v most="$2" 'BEGIN { exit !(level != "" && level <= most) }'
}

units_are_tight() {
    exposed_by_at_most cofferd.service 0.6 || return 1
    [ ! -e "$installed/coffer-backupd.service" ] || exposed_by_at_most coffer-backupd.service 1.3
}

# holds FILE HEX: whether the bytes lie in a file.
holds() { od -An -v -tx1 "$1" | tr -d ' \n' | grep -qF "$2"; }

no_key_on_disk() {
    local key text file searched=0
    key=$(systemd-creds decrypt "$credential" - | od -An -v -tx1 | tr -d ' \n')
    text=$(systemd-creds decrypt "$credential" - | base64 --wrap=0 | tr -d =)
    [ ${#key} -eq 64 ] || return 1
    # The control: where the key does lie it is found.
    systemd-creds decrypt "$credential" /run/control
    holds /run/control "$key" || return 1
    rm /run/control
    while IFS= read -r file; do
        searched=$((searched + 1))
        if holds "$file" "$key" || grep -qaF "$text" "$file" || grep -qaiF "$key" "$file"; then
            echo "the root key lies in $file"
            return 1
        fi
    done < <(find /var/lib/coffer /etc/coffer /var/log "$credential" -type f)
    [ "$searched" -gt 5 ] && grep -q '"credential"' /var/lib/coffer/store/store.json &&
        [ -z "$(find /var/lib/coffer -name '*.recovery-key')" ]
}

not_running() { [ "$(server ActiveState)" = inactive ]; }

socket_activation() {
    as coffer status || return 1
    local process
    process=$(server MainPID)
    [ "$(server ActiveState)" = active ] && tr '\0' '\n' <"/proc/$process/environ" | grep -qx "LISTEN_PID=$process" &&
        [ "$(stat -c '%U:%G %a' /run/coffer/coffer.sock)" = "coffer:coffer 666" ] &&
        [ "$(ps -o user= -p "$process")" = coffer ]
}

credential() {
    local folder
    folder=$(tr '\0' '\n' <"/proc/$(server MainPID)/environ" | sed -n 's/^CREDENTIALS_DIRECTORY=//p')
    [ -s "$folder/coffer-root-key" ] || return 1
    ! runuser -u coffer-backup -- cat "$folder/coffer-root-key"
}

no_credential() {
    systemctl stop cofferd.socket cofferd.service
    mv "$credential" /root/aside
    local started=0
    systemctl start cofferd.service || started=$?
    systemctl stop cofferd.socket cofferd.service
    systemctl reset-failed cofferd.socket cofferd.service
    mv /root/aside "$credential"
    systemctl start cofferd.socket
    journalctl --sync
    # Why not of the unit alone: what said it may be gone before the journal has looked whose it was.
    [ "$started" -ne 0 ] && journalctl | grep -q 'cofferd.service: Failed at step CREDENTIALS' &&
        as coffer status
}

# The key out of a file, for whoever keeps it by other means than systemd's.
plain_key() {
    systemd-creds decrypt "$credential" /run/plain-root-key
    chmod 400 /run/plain-root-key
    mv "$credential" /root/aside
    override LoadCredentialEncrypted= LoadCredential=coffer-root-key:/run/plain-root-key
    systemctl restart cofferd.service && as coffer status
    local ended=$?
    mv /root/aside "$credential"
    rm /run/plain-root-key /run/systemd/system/cofferd.service.d/test.conf
    systemctl daemon-reload
    systemctl restart cofferd.service && [ "$ended" -eq 0 ]
}

order_by_clerk() {
    local answer
    answer=$(as bob order open --customer C-000001 --line TEA-1:2 --confirm --output json) || return 1
    echo "$answer"
    grep -q '"state": "confirmed"' <<<"$answer" && grep -q '"number": "SO-' <<<"$answer"
}

denial() {
    fails 77 as bob product add --sku TEA-2 --name Tea --price 1.00 --currency EUR --tax S:19 || return 1
    grep -q 'product.add' <<<"$said"
}

strangers() {
    useradd erin
    fails 77 as erin order list || return 1
    local stranger=$said
    fails 77 as dave order list || return 1
    [ "$said" = "$stranger" ] && ! grep -qiE 'order|clerk|dave|erin|shop' <<<"$said"
}

no_acting_as() {
    fails 77 as bob --as carol order list
    grep -q -- '--as' <<<"$said"
}

# journal_says TEXT: since the last reload was asked for.
journal_says() {
    journalctl --sync
    journalctl -u cofferd --since "@$asked" --output cat | grep -qF "$1"
}

changed_policy() {
    asked=0
    until_true 5 journal_says 'policies: put in force' || return 1
    fails 77 as bob order open --customer C-000001 --line TEA-1:100 --confirm &&
        as bob order open --customer C-000001 --line TEA-1:1 --confirm
}

broken_policy() {
    local file=/etc/coffer/policies/roles.yaml
    cp "$file" /root/roles.yaml
    sed -i 's/EUR: "500.00"/EUR: "5.00"/; s/^never:$/nevermore:/' "$file"
    asked=$(date +%s)
    systemctl reload cofferd.service
    until_true 5 journal_says 'policies: the old ones stay in force' && journal_says 'roles.yaml:' &&
        as bob order open --customer C-000001 --line TEA-1:1 --confirm
    local ended=$?
    cp /root/roles.yaml "$file"
    return "$ended"
}

# open_orders USER: orders one after another until $stop appears; the numbers that were acknowledged go to $numbers.
open_orders() {
    local answer count=0
    until [ -e "$stop" ] || [ "$count" -eq 500 ]; do
        count=$((count + 1))
        answer=$(as "$1" order open --customer C-000001 --line TEA-1:1 --confirm --output json \
            --idempotency-key "$1-$count-$RANDOM") || continue
        sed -n 's/.*"number": "\(SO-[0-9-]*\)".*/\1/p' <<<"$answer" >>"$numbers/$1"
    done
}

# all_there: every acknowledged number is an order, each order is there once, and no number is left out.
all_there() {
    as carol order list --limit 1000 --output json |
        sed -n 's/.*"number": "\(SO-[0-9-]*\)".*/\1/p' | sort >"$numbers.listed"
    sort "$numbers"/* >"$numbers.acknowledged"
    local listed last
    listed=$(wc -l <"$numbers.listed")
    last=$(tail -1 "$numbers.listed" | sed 's/.*-0*//')
    echo "$(wc -l <"$numbers.acknowledged") acknowledged, $listed listed, the last is $last"
    [ "$(wc -l <"$numbers.acknowledged")" -gt 5 ] && [ "$listed" -eq "$last" ] &&
        [ "$(uniq "$numbers.listed" | wc -l)" -eq "$listed" ] &&
        [ -z "$(comm -23 "$numbers.acknowledged" "$numbers.listed")" ]
}

# is_another PROCESS: whether the server runs as another process.
is_another() { [ "$(server MainPID)" != "$1" ] && [ "$(server ActiveState)" = active ]; }

# while_ordering COMMAND…: with three clerks who open orders meanwhile.
while_ordering() {
    stop=$(mktemp -u)
    numbers=$(mktemp -d)
    chmod 755 "$numbers"
    local user ended
    for user in bob fay gus; do open_orders "$user" & done
    "$@"
    ended=$?
    sleep 0.5
    touch "$stop"
    wait
    [ "$ended" -eq 0 ] && all_there
}

kill_five_times() {
    local process
    for _ in 1 2 3 4 5; do
        sleep "0.$((RANDOM % 8 + 2))"
        process=$(server MainPID)
        kill -KILL "$process"
        until_true 10 is_another "$process" || return 1
    done
    [ "$(server NRestarts)" -ge 5 ]
}

killed() {
    useradd --groups shop-clerks fay
    useradd --groups shop-clerks gus
    systemctl reset-failed cofferd.service cofferd.socket
    while_ordering kill_five_times && as alice audit verify --rows && as alice doctor
}

# override LINE…: replaces a part of the server's unit until the next boot.
override() {
    mkdir -p /run/systemd/system/cofferd.service.d
    printf '%s\n' '[Service]' "$@" >/run/systemd/system/cofferd.service.d/test.conf
    systemctl daemon-reload
}

hang_once() {
    local process
    sleep 0.5
    process=$(server MainPID)
    kill -STOP "$process"
    until_true 20 is_another "$process"
}

watchdog() {
    # Why shorter than shipped: nobody wants to wait half a minute here.
    override WatchdogSec=2s
    systemctl restart cofferd.service
    while_ordering hang_once
    local ended=$?
    rm /run/systemd/system/cofferd.service.d/test.conf
    systemctl daemon-reload
    systemctl reset-failed cofferd.service cofferd.socket
    systemctl restart cofferd.service
    journalctl --sync
    [ "$ended" -eq 0 ] && journalctl -u cofferd | grep -qi watchdog
}

failed_disk() {
    systemctl stop cofferd.socket cofferd.service
    override ExecStart= "ExecStart=/bin/sh -c 'exit 74'" Type=exec
    systemctl start cofferd.service
    until_true 5 test -e /run/cofferd/disk-failed || return 1
    rm /run/systemd/system/cofferd.service.d/test.conf
    systemctl daemon-reload
    systemctl start cofferd.service
    [ "$(server ActiveState)" != active ] && [ "$(server ConditionResult)" = no ] || return 1
    rm /run/cofferd/disk-failed
    systemctl reset-failed cofferd.service
    systemctl start cofferd.socket
    as alice status
}

figures() {
    grep -q '^coffer_requests_total{operation="user.add",outcome="done"} 1$' /var/lib/coffer-metrics/coffer.prom &&
        systemctl is-active coffer-metrics.timer
}

epoch() { as alice key status --output json | grep -q '"epoch": 3'; }

backed_up() {
    # 4 once a drill has brought it back.
    as alice backup list --output json | grep -c '"verified_level": [34]' | grep -qx 2 &&
        [ "$(find /var/backups/coffer -name '*.tar.zst.age' | wc -l)" -eq 2 ] &&
        [ -z "$(find /var/spool/coffer -mindepth 1 -type d)" ] &&
        [ "$(stat -c '%U:%G %a' /var/backups/coffer)" = "coffer-backup:coffer-backup 700" ] &&
        fails 77 runuser -u coffer-backup -- coffer order list
}

drilled() {
    local left status
    status=$(as alice backup status --output json) || return 1
    left=$(find /var/lib/coffer-backup/scratch -mindepth 1 ! -name run.lock)
    printf '%s\n' "$status" "left: $left"
    as alice backup list --output json | grep -q '"verified_level": 4' &&
        grep -q '"recoveryTimeSeconds": [0-9]' <<<"$status" && [ -z "$left" ]
}

backup_service() {
    if [ ! -x /usr/local/sbin/coffer-backupd ]; then
        echo "note    this build has no coffer-backupd: neither is its unit installed" >&3
        [ ! -e "$installed/coffer-backupd.service" ]
        return
    fi
    systemctl enable --now coffer-backupd.service || return 1
    local process
    process=$(systemctl show --property=MainPID --value coffer-backupd.service)
    [ "$(systemctl is-active coffer-backupd.service)" = active ] &&
        [ "$(ps -o uid= -p "$process" | tr -d ' ')" = "$(id -u coffer-backup)" ] && [ -d /var/lib/coffer/store ] &&
        ! ls "/proc/$process/root/var/lib/coffer/store" &&
        ! tr '\0' '\n' <"/proc/$process/environ" | grep -q '^CREDENTIALS_DIRECTORY='
}

verified() { as alice backup list --output json | grep -c '"verified_level": [34]'; }

more_verified_than() { [ "$(verified)" -gt "$1" ]; }

# A backup that nobody starts, from within the sandbox of the unit.
scheduled_backup() {
    [ -x /usr/local/sbin/coffer-backupd ] || return 0
    local before
    before=$(verified)
    as alice backup schedule add soon "* * * * *" --target shelf || return 1
    # The timetable's minute, and another until it looks again.
    until_true 180 more_verified_than "$before"
    local ended=$?
    as alice backup schedule remove soon --yes
    journalctl -u coffer-backupd --output cat | tail -20
    [ "$ended" -eq 0 ] && grep -q '^coffer_backupd_alerts 0$' /var/lib/coffer-backup/coffer.prom
}

# agent PROPERTY: what systemd says about the backup service.
agent() { systemctl show --property="$1" --value coffer-backupd.service; }

agent_is_another() { [ "$(agent MainPID)" != "$1" ] && [ "$(agent ActiveState)" = active ]; }

backup_service_hangs() {
    [ -x /usr/local/sbin/coffer-backupd ] || return 0
    local folder=/run/systemd/system/coffer-backupd.service.d process ended=1
    mkdir -p "$folder"
    # Why shorter than shipped: nobody wants to wait a minute here.
    printf '%s\n' '[Service]' WatchdogSec=2s RestartSec=200ms >"$folder/test.conf"
    systemctl daemon-reload
    systemctl restart coffer-backupd.service
    process=$(agent MainPID)
    # The control: while nothing is due it rests, longer than the watchdog waits, and is left alone.
    sleep 6
    if [ "$(agent MainPID)" = "$process" ]; then
        kill -STOP "$process"
        until_true 30 agent_is_another "$process"
        ended=$?
    fi
    rm "$folder/test.conf"
    systemctl daemon-reload
    systemctl restart coffer-backupd.service
    journalctl --sync
    [ "$ended" -eq 0 ] && journalctl -u coffer-backupd | grep -qi watchdog
}

nothing_left() {
    local left
    left=$(find / -xdev \( -path /opt/coffer-test -o -path /proc -o -path /sys -o -path /run -o -path /tmp -o -path /media \) \
        -prune -o -iname '*coffer*' ! -name 'coffer-test.service' -print)
    echo "$left"
    [ -z "$left" ] && ! getent passwd coffer coffer-backup && ! getent group coffer coffer-backup
}

every_block() {
    echo "$carried carried out"
    [ "$carried" -eq "$(grep -c '^```sh$' page.md)" ]
}
