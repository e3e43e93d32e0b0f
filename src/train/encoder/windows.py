"""Windows of text for the encoder: sentences of one paragraph, as many as fit."""
from dataclasses import dataclass, field

from pieces import CLS, SEP, pieces, plain, shape

SIZE, LONGEST = 126, 254
NOTHING, CONTENT, SOURCE = 0, 1, 2


@dataclass
class Window:
    """Words of some sentences; `ties` holds for each cue (index of a word) what each word is to it."""

    ids: list = field(default_factory=lambda: [CLS])
    tags: list = field(default_factory=lambda: [0])
    shapes: list = field(default_factory=lambda: [0])
    starts: list = field(default_factory=list)
    sentence: list = field(default_factory=list)
    heads: list = field(default_factory=list)  # 0 for the root, else index + 1, -1 for unknown
    relations: list = field(default_factory=list)
    weights: list = field(default_factory=list)
    spans: list = field(default_factory=list)
    words: list = field(default_factory=list)
    word_tags: list = field(default_factory=list)
    ties: list = None

    def close(self):
        self.ids.append(SEP), self.tags.append(0), self.shapes.append(0)
        return self

    def add(self, sentence, of_words, tag_ids, relation_ids):
        base, number = len(self.starts), (self.sentence[-1] + 1 if self.sentence else 0)
        for i, word in enumerate(sentence.words):
            self.starts.append(len(self.ids))
            self.ids += of_words[i]
            self.tags += [tag_ids.get(sentence.tags[i], 0)] * len(of_words[i])
            self.shapes += [shape(word)] * len(of_words[i])
            head = sentence.heads[i]
            self.heads.append(-1 if head == -2 else 0 if head == -1 else base + head + 1)
            self.relations.append(relation_ids.get(sentence.relations[i], relation_ids["dep"]))
            self.sentence.append(number)
            self.weights.append(sentence.weight)
            self.words.append(word)
            self.word_tags.append(sentence.tags[i])
            if sentence.spans:
                self.spans.append(sentence.spans[i])


def memo(word, vocab, known={}):
    if word not in known:
        known[word] = pieces(plain(word), vocab)
    return known[word]


def windows(document, vocab, tag_ids, relation_ids):
    window = Window()
    for sentence in document:
        of_words = [memo(w, vocab) for w in sentence.words]
        size = sum(map(len, of_words))
        if size > LONGEST:
            continue
        if len(window.ids) > 1 and (sentence.starts_paragraph or len(window.ids) + size > SIZE + 1):
            yield window.close()
            window = Window()
        window.add(sentence, of_words, tag_ids, relation_ids)
    if len(window.ids) > 1:
        yield window.close()


AUXILIARIES = {"be", "is", "are", "was", "were", "been", "being", "has", "have", "had", "having", "do", "does", "did", "'s", "'re", "'ve"}


def anchor(window, inside):
    """The word of a cue that stands for it: its first verb that is no auxiliary, else its first word."""
    verbs = [i for i in inside if window.word_tags[i].startswith("VB") and window.words[i].lower() not in AUXILIARIES]
    return (verbs or inside)[0]


def tie(window, statements):
    """Marks cues, and what is content and source of each, after an article's annotation."""
    window.ties = []
    by_cue = {}
    for statement in statements:
        cue = words_in(window, [statement["cueSpan"]]) if statement.get("cueSpan") else []
        if cue:
            labels = by_cue.setdefault(anchor(window, cue), [NOTHING] * len(window.words))
            for i in words_in(window, statement["spans"]):
                labels[i] = CONTENT
            if statement.get("speakerSpan"):
                for i in words_in(window, [statement["speakerSpan"]]):
                    labels[i] = SOURCE
    window.ties = sorted(by_cue.items())
    return window


def words_in(window, spans):
    return [i for i, (b, e) in enumerate(window.spans) if any(b < end and begin < e for begin, end in spans)]
