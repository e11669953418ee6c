"""Sentences of a CoNLL-U file, with the layers that GUM has in its last column."""

import re
from pathlib import Path
from typing import Iterator, NamedTuple

from .labels import ENTITY_KINDS, UNKNOWN, ENTITIES, UNITS, relation_of, tag_of


class Sentence(NamedTuple):
    words: list[str]
    tags: list[str]
    heads: list[int]
    """1 for the first word, 0 for the root."""
    relations: list[str]
    units: list[int]
    """By `UNITS`; UNKNOWN where the corpus has none."""
    entities: list[int]


def read_conllu(path: Path) -> Iterator[Sentence]:
    text = path.read_text()
    is_gum = "# global.Entity" in text
    mentions = Mentions()
    for block in text.split("\n\n"):
        if "# newdoc" in block:
            mentions = Mentions()
        rows = [line.split("\t") for line in block.split("\n") if line and line[0] != "#"]
        words = [row for row in rows if row[0].isdigit()]
        if not words:
            continue
        yield Sentence(
            [row[1] for row in words],
            [tag_of(row[3], row[4]) for row in words],
            [int(row[6]) for row in words],
            [relation_of(row[7]) for row in words],
            [unit_of(row[9]) for row in words] if is_gum else [UNKNOWN] * len(words),
            entities_of(words, mentions.read(words)) if is_gum else [UNKNOWN] * len(words),
        )


def unit_of(misc: str) -> int:
    relation = re.search(r"Discourse=([a-z-]+)", misc)
    if relation is None:
        return UNITS.index("inside")
    return UNITS.index("attribution" if relation[1].startswith("attribution") else "unit")


class Mention(NamedTuple):
    kind: str
    first: int
    last: int
    """The last word, included."""


_BRACKETS = re.compile(r"\((\d+)[^-()]*-([a-z]+)-[^()]*(\))?|(\d+)[^()]*\)")


class Mentions:
    """Mentions as GUM brackets them: "(3-person-...", "3)", "(4-place-...)"; one may run over sentences."""

    def __init__(self) -> None:
        self.open: list[tuple[str, str, int]] = []

    def read(self, words: list[list[str]]) -> list[Mention]:
        found = []
        self.open = [(name, kind, 0) for name, kind, _ in self.open]
        for at, row in enumerate(words):
            marks = re.search(r"Entity=([^|]+)", row[9])
            for opened, kind, closes_itself, closed in _BRACKETS.findall(marks[1] if marks else ""):
                if closed:
                    place = max((k for k, (name, _, _) in enumerate(self.open) if name == closed), default=None)
                    if place is not None:
                        _, kind_, first = self.open.pop(place)
                        found.append(Mention(kind_, first, at))
                elif closes_itself:
                    found.append(Mention(kind, at, at))
                else:
                    self.open.append((opened, kind, at))
        return found


# What hangs on the head of a name and belongs to it.
_PARTS = {"flat", "compound", "amod", "nummod", "case", "nmod", "nmod:poss", "goeswith", "punct", "det", "fixed"}
_DEICTIC = {"yesterday", "today", "tomorrow", "tonight"}
_BARE = {"DET", "PRON", "ADP", "PUNCT", "PART", "CCONJ"}


def entities_of(words: list[list[str]], mentions: list[Mention]) -> list[int]:
    """Names of people, organisations and places, and times; the longest of those that lie in each other.

    GUM also marks "she" and "the village that we had left": of a mention only what makes its name is kept.
    """
    out = [ENTITIES.index("O")] * len(words)
    heads = [int(row[6]) - 1 for row in words]
    names = []
    for kind, first, last in mentions:
        if kind not in ENTITY_KINDS:
            continue
        tops = [at for at in range(first, last + 1) if not first <= heads[at] <= last]
        head = next((at for at in tops if words[at][3] != "PUNCT"), None)
        wanted = ("PROPN", "NUM", "NOUN") if kind == "time" else ("PROPN",)
        if head is None or words[head][3] not in wanted:
            continue
        start, end = name_around(words, heads, head, first, last)
        # "a while", "the moment": only a number, a name or "today" dates anything.
        if kind == "time" and not any(
            words[at][3] in ("NUM", "PROPN") or words[at][1].lower() in _DEICTIC for at in range(start, end + 1)
        ):
            continue
        names.append((start, end, ENTITY_KINDS[kind]))
    for start, end, kind in sorted(names, key=lambda name: (name[0] - name[1], name[0])):
        if all(out[at] == 0 for at in range(start, end + 1)):
            for at in range(start, end + 1):
                out[at] = ENTITIES.index(f"{'B' if at == start else 'I'}-{kind}")
    return out


def name_around(words: list[list[str]], heads: list[int], head: int, first: int, last: int) -> tuple[int, int]:
    def belongs(at: int) -> bool:
        while at != head:
            if not first <= at <= last or words[at][7] not in _PARTS or words[at][1] in ",;:":
                return False
            at = heads[at]
        return True

    start = end = head
    while start - 1 >= first and belongs(start - 1):
        start -= 1
    while end + 1 <= last and belongs(end + 1):
        end += 1
    while start < head and words[start][3] in _BARE:
        start += 1
    while end > head and words[end][3] in _BARE:
        end -= 1
    return start, end
