#!/usr/bin/python3
"""Trains the reader of statements further, without the parser, and takes the mean of two stages.

usage: tune.py MINILM TRAINED ARTICLES HELD_OUT READINGS OUT

TRAINED   the folder that train.py wrote
READINGS  what the rules read on gold trees of the treebanks, written by TreebankReadings.java
Others    as for train.py

First stage: the articles, three of four planned epochs. Second stage: the articles and the readings of the rules once each, mixed, then the articles once more.
"""
import json
import random
import sys
from pathlib import Path

import torch
from torch.nn import functional as F

import train
from pieces import vocabulary
from trees import Sentence
from windows import tie, windows, words_in

WEAK = {"object", "noun-prepositional", "prepositional", "adjective-prepositional", "object-as", "noun-object", "surface", "noun-clause"}  # half of them are wrong


def spans(text):
    return [tuple(map(int, part.split("-"))) for part in text.split(";") if part]


def treebank(path, data):
    """Windows of the documents; the cues of weak readings are masked."""
    documents = []
    for line in open(path, encoding="utf-8"):
        kind, *f = line.rstrip("\n").split("\t")
        if kind == "A":
            documents.append(([], []))
        elif kind == "S":
            documents[-1][0].append((f[0], []))
        elif kind == "T":
            documents[-1][0][-1][1].append(f)
        else:
            documents[-1][1].append({"weak": f[0] in WEAK, "cueSpan": spans(f[1])[0], "speakerSpan": (spans(f[2]) or [None])[0], "spans": spans(f[3])})
    for sentences, readings in documents:
        document, last = [], None
        for paragraph, t in sentences:
            document.append(Sentence([x[2] for x in t], [x[3] for x in t], [-2] * len(t), ["dep"] * len(t), paragraph != last, [(int(x[0]), int(x[1])) for x in t]))
            last = paragraph
        for window in windows(document, data.vocab, data.tag_ids, data.relation_ids):
            tie(window, [r for r in readings if not r["weak"]])
            window.by_rules = True
            window.masked = {i for r in readings if r["weak"] for i in words_in(window, [r["cueSpan"]])}
            yield window


def loss(model, batch, words):
    cue, weight, where, what = torch.zeros(words.shape[:2]), torch.zeros(words.shape[:2]), [], []
    for b, window in enumerate(batch.windows):
        weight[b, : len(window.starts)] = 1
        for i in window.masked:
            weight[b, i] = 0
        for at, labels in window.ties:
            cue[b, at] = weight[b, at] = 1
            where.append((b, at)), what.append(labels + [-100] * (words.shape[1] - len(labels)))
    scores = F.binary_cross_entropy_with_logits(model.cue(F.dropout(words, 0.2, model.training))[..., 0], cue, reduction="none", pos_weight=torch.tensor(2.0))
    total = 10 * (scores * weight).sum() / weight.sum()
    if where:
        b, at = torch.tensor(where).T
        total = total + 2 * F.cross_entropy(model.tie_scores(words)[b, :, :, at], torch.tensor(what), ignore_index=-100)
    return total * (0.5 if batch.windows[0].by_rules else 1)


def stage(model, plan, planned, rate, warm, hide):
    inner = [p for layer in model.encoder.layers for p in layer.parameters()] + list(model.encoder.norm.parameters())
    heads = [p for n, p in model.named_parameters() if p.requires_grad and not any(p is q for q in inner) and not n.startswith(("arcs", "relations"))]
    optimizer = torch.optim.AdamW([{"params": inner, "lr": rate}, {"params": heads, "lr": 6 * rate}], weight_decay=0.01, betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / warm, max(0.02, (planned - s) / planned)))
    model.train()
    for group in plan:
        batch = train.Batch(group)
        ids, tags = batch.ids, batch.tags
        if hide:  # six in a hundred pieces, a tenth of the tags
            ids = ids.masked_fill((torch.rand(ids.shape) < 0.06) & (ids > 102), 103)
            tags = tags.masked_fill(torch.rand(tags.shape) < 0.1, 0)
        _, words = model.states(ids, tags, batch.shapes, batch.mask, batch.starts)
        value = loss(model, batch, words)
        optimizer.zero_grad(set_to_none=True)
        value.backward()
        torch.nn.utils.clip_grad_norm_(inner + heads, 5.0)
        optimizer.step(), schedule.step()
    return {k: v.clone() for k, v in model.state_dict().items()}


def main(minilm, trained, articles, held_out, readings, out):
    torch.set_num_threads(1)
    torch.manual_seed(7)
    labels = json.loads(Path(trained, "labels.json").read_text())
    data = train.Data.__new__(train.Data)
    data.vocab, data.articles = vocabulary(Path(minilm, "all-minilm-l6-v2-tokenizer.json")), Path(articles)
    data.tag_ids, data.relation_ids = ({x: i for i, x in enumerate(labels[k])} for k in ("tags", "relations"))
    held = set(Path(held_out).read_text().split())
    news = [w for p in sorted(data.articles.glob("*.tsv")) if p.stem not in held for w in data.annotated(p.stem)]
    for window in news:
        window.by_rules, window.masked = False, set()
    model = train.Reader(len(labels["tags"]), len(labels["relations"]))
    model.load_state_dict(torch.load(Path(trained, "weights.pt")))
    for table in (model.encoder.word, model.encoder.position, model.encoder.kind):
        table.weight.requires_grad = False
    shuffle, train.PIECES = random.Random(7), 1024
    plan = [g for _ in range(4) for g in train.batches(news, shuffle)]
    first = stage(model, plan[: len(plan) * 3 // 4], len(plan), 6e-5, 20, False)
    torch.manual_seed(11)
    shuffle, train.PIECES = random.Random(11), 1280
    mixed = train.batches(list(treebank(readings, data)), shuffle) + train.batches(news, shuffle)
    shuffle.shuffle(mixed)
    plan = mixed + train.batches(news, shuffle)
    second = stage(model, plan, len(plan), 5e-5, 30, True)
    Path(out).mkdir(parents=True, exist_ok=True)
    torch.save({k: (first[k] + second[k]) / 2 for k in first}, Path(out, "weights.pt"))
    Path(out, "labels.json").write_text(json.dumps(labels))


if __name__ == "__main__":
    if len(sys.argv) != 7:
        sys.exit(__doc__)
    main(*sys.argv[1:])
