"""Pairs (premise, hypothesis, classes allowed) from public sets, our own register set and published readouts."""

import hashlib
import json
import random
import re
from pathlib import Path
from typing import Iterator, NamedTuple

import yaml

from .labels import BITS, C
from .text import detokenise

TRAINING = Path(__file__).resolve().parent.parent


class Pair(NamedTuple):
    premise: str
    hypothesis: str
    allowed: int
    origin: str


def register_files() -> list[Path]:
    """Of our own pairs, those that train."""
    return _but_held_out(TRAINING / "data")


def talk_files() -> list[Path]:
    """Of our own accounts of talks, those that train."""
    return _but_held_out(TRAINING / "data" / "accounts")


def _but_held_out(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("*.yml")) if not path.stem.startswith("heldout")]


def sources() -> dict:
    return yaml.safe_load((TRAINING / "sources.yml").read_text())


def read_set(path: Path, share: float = 1.0, seed: int = 1) -> list[Pair]:
    """The rows of a public set whose label we know, a fixed random share of them."""
    rows = [json.loads(line) for line in path.open()]
    pairs = [
        Pair(detokenise(row["p"]), detokenise(row["h"]), BITS[row["y"]], path.stem) for row in rows if row["y"] in BITS
    ]
    if share < 1:
        random.Random(seed).shuffle(pairs)
        pairs = pairs[: int(len(pairs) * share)]
    return pairs


def read_register(path: Path) -> list[Pair]:
    """Our own pairs: a list of {p, about, e, n, c}."""
    return [
        Pair(str(item["p"]), str(hypothesis), BITS[label], f"{path.stem}/{item.get('about', '')}")
        for item in yaml.safe_load(path.read_text())
        for label in "enc"
        for hypothesis in item.get(label) or []
    ]


# What each list of a pair of accounts says of (a, b) and of (b, a).
_LISTED = {"same": "ee", "narrower": ("e", "nc"), "broader": ("nc", "e"), "contest": "cc"}


def read_accounts(path: Path, near: int = 3, seed: int = 5) -> list[Pair]:
    """Claims of two accounts of one talk, {a, b, same, narrower, broader, contest}: a pair in no list is neutral.

    Of the neutral ones each claim keeps the `near` that share most words with it and one at random, one way round: the
    same talk, the same actors, another fact.
    """
    dice = random.Random(seed)
    pairs: list[Pair] = []
    for item in yaml.safe_load(path.read_text()):
        left, right = ([str(claim) for claim in item[side]] for side in "ab")
        listed = {(a - 1, b - 1): kind for kind in _LISTED for a, b in item.get(kind) or []}
        if any(not (0 <= a < len(left) and 0 <= b < len(right)) for a, b in listed):
            raise SystemExit(f"{path}: {item['about']}: a pair of claims that are not there")
        for (a, b), kind in listed.items():
            there, back = _LISTED[kind]
            pairs.append(Pair(left[a], right[b], BITS[there], f"accounts/{kind}"))
            pairs.append(Pair(right[b], left[a], BITS[back], f"accounts/{kind}"))
        alike = {
            (a, b): len(words_of(one) & words_of(other))
            for a, one in enumerate(left)
            for b, other in enumerate(right)
            if (a, b) not in listed
        }
        kept: set[tuple[int, int]] = set()
        for side in (0, 1):
            for own in range(len((left, right)[side])):
                free = sorted((at for at in alike if at[side] == own), key=lambda at: (-alike[at], at))
                kept.update(free[:near] + dice.sample(free[near:], min(1, len(free[near:]))))
        for a, b in sorted(kept):
            premise, hypothesis = (left[a], right[b]) if dice.random() < 0.5 else (right[b], left[a])
            pairs.append(Pair(premise, hypothesis, BITS["n"], "accounts/neutral"))
    return pairs


def read_itself(path: Path) -> list[Pair]:
    """Pairs of claims of one account, as `nli.mine` keeps them: no contradiction; one that the judge doubted counts twice."""
    rows = [json.loads(line) for line in path.open()]
    return [Pair(row["p"], row["h"], BITS["nc"], "itself") for row in rows for _ in range(2 if row["hard"] else 1)]


def turned(pair: Pair) -> Pair | None:
    """What a pair says when read backwards: a contradiction stays one, anything else hardly becomes one."""
    if pair.allowed == C:
        return pair._replace(premise=pair.hypothesis, hypothesis=pair.premise)
    if pair.allowed & C:
        return None
    return pair._replace(premise=pair.hypothesis, hypothesis=pair.premise, allowed=BITS["nc"])


def is_kept_aside(key: str) -> bool:
    """Half of the published readouts is never trained on: false alarms are measured there."""
    return hashlib.sha256(key.encode()).digest()[0] % 2 == 1


_STOP = frozenset(
    "the a an and or of to in on at for with by from as that which who their his her its our this these those is are was "
    "were be been has have had will would also between into about after during both other than not it he she they".split()
)


def words_of(sentence: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{3,}", sentence.lower())) - _STOP


def sentences_in(text: str, longest: int) -> list[str]:
    """Sentences of five words or more, up to so many."""
    return [s for s in re.split(r"(?<=[.!?])\s+", text) if 5 <= len(s.split()) <= longest]


def calm_pairs(paths: list[Path], count: int, seed: int = 7, aside: bool = False) -> Iterator[Pair]:
    """Sentences of two readouts of different events: hardly ever a contradiction, and neutral if the words differ.

    Half are neighbours in time, half share rare words: the same actors and topic, another fact.
    `aside`: of the readouts that are never trained on.
    """
    dice = random.Random(seed)
    for path in paths:
        texts = sorted(
            (row for row in map(json.loads, path.open()) if is_kept_aside(row["url"] or row["title"]) == aside),
            key=lambda row: row["date"],
        )
        sentences = [sentences_in(row["text"], 45) for row in texts]
        index: dict[str, list[tuple[int, str]]] = {}
        for at, group in enumerate(sentences):
            for sentence in group:
                for word in words_of(sentence):
                    index.setdefault(word, []).append((at, sentence))
        places = [(at, s) for at, group in enumerate(sentences) for s in group]
        for at, sentence in dice.sample(places, min(len(places), count // len(paths))):
            near = [s for k in range(at - 3, at + 4) if k != at and 0 <= k < len(sentences) for s in sentences[k]]
            rare = sorted((w for w in words_of(sentence) if 2 <= len(index[w]) <= 200), key=lambda w: len(index[w]))
            alike = [s for w in rare[:3] for k, s in index[w] if k != at]
            pool = alike if alike and dice.random() < 0.5 else near
            if not pool:
                continue
            other = dice.choice(pool)
            a, b = words_of(sentence), words_of(other)
            overlap = len(a & b) / max(1, min(len(a), len(b)))
            yield Pair(sentence, other, BITS["n"] if overlap < 0.3 else BITS["nc"], f"calm/{path.stem}")
