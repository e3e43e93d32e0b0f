#!/usr/bin/python3
"""Writes trained weights as the file that org.newsgraph.encoder.Weights reads.

usage: export.py MINILM TRAINED FILE

MINILM   as for train.py
TRAINED  the folder that train.py wrote
FILE     gets the weights: lists of labels, then matrices, one signed byte for each element and a factor for each row
"""
import gzip
import json
import struct
import sys
from pathlib import Path

import numpy
import torch

from pieces import vocabulary


def text(string):
    data = string.encode()
    return struct.pack(">i", len(data)) + data


def rows(matrix):
    """A matrix in bytes: each row by its greatest magnitude; a vector is a column, whose factors are its elements."""
    greatest = numpy.abs(matrix).max(1)
    factors = matrix[:, 0] if matrix.shape[1] == 1 else numpy.maximum(greatest, 1e-12) / 127
    values = numpy.ones_like(matrix) if matrix.shape[1] == 1 else numpy.rint(matrix / factors[:, None])
    out = [struct.pack(">ii", *matrix.shape)]
    for factor, row in zip(factors, values):
        out.append(struct.pack(">f", factor) + row.astype(numpy.int8).tobytes())
    return b"".join(out)


def main(minilm, trained, file):
    labels = json.loads(Path(trained, "labels.json").read_text())
    vocab = vocabulary(Path(minilm, "all-minilm-l6-v2-tokenizer.json"))
    loaded = torch.load(Path(trained, "weights.pt"), map_location="cpu").items()
    state = {k: v.float().numpy() for k, v in loaded if not k.startswith(("arcs.", "relations."))}
    layers = sorted({k.split(".")[2] for k in state if k.startswith("encoder.layers.")}, key=int)
    lists = {"pieces": sorted(vocab, key=vocab.get), "tags": labels["tags"], "layers": layers}
    out = [struct.pack(">i", len(lists))] + [text(k) + text("\n".join(v)) for k, v in lists.items()]
    out.append(struct.pack(">i", len(state)))
    for name, values in state.items():
        out.append(text(name) + rows(values.reshape(-1, values.shape[-1]) if values.ndim > 1 else values.reshape(-1, 1)))
    with open(file, "wb") as target, gzip.GzipFile("", "wb", 9, target, mtime=0) as packed:
        packed.write(b"".join(out))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
