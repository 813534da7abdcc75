#!/usr/bin/env bash
# Runs inside the machine that test-systemd.sh boots, as a unit, and writes one line for each promise.
set -uo pipefail

cd /opt/coffer-test
exec 3>results >log 2>&1
blocks=$(mktemp -d)
carried=0
said=
. ./promises.sh
. ./checks.sh

page "Install"
promise "the folders are there, with their owners and modes" folders
promise "systemd-analyze verify finds nothing in the units" units_are_sound
promise "cofferd is exposed by 0.6 or less, coffer-backupd by 1.3 or less" units_are_tight
page "The root key"
page "The store"
page "The recovery identity"
promise "no root key lies in the store, and the recovery identity is gone" no_key_on_disk
promise "before anybody asks the server does not run" not_running
systemctl enable --now cofferd.socket
promise "a first question starts it on systemd's socket" socket_activation
page "Start"
promise "the root key comes as a credential (LoadCredentialEncrypted)" credential
promise "without the credential it does not start, and says so" no_credential
promise "the root key comes from a file where it is kept so (LoadCredential)" plain_key
page "People"
promise "an order is opened by a clerk" order_by_clerk
promise "a clerk is refused what only a sales lead may, with the reason" denial
promise "who left is refused, as a stranger is, and learns nothing else" strangers
promise "nobody acts as somebody else over the socket" no_acting_as
page "Policies"
promise "a changed policy is in force after a reload" changed_policy
promise "a broken policy is not, the old one stays, the log says where" broken_policy
page "The log, and whether all is well"
promise "no acknowledged order is lost to SIGKILL, and the server is back by itself" killed
promise "a server that hangs is killed by the watchdog and is back, with every order" watchdog
promise "after a failed disk it starts only once the marker is removed" failed_disk
page "Metrics"
promise "the figures lie where the exporter reads" figures
page "Key rotation"
promise "the epoch went on twice" epoch
page "Backups"
promise "a backup lies there, read back, and nothing of it is left in the spool" backed_up
promise "a drill brought the store back, says how long it took, and left nothing behind" drilled
promise "the backup service runs where it is installed, without the store and without a root key" backup_service
promise "the backup service carries a schedule out by itself, and the backup is read back" scheduled_backup
promise "a backup service that hangs is killed by the watchdog and is back; one that rests is left alone" backup_service_hangs
page "Upgrade"
promise "the log of what was done is whole" as alice audit verify --rows
page "Uninstall"
promise "nothing of Coffer is left" nothing_left
promise "every block of the page was carried out" every_block

if [ "$broken" -eq 0 ]; then echo "all $kept promises are kept" >&3; else echo "$broken promises are broken" >&3; fi
