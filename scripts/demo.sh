#!/usr/bin/env bash
# A first hour at the order desk, in a store that is thrown away afterwards.
set -euo pipefail

coffer=$(realpath "${1:?path of the coffer program}")
examples=$(realpath "$(dirname "$0")/../docs/examples")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

say() { printf '\n# %s\n' "$*"; }

# Prints a command as one would type it, then runs it.
run() {
    printf '$ coffer'
    for word in "$@"; do
        case $word in
        *[!A-Za-z0-9_./:@=-]*) printf ' "%s"' "$word" ;;
        *) printf ' %s' "$word" ;;
        esac
    done
    printf '\n'
    "$coffer" "$@"
}

# Runs a command that the policy must refuse.
refused() {
    local status=0
    run "$@" || status=$?
    if [ "$status" -ne 77 ]; then
        echo "this command should have been refused with exit code 77, not $status" >&2
        exit 70
    fi
}

# Runs a command that the state of things does not allow.
conflicting() {
    local status=0
    run "$@" || status=$?
    if [ "$status" -ne 75 ]; then
        echo "this command should have ended with exit code 75, not $status" >&2
        exit 70
    fi
}

# Runs a command that must find something damaged.
damaged() {
    local status=0
    run "$@" || status=$?
    if [ "$status" -ne 65 ]; then
        echo "this command should have ended with exit code 65, not $status" >&2
        exit 70
    fi
}

say "A store of its own: databases, keys and policies in one folder."
run init shop --name "Corner Shop"
export COFFER_STORE=$folder/shop

say "Somebody for the warehouse, who needs no prices and no e-mail addresses."
run user add wendy --unix wendy --role warehouse

say "A customer. What is personal is sealed before it touches the disk."
run customer add --name "Example Person" --email person@example.org --phone "+49 30 1234567" \
    --street "Unter den Linden 1" --city Berlin --postcode 10115 --country DE

say "Sealed, and found all the same."
run customer find --email person@example.org
printf '$ grep -rl person@example.org shop || echo "in no file"\n'
if grep -rl person@example.org shop; then
    echo "the address stands in clear in the files above" >&2
    exit 70
fi
echo "in no file"

say "Something to sell, and some of it on the shelf."
run product add --sku TEA-1 --name "Tea" --price 12.50 --currency EUR --tax S:19 --unit C62
run stock receive TEA-1 100

say "An order, opened and confirmed in one durable transaction."
run order open --customer C-000001 --line TEA-1:3 --confirm
number=$("$coffer" order list --output json | grep -o 'SO-[0-9]*-[0-9]*' | head -n 1)
run order show "$number"

say "The customer wants one more: the next version, and the first one is kept."
run order amend "$number" --version 1 --quantity 1=4 --reason "the customer rang"
run order versions "$number"

say "The same order as the warehouse sees it."
run order show "$number" --as wendy

say "The warehouse picks, packs and ships it; the goods leave the stock."
run shipment pick "$number" --as wendy
run shipment pack DN-"${number#SO-}" --as wendy
run shipment ship DN-"${number#SO-}" --carrier Post --as wendy
run stock ledger TEA-1

say "Finance bills what left, and the payment finds its invoice."
run invoice issue "$number"
run payment record 59.50 --customer C-000001 --reference INV-"${number#SO-}"
run series check

say "The invoice on paper, and proof that the file is what was made."
run company set --version 0 --street "Market 1" --postcode 10115 --city Berlin --iban DE89370400440532013000
run invoice document INV-"${number#SO-}" --out invoice.html
run document verify invoice.html

say "What it all came to, and a page of it with charts."
run report revenue --basis invoiced
run report delivery
run report page --out figures.html

say "Tea becomes dearer. What is confirmed keeps what it froze, and the product says what was changed."
run product edit TEA-1 --version 1 --price 13.00 --cost 7.10
run product show TEA-1 --changes
say "Every document that hangs on the order, and how."
run order trace "$number"
say "What is left over the cost; of fewer than five orders no amounts are shown."
run report margin --by product

say "A product has names in other languages, and options: a pot is not ordered without its lid. Errors speak Chinese as well."
run product add --sku POT-1 --name "Tea pot" --price 30.00 --tax S:19
run product add --sku LID-1 --name "Lid" --price 5.00 --tax S:19
run product edit POT-1 --version 1 --name-in zh-Hans=茶壶 --requires LID-1
conflicting order open --customer C-000001 --line POT-1:1 --lang zh-Hans
run order open --customer C-000001 --line POT-1:1 --line LID-1:1

say "The customer calls the tea 4711, orders it so, and reads it so on the confirmation."
run customer code add C-000001 TEA-1 4711
run order open --customer C-000001 --line 4711:1
run customer code list C-000001

say "What was paid too much goes back, and the log of the money says when."
"$coffer" payment record 20.00 --customer C-000001 --output json \
    | sed -n 's/.*"number": "\(PAY[^"]*\)".*/\1/p' | head -n 1 > payment.txt
run payment refund "$(cat payment.txt)" --reason "paid twice"
run payment show "$(cat payment.txt)"

say "Stock and payments from files, each row once; and what can be promised on a day to come."
run product add --sku CUP-1 --name "Cup" --price 4.00 --tax S:19
run import "$examples/goods" --mapping "$examples/goods/stock.yaml" --mapping "$examples/goods/payments.yaml"
run import "$examples/goods" --mapping "$examples/goods/stock.yaml" --mapping "$examples/goods/payments.yaml"
run stock show TEA-1 --at 2099-02-01

