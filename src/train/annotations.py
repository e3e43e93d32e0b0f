#!/usr/bin/env python3
"""Joins the stand-off annotations of this folder with the articles' texts, and measures the annotators' agreement.

usage: annotations.py join TEXTS OUT [FILE]     OUT gets ID.json in the form of the annotation guide and ID.txt for each article of FILE (default: all-layers.jsonl)
       annotations.py agree TEXTS SCORER        scores the second annotation of fifteen articles against the first with the project's scorer

TEXTS is a JSON Lines file with `text` and `url` (Wikinews, CC BY 2.5) or `id` (other newspapers: that of the corpus) for each article. A text whose SHA-256 is not the annotated one is refused.
Attitudes (beliefs, wishes, support) are no statements of the guide and are left out. Offsets are Unicode code points of the text, half-open. A name or word that stands in the text is kept as its span.
"""
import csv, hashlib, json, subprocess, sys, tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent / "annotations"
COLUMNS = {
    "actors": "file actor name type state",
    "officials": "file official name post of state status span",
    "statements": "file statement speaker speakerName speakerSpan cue cueSpan spans content stance kind medium addressee saidOn nested",
    "places": "file place name kind country lat long located geonames wikidata",
    "quantities": "file value min max unit about approximate text span statement",
}


def texts(path):
    rows = (json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines())
    return {name_of(row): row["text"] for row in rows}


def name_of(row):
    """The address of an article, or its name in a corpus."""
    return row.get("url") or row.get("document") or row["id"]


def articles(name, all_texts):
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = all_texts.get(name_of(row))
        if text is None or hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            sys.exit(f"{name}: no text, or another one, for {name_of(row)}")
        yield joined(row, text), text


def joined(row, text):
    """The annotation with words in the place of their spans."""
    word = lambda x: text[x[0] : x[1]] if isinstance(x, list) else x
    words = lambda spans: " ".join(text[a:b] for a, b in spans)
    file = row["sha256"][:16] + ".txt"
    named = lambda items: [item | {"name": word(item["name"]), "surface": [word(s) for s in item["surface"]]} for item in items]
    # The scorer wants a speaker for each statement: one that cannot be told is an optional actor without a name.
    unknown = {"id": "unknown", "name": "unknown", "type": "Group", "state": None, "surface": [], "optional": True}
    statements = [
        {"medium": None, "addressee": None, "saidOn": None, "speaker": "unknown", "nested": False, "optional": "speaker" not in s}
        | s
        | {k: word(s[k]) for k in ("medium", "addressee", "saidOn") if k in s}
        | {"content": words(s["spans"]), "cue": word(s.get("cueSpan")), "speakerText": word(s.get("speakerSpan"))}
        for s in row["statements"]
        if s.get("class", "Statement") == "Statement"
    ]
    return {
        "article": {"file": file, "title": None, "dateline": None, "boilerplate": [], "sourceUrl": row.get("url")},
        "actors": named(row["actors"] + [unknown]),
        "officials": [o | {"name": word(o.get("name")), "named": "name" in o, "text": word(o["span"]), "post": word(o["post"]), "of": word(o.get("of")), "state": o.get("state")} for o in row.get("officials", [])],
        "statements": statements,
        "places": named(row.get("places", [])),
        "quantities": [{"unit": None, "about": None, "statement": None} | q | {"text": word(q["span"]), "about": word(q.get("about"))} for q in row.get("quantities", [])],
    }


def join(text_file, out, name="all-layers.jsonl"):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    for gold, text in articles(name, texts(text_file)):
        file = out / gold["article"]["file"]
        file.write_bytes(text.encode())
        file.with_suffix(".json").write_text(json.dumps(gold, ensure_ascii=False, indent=1), encoding="utf-8")


def rows_of(gold):
    """An annotation as rows of the saved queries, so that the scorer takes it for a system's."""
    file, names = gold["article"]["file"], {a["id"]: a["name"] for a in gold["actors"]}
    spans = lambda s: ";".join(f"{a}-{b}" for a, b in s)
    keep = lambda layer: [x | {"file": file} for x in gold[layer] if not x.get("optional")]
    yield "actors", [x | {"actor": x["id"]} for x in keep("actors")]
    yield "officials", [x | {"official": x["name"], "span": spans([x["span"]])} for x in keep("officials")]
    yield "statements", [
        x | {"statement": x["id"], "speakerName": names.get(x["speaker"], ""), "spans": spans(x["spans"])}
        | {k: spans([x[k]]) if x.get(k) else "" for k in ("speakerSpan", "cueSpan")}
        for x in keep("statements")
    ]
    yield "places", [x | {"place": x["name"], "long": x["lon"]} for x in keep("places")]
    yield "quantities", [x | {"span": spans([x["span"]])} for x in keep("quantities")]


def agree(text_file, scorer):
    all_texts = texts(text_file)
    second = {gold["article"]["file"]: gold for gold, _ in articles("all-layers-second.jsonl", all_texts)}
    with tempfile.TemporaryDirectory() as folder:
        gold_dir, system_dir = Path(folder, "gold"), Path(folder, "system")
        gold_dir.mkdir(), system_dir.mkdir()
        table = {layer: [] for layer in COLUMNS}
        for gold, text in articles("all-layers.jsonl", all_texts):
            file = gold["article"]["file"]
            if file not in second:
                continue
            (gold_dir / file).write_bytes(text.encode())
            (gold_dir / file).with_suffix(".json").write_text(json.dumps(gold), encoding="utf-8")
            for layer, rows in rows_of(second[file]):
                table[layer] += rows
        for layer, rows in table.items():
            with open(system_dir / f"{layer}.csv", "w", encoding="utf-8", newline="") as out:
                writer = csv.DictWriter(out, COLUMNS[layer].split(), extrasaction="ignore")
                writer.writeheader()
                writer.writerows(rows)
        subprocess.run([sys.executable, scorer, gold_dir, system_dir], check=True)


if __name__ == "__main__":
    commands = {"join": join, "agree": agree}
    if len(sys.argv) < 4 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    commands[sys.argv[1]](*sys.argv[2:])
