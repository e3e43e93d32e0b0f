#!/usr/bin/env python3
"""The digest of canonical N-Quads, as newsgraph export writes them: python3 digest.py graph.nq.gz"""
import gzip
import hashlib
import struct
import sys


def sha256(octets):
    return hashlib.sha256(octets).digest()


name = sys.argv[1]
with gzip.open(name) if name.endswith(".gz") else open(name, "rb") as file:
    lines = {sha256(line.rstrip(b"\n")) for line in file}  # a quad counts once
sums = [0] * 1024
for line in lines:
    numbers = struct.unpack("<1024H", b"".join(sha256(line + bytes([i])) for i in range(64)))
    sums = [(a + b) % 65536 for a, b in zip(sums, numbers)]
print(sha256(struct.pack("<1024H", *sums)).hex())