say "How the customer likes to be served: the next order takes it over, sealed like the address."
run customer prefer C-000001 --version 1 --carrier Post --documents-by email --ship-note "behind the green door"
run order open --customer C-000001 --line TEA-1:1 --confirm

say "The customer is asked how it was, by a token that counts once; of so few answers the report tells nothing."
"$coffer" feedback ask "$number" --step shipping --output json | sed -n 's/.*"token": "\(.*\)".*/\1/p' > token.txt
run feedback give --token-file token.txt --score 5 --text "quick and warm"
conflicting feedback give --token-file token.txt --score 1
run feedback list
run report satisfaction

say "Four more are asked: five answers about the same are told together, and none of them by itself."
for score in 4 5 3 5; do
    "$coffer" feedback ask "$number" --step shipping --output json | sed -n 's/.*"token": "\(.*\)".*/\1/p' > token.txt
    "$coffer" feedback give --token-file token.txt --score "$score" > answered.txt
done
run report satisfaction

say "Milk comes in lots: what is to be used first is promised first."
run product add --sku MILK-1 --name "Milk" --price 1.20 --tax S:7
run product edit MILK-1 --version 1 --lots
run stock receive MILK-1 5 --lot B-2 --best-before 2099-02-01
run stock receive MILK-1 5 --lot B-1 --best-before 2099-01-15
run order open --customer C-000001 --line MILK-1:6 --confirm
run stock show MILK-1

say "One customer under two numbers: from now on one, and apart again as they were."
run customer add --name "Person, Example" --email p.example@example.org
run customer merge C-000001 C-000002 --dry-run
run customer merge C-000001 C-000002
run customer show C-000002
run customer unmerge C-000002

say "What a role may not do is refused, and the answer names the rule."
refused customer find --email person@example.org --as wendy

say "All of it is in the log, and the log is whole."
run audit list
run audit verify
run doctor

say "The way back is tried before it is needed."
run key check-recovery "$folder/shop.recovery-key"

say "A place for backups. Each one is read back from there and compared before it counts."
run backup target add shelf "$folder/shelf" --recovery-key "$folder/shop.recovery-key"
run backup run
say "Whether the store comes back from it is shown by bringing it back: rows, keys, policies and log are checked."
run backup drill
run backup status

say "One bit of an archive is flipped on the shelf; whoever reads it back notices."
data=$(find shelf -name '*-data.tar.zst.age' | head -n 1)
cp "$data" kept
printf '$ flip a bit in the middle of %s\n' "$(basename "$data")"
middle=$(($(wc -c <"$data") / 2))
byte=$(od -An -tu1 -j "$middle" -N 1 "$data")
printf "\\x$(printf %x $((byte ^ 1)))" | dd of="$data" bs=1 seek="$middle" conv=notrunc status=none
damaged backup verify
mv kept "$data"

say "The machine is gone. A target and the recovery identity bring the store back, into an empty folder."
mv shop gone
run restore --from shelf --identity shop.recovery-key --to back --yes
run --store back order show "$number"
rm -r back
mv gone shop

say "The customer asks to be forgotten. The clock runs from the day on which that came in."
before=$(basename "$data")
run privacy request open --kind erasure --subject C-000001
request=$("$coffer" privacy request list --output json | grep -o 'DSR-[0-9]*-[0-9]*' | head -n 1)
run privacy request verify-identity "$request" --method account
run privacy request assess "$request" --note "no order is open"
run privacy request approve "$request"
run privacy request run "$request" --certificate erased.certificate --yes
run customer show C-000001 --purpose privacy-request

say "The certificate is signed, names nobody, and says what tax law keeps, until when."
key=$("$coffer" key signing-key --output json | grep -o '[0-9a-f]\{64\}')
run privacy certificate verify erased.certificate --key "$key"

say "The backup of before the erasure is still there. It comes back without the person."
run backup run
run restore --from shelf --identity shop.recovery-key --archive "$before" --to back --yes
run --store back customer show C-000001 --purpose privacy-request
if "$coffer" --store back customer show C-000001 --purpose privacy-request | grep -q "Example Person"; then
    echo "the person came back" >&2
    exit 70
fi
rm -r back
run privacy request close "$request"

say "Whoever has the recovery identity needs no Coffer to open one: age, zstd and tar do."
archive=$(find shelf -name '*-data.tar.zst.age' | head -n 1)
mkdir opened
if command -v age zstd >/dev/null; then
    printf '$ age -d -i shop.recovery-key %s | tar --zstd -x -C opened\n' "$archive"
    (set -o pipefail && age -d -i shop.recovery-key "$archive" | tar --zstd -x -C opened)
else
    printf '$ coffer age decrypt -i shop.recovery-key %s | tar --zstd -x -C opened\n' "$archive"
    (set -o pipefail && "$coffer" age decrypt -i shop.recovery-key "$archive" | tar --zstd -x -C opened)
fi
ls opened opened/policies
if grep -rl person@example.org opened; then
    echo "the address stands in clear in the files above" >&2
    exit 70
fi
echo "and whom it is about stays sealed in it"

say "That was Coffer. The store in $folder is removed now."
