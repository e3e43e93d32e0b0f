"""Word pieces of an uncased BERT vocabulary, of words that are given; org.newsgraph.nlp.WordPieces does the same."""
import json
import unicodedata

CLS, SEP, UNKNOWN = 101, 102, 100
PLAIN = {c: '"' for c in "\u201c\u201d\u201e\u201f\u00ab\u00bb"} | {c: "'" for c in "\u2018\u2019\u201b\u2032"} | {c: "-" for c in "\u2010\u2011\u00ad"}


def vocabulary(tokenizer_json):
    with open(tokenizer_json, encoding="utf-8") as file:
        return json.load(file)["model"]["vocab"]


def plain(word):
    return "".join(PLAIN.get(c, c) for c in word)


def is_punctuation(char):
    return unicodedata.category(char)[0] == "P" or char in "$+<=>^`|~"


def parts(word):
    """The word in lower case without accents, cut at each mark of punctuation."""
    text = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
    part = ""
    for char in text:
        if is_punctuation(char):
            if part:
                yield part
            yield char
            part = ""
        else:
            part += char
    if part:
        yield part


def pieces(word, vocab):
    found = []
    for part in parts(word):
        start, of_part = 0, []
        while start < len(part):
            prefix = "##" if start else ""
            end = next((e for e in range(len(part), start, -1) if prefix + part[start:e] in vocab), None)
            if end is None:
                of_part = [UNKNOWN]
                break
            of_part.append(vocab[prefix + part[start:end]])
            start = end
        found += of_part
    return found or [UNKNOWN]


def shape(word):
    """0 for lower case and all without letters, 1 for a capital first, 2 for capitals only, 3 for a capital later."""
    letters = [c for c in word if c.isalpha()]
    capitals = [c.isupper() for c in letters]
    if not any(capitals):
        return 0
    if all(capitals) and len(letters) > 1:
        return 2
    return 1 if capitals[0] and not any(capitals[1:]) else 3
