"""Reads a zip archive as its specifications say, without the library that wrote it: APPNOTE 6.3, WinZip AE-2.

read_zip.py FILE PASSPHRASE prints a list of [name, "clear" or "AES-256", text]; it fails where the passphrase does not fit.
"""
import hashlib
import hmac
import json
import struct
import subprocess
import sys
import zipfile
import zlib


def stored(archive, info):
    """The bytes of an entry as they lie in the file, and its extra field."""
    archive.fp.seek(info.header_offset)
    header = archive.fp.read(30)
    names, extras = struct.unpack("<HH", header[26:30])
    archive.fp.read(names)
    extra = archive.fp.read(extras)
    return archive.fp.read(info.compress_size), extra


def aes_field(extra):
    while extra:
        kind, size = struct.unpack("<HH", extra[:4])
        if kind == 0x9901:
            return struct.unpack("<H2sBH", extra[4:4 + size])
        extra = extra[4 + size:]
    raise SystemExit("no AES field")


def keystream(key, count):
    blocks = b"".join((n + 1).to_bytes(16, "little") for n in range((count + 15) // 16))
    done = subprocess.run(
        ["openssl", "enc", "-aes-256-ecb", "-nopad", "-K", key.hex()], input=blocks, capture_output=True, check=True)
    return done.stdout[:count]


def decrypted(data, extra, passphrase):
    _, vendor, strength, method = aes_field(extra)
    assert vendor == b"AE" and strength == 3, "AES-256 is strength 3"
    salt, check, body, code = data[:16], data[16:18], data[18:-10], data[-10:]
    keys = hashlib.pbkdf2_hmac("sha1", passphrase.encode(), salt, 1000, 66)
    assert hmac.compare_digest(keys[64:], check), "another passphrase"
    assert hmac.compare_digest(hmac.new(keys[32:64], body, "sha1").digest()[:10], code), "damaged"
    plain = bytes(a ^ b for a, b in zip(body, keystream(keys[:32], len(body))))
    return zlib.decompress(plain, -15) if method == 8 else plain


def main(path, passphrase):
    rows = []
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if info.flag_bits & 1:
                data, extra = stored(archive, info)
                rows.append([info.filename, "AES-256", decrypted(data, extra, passphrase).decode()])
            else:
                rows.append([info.filename, "clear", archive.read(info).decode()])
    print(json.dumps(rows))


main(sys.argv[1], sys.argv[2])
