#!/usr/bin/env python3
"""Read every sealed row of a store from its key file down, without Coffer.

    read_store.py DECODER STORE

DECODER is docs/decoder/open_envelope.py, STORE a store's folder that is unlocked by a key file. Prints a JSON
object per sealed value: {"table": …, "column": …, "fields": {…}}. Follows docs/envelope.md alone.
"""
import base64
import glob
import hashlib
import importlib.util
import json
import re
import sqlite3
import sys
import uuid

SEALED = [
    ("customer", "contact", "contact"),
    ("customer", "fiscal", "fiscal"),
    ("sales_order", "ship_contact", "contact"),
    ("sales_order", "bill_fiscal", "fiscal"),
]
NOBODY = uuid.UUID(int=0)


def load(path):
    sys.dont_write_bytecode = True
    spec = importlib.util.spec_from_file_location("open_envelope", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.open_envelope


def key_line(lines):
    if len(lines) != 1:
        raise SystemExit("a key file holds one line besides its comments")
    return base64.b64decode(lines[0], validate=True)


def key_in(plaintext):
    return base64.b64decode(json.loads(plaintext)["key"], validate=True)


def main():
    open_envelope, folder = load(sys.argv[1]), sys.argv[2]
    with open(f"{folder}/root.key", encoding="ascii") as file:
        root = key_line([line.strip() for line in file if not line.startswith("#")])
    with open(f"{folder}/store.json", encoding="utf-8") as file:
        store = uuid.UUID(json.load(file)["store"])

    epoch_file = glob.glob(f"{folder}/epoch-*.key")[0]
    epoch = int(re.search(r"epoch-(\d+)\.key$", epoch_file).group(1))
    label = b"coffer.epoch-key.v1" + store.bytes + epoch.to_bytes(8, "little")
    epoch_id = uuid.UUID(bytes=hashlib.blake2b(label, digest_size=16).digest())
    with open(epoch_file, "rb") as file:
        wrapped = file.read()
    epoch_key = key_in(open_envelope(root, store, "key", epoch_id, epoch, "root", NOBODY, wrapped))

    keys = {}
    vault = sqlite3.connect(f"{folder}/vault-{epoch}.db")
    for key_id, subject, class_, sealed in vault.execute(
        "SELECT id, subject, class, sealed FROM wrapped_key WHERE kind = 'subject'"
    ):
        place = (store, "key", uuid.UUID(bytes=key_id), epoch, class_, uuid.UUID(bytes=subject))
        keys[key_id] = key_in(open_envelope(epoch_key, *place, sealed))

    data = sqlite3.connect(f"{folder}/data.db")
    for table, column, class_ in SEALED:
        for row, subject, revision, sealed in data.execute(
            f"SELECT id, subject_id, {column}_revision, {column} FROM {table} WHERE {column} IS NOT NULL"
        ):
            place = (store, table, uuid.UUID(bytes=row), revision, class_, uuid.UUID(bytes=subject))
            fields = json.loads(open_envelope(keys[sealed[2:18]], *place, sealed))
            print(json.dumps({"table": table, "column": column, "fields": fields}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
