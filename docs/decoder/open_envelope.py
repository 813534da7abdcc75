#!/usr/bin/env python3
"""Open Coffer envelopes, version 1, from the written format (docs/envelope.md) alone.

Needs Python 3.9 and PyNaCl. Reads one JSON object per line from standard input:

    {"key": hex, "store": uuid, "table": text, "row": uuid, "revision": number,
     "class": text, "subject": uuid, "envelope": hex}

and prints for each the sealed bytes: as JSON text when they are JSON, else as
{"bytes": hex}. A line that does not open prints {"error": reason}, and the exit
code is then 1. The same members can be given as options instead (`--key-file`
takes the name of a file that holds the key, so that it is in no process list).
"""
import argparse
import hashlib
import hmac
import json
import sys
import uuid

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt
from nacl.exceptions import CryptoError

VERSION, HEADER, TAG, STEP, LIMIT = 1, 74, 16, 32, 1 << 20
LABEL = b"coffer.envelope.v1"
LIST_VERSION = b"\x01"


class Refused(Exception):
    """The envelope does not open; the text says why."""


def additional_data(flags, store, table, row, revision, class_, subject):
    """The eight components, each preceded by its length as LE64."""
    parts = [
        LIST_VERSION,
        bytes([flags]),
        store.bytes,
        table.encode("ascii"),
        row.bytes,
        revision.to_bytes(8, "little"),
        class_.encode("ascii"),
        subject.bytes,
    ]
    return b"".join(len(part).to_bytes(8, "little") + part for part in parts)


def unpad(padded):
    """Undo sodium_pad to 32: zeros back to one 0x80 in the last block."""
    end = len(padded) - 1
    first = len(padded) - STEP
    while end >= first and padded[end] == 0:
        end -= 1
    if end < first or padded[end] != 0x80:
        raise Refused("bad padding")
    return padded[:end]


def open_envelope(key, store, table, row, revision, class_, subject, envelope):
    """The bytes that were sealed; raises Refused."""
    body = len(envelope) - HEADER - TAG
    if len(key) != 32:
        raise Refused("a key has 32 bytes")
    if not envelope or envelope[0] != VERSION:
        raise Refused("unknown version")
    if body < STEP or body % STEP or body > LIMIT + STEP:
        raise Refused("impossible length")
    if envelope[1] != 0:
        raise Refused("unknown flags")
    key_id, nonce, commitment = envelope[2:18], envelope[18:42], envelope[42:74]
    aad = additional_data(envelope[1], store, table, row, revision, class_, subject)
    digest = hashlib.blake2b(aad, digest_size=32).digest()
    derived = hashlib.blake2b(LABEL + nonce + key_id + digest, key=key, digest_size=64).digest()
    # First the commitment: the AEAD alone can be made to open under two keys.
    if not hmac.compare_digest(derived[32:], commitment):
        raise Refused("not this key, not this place, or damaged")
    try:
        padded = crypto_aead_xchacha20poly1305_ietf_decrypt(envelope[HEADER:], aad, nonce, derived[:32])
    except CryptoError:
        raise Refused("not this key, not this place, or damaged") from None
    return unpad(padded)


def open_line(line):
    """The answer to one line of input, as text."""
    sealed = open_envelope(
        bytes.fromhex(line["key"]),
        uuid.UUID(line["store"]),
        line["table"],
        uuid.UUID(line["row"]),
        int(line["revision"]),
        line["class"],
        uuid.UUID(line["subject"]),
        bytes.fromhex(line["envelope"]),
    )
    try:
        json.loads(sealed)
        return sealed.decode("utf-8")
    except ValueError:
        return json.dumps({"bytes": sealed.hex()})


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("key-file", "store", "table", "row", "revision", "class", "subject", "envelope"):
        parser.add_argument("--" + name)
    options = vars(parser.parse_args())
    key_file = options.pop("key_file")
    if key_file:
        with open(key_file, encoding="ascii") as file:
            lines = [dict(options, key=file.read().strip())]
    else:
        lines = (json.loads(line) for line in sys.stdin if line.strip())
    failed = False
    for line in lines:
        try:
            print(open_line(line), flush=True)
        except (Refused, KeyError, TypeError, ValueError) as reason:
            failed = True
            print(json.dumps({"error": str(reason)}), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
