#!/usr/bin/python3
"""Trains the reader of statements further, without the parser, on all that is annotated, and then what tells speech from thought.

usage: tune.py MINILM TRAINED ARTICLES HELD_OUT READINGS ANNOTATIONS OUT

TRAINED      the folder that train.py wrote
READINGS     what the rules read on gold trees of the treebanks, written by TreebankReadings.java: for documents that nobody annotated
ANNOTATIONS  the folder with broad.jsonl and treebanks.jsonl
Others       as for train.py

What is annotated is read three times; with the first two go the readings of the rules, once, at half weight.
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
from windows import anchor, tie, windows, words_in

WEAK = {"object", "noun-prepositional", "prepositional", "adjective-prepositional", "object-as", "noun-object", "surface", "noun-clause"}  # half of them are wrong
LEFT_OUT = ("GUM_academic", "GUM_voyage", "newsgroup")  # the rules read nothing there that news has
SEED, RATE = 13, 6e-5


def spans(text):
    return [tuple(map(int, part.split("-"))) for part in text.split(";") if part]


def annotated(path, key):
    """The statements of a file by the name of their document."""
    rows = map(json.loads, Path(path).read_text(encoding="utf-8").splitlines())
    return {key(row): row["statements"] for row in rows}


def documents(path):
    """The documents of READINGS: name, sentences with their paragraphs, readings."""
    name, sentences, readings = None, [], []
    for line in open(path, encoding="utf-8"):
        kind, *f = line.rstrip("\n").split("\t")
        if kind == "A":
            if name:
                yield name, sentences, readings
            name, sentences, readings = f[0].removesuffix(".txt"), [], []
        elif kind == "S":
            sentences.append((f[0], []))
        elif kind == "T":
            sentences[-1][1].append(f)
        else:
            readings.append({"weak": f[0] in WEAK, "cueSpan": spans(f[1])[0], "speakerSpan": (spans(f[2]) or [None])[0], "spans": spans(f[3])})
    yield name, sentences, readings


def treebank(path, known, data):
    """Windows of the documents, by their annotation or else by the rules; the cues of weak readings are masked."""
    for name, sentences, readings in documents(path):
        if name not in known and name.startswith(LEFT_OUT):
            continue
        document, last = [], None
        for paragraph, t in sentences:
            document.append(Sentence([x[2] for x in t], [x[3] for x in t], [-2] * len(t), ["dep"] * len(t), paragraph != last, [(int(x[0]), int(x[1])) for x in t]))
            last = paragraph
        statements = known.get(name, readings)
        for window in windows(document, data.vocab, data.tag_ids, data.relation_ids):
            tie(window, [s for s in statements if not s.get("weak")])
            window.by_rules = name not in known
            window.masked = {i for s in statements if s.get("weak") for i in words_in(window, [s["cueSpan"]])}
            yield window


def news(data, broad, held):
    """Windows of the articles but those that are held out, with every cue's class: 1 for speech, 0 for what is none, none if it is optional."""
    for path in sorted(data.articles.glob("*.tsv")):
        if path.stem not in held:
            own = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["statements"]
            more = broad.get(path.stem, [])
            classes = [(s.get("cueSpan"), 0 if s.get("class") == "Attitude" else None if s.get("optional") else 1) for s in own] + [(s["cueSpan"], 0) for s in more]
            for window in data.cut(train.article(path)):
                tie(window, own + more)
                window.by_rules, window.masked = False, set()
                window.classes = [(anchor(window, words), c) for span, c in classes if span and c is not None for words in [words_in(window, [span])] if words]
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


def read_all(model, plan):
    """The weights after the batches of the plan; the rate of learning falls with them."""
    inner = [p for layer in model.encoder.layers for p in layer.parameters()] + list(model.encoder.norm.parameters())
    heads = [p for n, p in model.named_parameters() if p.requires_grad and not any(p is q for q in inner) and not n.startswith(("arcs", "relations", "speech"))]
    optimizer = torch.optim.AdamW([{"params": inner, "lr": RATE}, {"params": heads, "lr": 6 * RATE}], weight_decay=0.01, betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / 30, max(0.02, (len(plan) - s) / len(plan))))
    model.train()
    for group in plan:
        batch = train.Batch(group)
        # six in a hundred pieces and a tenth of the tags are hidden
        ids = batch.ids.masked_fill((torch.rand(batch.ids.shape) < 0.06) & (batch.ids > 102), 103)
        tags = batch.tags.masked_fill(torch.rand(batch.tags.shape) < 0.1, 0)
        _, words = model.states(ids, tags, batch.shapes, batch.mask, batch.starts)
        value = loss(model, batch, words)
        optimizer.zero_grad(set_to_none=True)
        value.backward()
        torch.nn.utils.clip_grad_norm_(inner + heads, 5.0)
        optimizer.step(), schedule.step()


def tell_speech(model, some):
    """Trains, on the states as they are, what tells cues of speech from cues of thought and of mere acts."""
    model.eval()
    states, classes = [], []
    with torch.no_grad():
        for window in some:
            batch = train.Batch([window])
            _, words = model.states(batch.ids, batch.tags, batch.shapes, batch.mask, batch.starts)
            for at, kind in window.classes:
                states.append(words[0, at]), classes.append(float(kind))
    states, classes = torch.stack(states), torch.tensor(classes)
    optimizer = torch.optim.AdamW(model.speech.parameters(), lr=3e-3, weight_decay=0.05)
    for _ in range(300):
        value = F.binary_cross_entropy_with_logits(model.speech(F.dropout(states, 0.2))[:, 0], classes)
        optimizer.zero_grad()
        value.backward()
        optimizer.step()


def main(minilm, trained, articles, held_out, readings, annotations, out):
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    labels = json.loads(Path(trained, "labels.json").read_text())
    data = train.Data.__new__(train.Data)
    data.vocab, data.articles = vocabulary(Path(minilm, "all-minilm-l6-v2-tokenizer.json")), Path(articles)
    data.tag_ids, data.relation_ids = ({x: i for i, x in enumerate(labels[k])} for k in ("tags", "relations"))
    held = set(Path(held_out).read_text().split())
    broad = annotated(Path(annotations, "broad.jsonl"), lambda row: row["sha256"][:16])
    known = annotated(Path(annotations, "treebanks.jsonl"), lambda row: row["document"])
    of_news = list(news(data, broad, held))
    of_treebanks = list(treebank(readings, known, data))
    by_hand = of_news + [w for w in of_treebanks if not w.by_rules]
    model = train.Reader(len(labels["tags"]), len(labels["relations"]))
    model.load_state_dict(torch.load(Path(trained, "weights.pt")), strict=False)  # older weights lack "speech"
    for table in (model.encoder.word, model.encoder.position, model.encoder.kind):
        table.weight.requires_grad = False
    shuffle, train.PIECES = random.Random(SEED), 1280
    plan = train.batches([w for w in of_treebanks if w.by_rules], shuffle) + train.batches(by_hand, shuffle) + train.batches(by_hand, shuffle)
    shuffle.shuffle(plan)
    read_all(model, plan + train.batches(by_hand, shuffle))
    torch.manual_seed(5)
    tell_speech(model, of_news)
    Path(out).mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), Path(out, "weights.pt"))
    Path(out, "labels.json").write_text(json.dumps(labels))


if __name__ == "__main__":
    if len(sys.argv) != 8:
        sys.exit(__doc__)
    main(*sys.argv[1:])
