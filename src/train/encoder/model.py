"""The lower layers of the encoder all-MiniLM-L6-v2 with a biaffine parser and a reader of statements on its last layer."""
import math

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

LAYERS, WIDTH, HEADS, INNER = 4, 384, 12, 1536  # the lower four of six layers
FAR = 48  # words; the tie between a cue and a word knows no longer distance


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        split = lambda y: y.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        scores = split(self.query(x)) @ split(self.key(x)).transpose(2, 3) / math.sqrt(WIDTH // HEADS)
        context = (scores + mask).softmax(-1) @ split(self.value(x))
        x = self.norm1(x + self.output(context.transpose(1, 2).reshape(batch, length, WIDTH)))
        return self.norm2(x + self.outer(F.gelu(self.inner(x))))


class Encoder(nn.Module):
    def __init__(self, tags, shapes=4):
        super().__init__()
        self.word, self.position, self.kind = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH), nn.Embedding(2, WIDTH)
        self.tag, self.shape = nn.Embedding(tags, WIDTH), nn.Embedding(shapes, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        nn.init.zeros_(self.tag.weight), nn.init.zeros_(self.shape.weight)

    def forward(self, ids, tags, shapes, mask):
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.word(ids) + self.position(places) + self.kind.weight[0] + self.tag(tags) + self.shape(shapes)
        x = F.dropout(self.norm(x), 0.1, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Biaffine(nn.Module):
    """A score for each label of each pair of a dependent (or word) and a head (or cue)."""

    def __init__(self, width, labels):
        super().__init__()
        self.dependent, self.head = nn.Linear(WIDTH, width), nn.Linear(WIDTH, width)
        self.weight = nn.Parameter(torch.zeros(labels, width + 1, width))
        self.bias = nn.Parameter(torch.zeros(labels))

    def parts(self, states):
        part = lambda linear: F.dropout(F.relu(linear(states)), 0.2, self.training)
        return part(self.dependent), part(self.head)

    def forward(self, dependent, head):
        """[batch, dependents, width] and [batch, heads, width] to [batch, labels, dependents, heads]."""
        ones = torch.ones_like(dependent[..., :1])
        left = torch.cat([dependent, ones], -1)[:, None] @ self.weight[None]
        return left @ head[:, None].transpose(2, 3) + self.bias[:, None, None]


class Reader(nn.Module):
    def __init__(self, tags, relations):
        super().__init__()
        self.encoder = Encoder(tags)
        self.arcs, self.relations, self.ties = Biaffine(256, 1), Biaffine(96, relations), Biaffine(128, 3)
        self.cue, self.speech = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, 1)
        self.distance = nn.Parameter(torch.zeros(3, 2 * FAR + 1))
        for biaffine in (self.arcs, self.relations, self.ties):
            nn.init.xavier_uniform_(biaffine.weight)

    def states(self, ids, tags, shapes, mask, starts):
        """States of the root (the first piece) and of each word (its first piece)."""
        pieces = self.encoder(ids, tags, shapes, mask)
        words = torch.gather(pieces, 1, starts[..., None].expand(-1, -1, WIDTH))
        return torch.cat([pieces[:, :1], words], 1), words

    def tie_scores(self, words):
        """[batch, what, word, cue]"""
        places = torch.arange(words.shape[1], device=words.device)
        apart = (places[:, None] - places[None]).clamp(-FAR, FAR) + FAR
        return self.ties(*self.ties.parts(words)) + self.distance[:, apart]


def pretrained(path, reader):
    """Copies the weights of all-MiniLM-L6-v2's ONNX file into a reader's encoder."""
    graph = onnx.load(path).graph
    known = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    matrix = {n.name: known[n.input[1]].T for n in graph.node if n.op_type == "MatMul" and n.input[1] in known}
    encoder = reader.encoder
    for ours, theirs in (("word", "word_embeddings"), ("position", "position_embeddings"), ("kind", "token_type_embeddings")):
        getattr(encoder, ours).weight.data = known[f"embeddings.{theirs}.weight"]
    norm(encoder.norm, known, "embeddings.LayerNorm")
    for i, layer in enumerate(encoder.layers):
        at = f"encoder.layer.{i}."
        for ours, theirs in (
            ("query", "attention.self.query"), ("key", "attention.self.key"), ("value", "attention.self.value"),
            ("output", "attention.output.dense"), ("inner", "intermediate.dense"), ("outer", "output.dense"),
        ):
            linear = getattr(layer, ours)
            linear.weight.data = matrix["/" + (at + theirs).replace("encoder.layer", "encoder/layer", 1).replace(".", "/").replace("layer/", "layer.") + "/MatMul"].contiguous()
            linear.bias.data = known[at + theirs + ".bias"]
        norm(layer.norm1, known, at + "attention.output.LayerNorm")
        norm(layer.norm2, known, at + "output.LayerNorm")


def norm(ours, known, theirs):
    ours.weight.data, ours.bias.data = known[theirs + ".weight"], known[theirs + ".bias"]
