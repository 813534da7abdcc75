"""Looks for values in files or in the memory of a process: as they are, and as hashes that no key went into.

Usage: residue.py files FOLDER VALUE... | residue.py memory PID VALUE...

Prints one line for each find: the place and what was found there. In files only hashes are looked for, since the tests
look for the values themselves in more spellings than there are here.
"""

import base64
import hashlib
import os
import sys

CHUNK = 1 << 18
# How much of a hash counts: one that was cut to 64 bits is one still.
CUT = 8
HASHES = {
    "MD5": lambda data: hashlib.md5(data).digest(),
    "SHA-1": lambda data: hashlib.sha1(data).digest(),
    "SHA-256": lambda data: hashlib.sha256(data).digest(),
    "SHA-512": lambda data: hashlib.sha512(data).digest(),
    "BLAKE2b-256": lambda data: hashlib.blake2b(data, digest_size=32).digest(),
    "BLAKE2b-512": lambda data: hashlib.blake2b(data).digest(),
}


def needles(values, with_plain):
    for value in values:
        for form in sorted({value, value.lower(), value.replace(" ", "")}):
            data = form.encode()
            if with_plain:
                yield f"{form} in clear", data
                yield f"{form} in UTF-16", form.encode("utf-16-le")
            for name, digest in HASHES.items():
                short = digest(data)[:CUT]
                yield f"{name} of {form}", short
                yield f"{name} of {form} in hexadecimal", short.hex().encode()
                yield f"{name} of {form} in base64", base64.b64encode(short)[:10]


def files(folder):
    for path, _, names in os.walk(folder):
        for name in names:
            place = os.path.join(path, name)
            if os.path.isfile(place):
                with open(place, "rb") as file:
                    yield place, file.read()


def memory(process):
    """What a core dump of a process would hold: all but the text of programs."""
    with open(f"/proc/{process}/maps") as maps, open(f"/proc/{process}/mem", "rb", 0) as mem:
        for line in maps:
            span, rights = line.split()[:2]
            first, last = (int(end, 16) for end in span.split("-"))
            # Why not files that are only read: a program's own text is no memory of what it did.
            if "w" not in rights and "/" in line:
                continue
            if "r" not in rights and last - first > 1 << 26:
                continue
            before = b""
            for start in range(first, last, CHUNK):
                try:
                    mem.seek(start)
                    data = mem.read(min(CHUNK, last - start))
                except (OSError, ValueError, OverflowError):
                    break
                # Why not what was never written: most of what a program has is.
                if data.count(0) < len(data):
                    yield span, before + data
                before = data[-256:]


def main():
    kind, place, values = sys.argv[1], sys.argv[2], sys.argv[3:]
    wanted = list(needles(values, kind == "memory"))
    read = 0
    for where, data in files(place) if kind == "files" else memory(place):
        read += len(data)
        for name, needle in wanted:
            if needle in data:
                print(f"{where}: {name}")
    print(f"looked through {read} bytes", file=sys.stderr)


main()
