#!/usr/bin/env python3
"""Make two-keys.json: one envelope whose ciphertext opens under two keys.

XChaCha20-Poly1305 does not commit to its key. Poly1305 is a polynomial over
2^130 - 5 whose value is linear in each ciphertext block, so one block can be
chosen such that the tags under two keys agree. Python 3 only, slow and plain on
purpose; the numbers are fixed, so the file comes out the same each time.
"""
import hashlib
import json
import os
import struct
import uuid

P = (1 << 130) - 5
MASK = (1 << 128) - 1


def rotate(x, n):
    return (x << n | x >> (32 - n)) & 0xFFFFFFFF


def rounds(state):
    x = list(state)
    for _ in range(10):
        for a, b, c, d in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
                           (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
            x[a] = (x[a] + x[b]) & 0xFFFFFFFF
            x[d] = rotate(x[d] ^ x[a], 16)
            x[c] = (x[c] + x[d]) & 0xFFFFFFFF
            x[b] = rotate(x[b] ^ x[c], 12)
            x[a] = (x[a] + x[b]) & 0xFFFFFFFF
            x[d] = rotate(x[d] ^ x[a], 8)
            x[c] = (x[c] + x[d]) & 0xFFFFFFFF
            x[b] = rotate(x[b] ^ x[c], 7)
    return x


def start(key, tail):
    return struct.unpack("<16I", b"expand 32-byte k" + key + tail)


def block(key, nonce, counter):
    """Block `counter` of XChaCha20."""
    mixed = rounds(start(key, nonce[:16]))
    subkey = struct.pack("<8I", *(mixed[:4] + mixed[12:]))
    state = start(subkey, struct.pack("<II", counter, 0) + nonce[16:])
    return struct.pack("<16I", *((a + b) & 0xFFFFFFFF for a, b in zip(rounds(state), state)))


def keystream(key, nonce, count):
    return b"".join(block(key, nonce, i + 1) for i in range((count + 63) // 64))[:count]


def padded16(data):
    return data + bytes(-len(data) % 16)


class Poly:
    def __init__(self, key, nonce, aad, length):
        first = block(key, nonce, 0)
        self.r = int.from_bytes(first[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
        self.s = int.from_bytes(first[16:32], "little")
        self.aad, self.lengths = padded16(aad), struct.pack("<QQ", len(aad), length)

    def accumulator(self, ciphertext, skip=None):
        """The polynomial's value; block `skip` of the ciphertext counts as zero."""
        message = self.aad + padded16(ciphertext) + self.lengths
        at = None if skip is None else len(self.aad) // 16 + skip
        value = 0
        for i in range(0, len(message), 16):
            word = 0 if i // 16 == at else int.from_bytes(message[i:i + 16], "little") + (1 << 128)
            value = (value + word) * self.r % P
        return value

    def tag(self, ciphertext):
        return ((self.accumulator(ciphertext) + self.s) & MASK).to_bytes(16, "little")


def derive(key, nonce, key_id, aad):
    digest = hashlib.blake2b(aad, digest_size=32).digest()
    both = hashlib.blake2b(b"coffer.envelope.v1" + nonce + key_id + digest, key=key, digest_size=64).digest()
    return both[:32], both[32:]


def collide(enc_a, enc_b, nonce, aad, ciphertext, index):
    """The ciphertext with block `index` chosen so that both tags agree, or None."""
    a, b = Poly(enc_a, nonce, aad, len(ciphertext)), Poly(enc_b, nonce, aad, len(ciphertext))
    power = len(ciphertext) // 16 - index + 1
    base_a, base_b = a.accumulator(ciphertext, index), b.accumulator(ciphertext, index)
    inverse = pow((pow(a.r, power, P) - pow(b.r, power, P)) % P, -1, P)
    for carry in range(-4, 5):
        wanted = b.s - a.s + (carry << 128)
        x = (base_b - base_a + wanted) * inverse % P
        if x >> 128 == 1:
            chosen = (x & MASK).to_bytes(16, "little")
            whole = ciphertext[:16 * index] + chosen + ciphertext[16 * index + 16:]
            if a.tag(whole) == b.tag(whole):
                return whole, a.tag(whole)
    return None


def main():
    key_a, key_b = bytes(range(32)), bytes(range(32, 64))
    place = {"store": str(uuid.UUID(int=1)), "table": "customer", "row": str(uuid.UUID(int=2)), "revision": 1,
             "class": "contact", "subject": str(uuid.UUID(int=3))}
    parts = [b"\x01", b"\x00", uuid.UUID(int=1).bytes, b"customer", uuid.UUID(int=2).bytes, struct.pack("<Q", 1),
             b"contact", uuid.UUID(int=3).bytes]
    aad = b"".join(struct.pack("<Q", len(part)) + part for part in parts)
    key_id = bytes(range(64, 80))
    for attempt in range(1000):
        nonce = attempt.to_bytes(24, "big")
        enc_a, commit_a = derive(key_a, nonce, key_id, aad)
        enc_b, commit_b = derive(key_b, nonce, key_id, aad)
        # Blocks 0 and 1 read well under A, 3 and 4 under B, 5 is sound padding under A; block 2 is solved for.
        text_a = b"transfer the sum to account one." + bytes(64)
        stream_a, stream_b = keystream(enc_a, nonce, 96), keystream(enc_b, nonce, 96)
        ciphertext = bytearray(x ^ y for x, y in zip(text_a, stream_a))
        ciphertext[48:80] = bytes(x ^ y for x, y in zip(b"transfer the sum to account two.", stream_b[48:80]))
        ciphertext[80:96] = bytes(x ^ y for x, y in zip(b"\x80" + bytes(15), stream_a[80:96]))
        found = collide(enc_a, enc_b, nonce, aad, bytes(ciphertext), 2)
        if found:
            break
    body = found[0] + found[1]
    out = dict(place, keyID=str(uuid.UUID(bytes=key_id)), nonce=nonce.hex(), additionalData=aad.hex(),
               keyA=key_a.hex(), keyB=key_b.hex(), encryptionKeyA=enc_a.hex(), encryptionKeyB=enc_b.hex(),
               ciphertext=body.hex(), envelopeA=(b"\x01\x00" + key_id + nonce + commit_a + body).hex(),
               envelopeB=(b"\x01\x00" + key_id + nonce + commit_b + body).hex())
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "two-keys.json"), "w") as file:
        json.dump(out, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
