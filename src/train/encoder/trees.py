"""Trees of Universal Dependencies 2.15 in the form that CoreNLP's english_UD gives."""
import gzip

MONTHS = {m for n in "January February March April May June July August September October November December".split() for m in (n, n[:3] + ".", n[:4] + ".")}
RELATIONS = {"nsubj:outer": "nsubj", "csubj:outer": "csubj", "advcl:relcl": "advcl", "list": "dep", "reparandum": "dep", "dislocated": "dep", "goeswith": "compound", "nmod:desc": "compound"}


class Sentence:
    """`heads` are indices into `words`, -1 for the root, -2 where nothing is known."""

    def __init__(self, words, tags, heads, relations, starts_paragraph, spans=None, weight=1.0):
        self.words, self.tags, self.heads, self.relations = words, tags, heads, relations
        self.starts_paragraph, self.spans, self.weight = starts_paragraph, spans, weight


def documents(path, tags=None):
    """The documents of a treebank; with the tags of a file that Tags.java wrote in the place of the treebank's own."""
    document, rows, paragraph = [], [], True
    predicted = iter(tags.read_text(encoding="utf-8").splitlines()) if tags else None
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc") and document:
                yield document
                document = []
            if line.startswith("# newpar") or line.startswith("# newdoc"):
                paragraph = True
            fields = line.rstrip("\n").split("\t")
            if len(fields) == 10 and fields[0].isdigit():
                rows.append(fields)
            elif line == "\n" and rows:
                document.append(sentence(rows, paragraph))
                if predicted:
                    document[-1].tags = next(predicted).split(" ")
                rows, paragraph = [], False
    if document:
        yield document


def sentence(rows, paragraph):
    heads = [int(r[6]) - 1 for r in rows]
    relations = [relation(r) for r in rows]
    names_headed_by_last(heads, relations)
    months_headed_by_name(rows, heads, relations)
    return Sentence([r[1] for r in rows], [r[4] for r in rows], heads, relations, paragraph)


def relation(row):
    name = row[7]
    if name.endswith(":unmarked"):
        temporal = "TemporalNPAdjunct=Yes" in row[9]
        return name.split(":")[0] + (":tmod" if temporal else ":npmod")
    return RELATIONS.get(name, name)


def move_head(heads, relations, old, new, relation):
    """Makes `new`, a dependent of `old`, the head of `old` and of its dependents."""
    heads[new], relations[new] = heads[old], relations[old]
    for i, head in enumerate(heads):
        if head == old:
            heads[i] = new
    heads[old], relations[old] = new, relation


def names_headed_by_last(heads, relations):
    for first in range(len(heads)):
        rest = [i for i in range(len(heads)) if heads[i] == first and relations[i] == "flat"]
        if rest:
            for i in rest:
                relations[i] = "compound"
            move_head(heads, relations, first, rest[-1], "compound")


def months_headed_by_name(rows, heads, relations):
    for i, row in enumerate(rows):
        day = heads[i]
        if row[1] in MONTHS and day == i + 1 and relations[i] in ("nmod:tmod", "nmod:npmod") and rows[day][4] == "CD":
            for j, r in enumerate(rows):
                if heads[j] == day and rows[j][4] == "CD":
                    relations[j] = "nummod"
            move_head(heads, relations, day, i, "nummod")
