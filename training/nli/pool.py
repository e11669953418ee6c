"""Sentences and pairs for distillation: python -m nli.pool --nli FOLDER --readouts FOLDER [--claims FILE] [--out build]

A table of sentences and pairs of its rows. Pairs that somebody labelled allow some classes; others, which only a
teacher will judge, allow all three: what two hypotheses of one premise say of each other, and two claims of one talk.
"""

import argparse
import itertools
import json
import random
from collections import Counter, defaultdict
from pathlib import Path
from typing import Iterator

import numpy as np
import yaml

from .base import base_folder, load_tokenizer
from .labels import BITS
from .mine import pairs_within
from .pairs import TRAINING, Pair, calm_pairs, is_kept_aside, read_accounts, read_register, read_set, register_files, sentences_in, sources, talk_files, turned
from .prepare import MAX_TOKENS, TURNED_SHARE

ANY = BITS["e"] | BITS["n"] | BITS["c"]
# What the ends of a pair cost: [CLS] and two [SEP], or a token more for a teacher that puts two between.
ENDS = 4
SHORTEST, LONGEST = 5, 60
CALM = 9000
ITSELF = 12_000


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--nli", type=Path, required=True, help="folder with train/ of JSON Lines")
    ask.add_argument("--readouts", type=Path, help="folder of published readouts (JSON Lines)")
    ask.add_argument("--claims", type=Path, help="JSON Lines by `npm run train:claims`")
    ask.add_argument("--also", type=Path, nargs="*", default=[], help="treebanks (CoNLL-U) whose sentences stand alone")
    ask.add_argument("--most", type=int, default=220_000, help="unlabelled pairs of each kind, by lot")
    ask.add_argument("--out", type=Path, default=TRAINING / "build")
    args = ask.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    dice = random.Random(3)

    shares = {name: about.get("share", 1.0) for name, about in sources()["train"].items()}
    public = [p for name, share in shares.items() for p in read_set(args.nli / "train" / f"{name}.jsonl", share)]
    register = [p for path in register_files() for p in read_register(path)]
    told = [p for path in talk_files() for p in read_accounts(path)]
    folder = sorted(args.readouts.glob("*.jsonl")) if args.readouts else []
    calm = list(calm_pairs(folder, CALM))
    itself = some(list(pairs_within(args.claims, False, dice)), ITSELF, dice) if args.claims else []
    labelled = [*public, *register, *told, *calm, *itself]
    back = [t for p in public if dice.random() < TURNED_SHARE and (t := turned(p))] + [t for p in register if (t := turned(p))]
    labelled += back
    guesses = [within(public), within(register), across(talk_files())]
    unlabelled = [p for kind in guesses for p in some(list(kind), args.most, dice)]
    alone = [*sentences_of(folder), *(claims_of(args.claims) if args.claims else []), *(s for path in args.also for s in plain_sentences(path))]
    write(args.out / "pool.npz", labelled + unlabelled, alone)


def some(pairs: list[Pair], most: int, dice: random.Random) -> list[Pair]:
    return pairs if len(pairs) <= most else dice.sample(pairs, most)


def within(pairs: list[Pair]) -> Iterator[Pair]:
    """Every two sentences that stand beside one premise and are no pair yet."""
    groups: dict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        groups[pair.premise].append(pair.hypothesis)
    known = {(p.premise, p.hypothesis) for p in pairs}
    for premise, hypotheses in groups.items():
        for one, other in itertools.permutations(dict.fromkeys([premise, *hypotheses]), 2):
            if (one, other) not in known:
                yield Pair(one, other, ANY, "within")


def across(talks: list[Path]) -> Iterator[Pair]:
    """Every two claims of one talk."""
    for path in talks:
        for item in yaml.safe_load(path.read_text()):
            claims = [str(claim) for side in "ab" for claim in item[side]]
            for one, other in itertools.permutations(claims, 2):
                yield Pair(one, other, ANY, "across")


def sentences_of(folder: list[Path]) -> Iterator[str]:
    """Of the published readouts that may train."""
    for path in folder:
        for row in map(json.loads, path.open()):
            if not is_kept_aside(row["url"] or row["title"]):
                yield from sentences_in(row["text"], LONGEST)


def claims_of(path: Path) -> Iterator[str]:
    for text in map(json.loads, path.open()):
        if not is_kept_aside(text["key"]):
            yield from (c for c in text["claims"] if SHORTEST <= len(c.split()) <= LONGEST)


def plain_sentences(path: Path) -> Iterator[str]:
    """Of a treebank, as its `# text` lines give them."""
    for line in path.open():
        if line.startswith("# text = ") and SHORTEST <= len((text := line[9:].strip()).split()) <= LONGEST:
            yield text


def write(path: Path, pairs: list[Pair], alone: list[str]) -> None:
    """ids (flat) and lengths of sentences; of pairs: one and other (rows of sentences), allowed, origin."""
    tokenizer = load_tokenizer(base_folder())
    tokenizer.no_truncation()
    tokenizer.no_padding()
    texts = list(dict.fromkeys([*(t for p in pairs for t in (p.premise, p.hypothesis)), *alone]))
    place = {text: at for at, text in enumerate(texts)}
    codes = [c.ids for start in range(0, len(texts), 4096) for c in tokenizer.encode_batch(texts[start : start + 4096], add_special_tokens=False)]
    lengths = np.array([len(c) for c in codes])
    origins = sorted({p.origin.split("/")[0] for p in pairs})
    number = {name: at for at, name in enumerate(origins)}
    rows = [(place[p.premise], place[p.hypothesis], p.allowed, number[p.origin.split("/")[0]]) for p in pairs]
    rows = [r for r in rows if lengths[r[0]] + lengths[r[1]] + ENDS <= MAX_TOKENS]
    one, other, allowed, origin = (np.array(column) for column in zip(*rows))
    np.savez_compressed(
        path,
        ids=np.concatenate([np.array(c, np.uint16) for c in codes]),
        lengths=np.minimum(lengths, 65535).astype(np.uint16),
        one=one.astype(np.int32),
        other=other.astype(np.int32),
        allowed=allowed.astype(np.uint8),
        origin=origin.astype(np.uint8),
        origins=np.array(origins),
    )
    print(path.name, len(texts), "sentences,", len(rows), "pairs", {origins[k]: n for k, n in Counter(origin.tolist()).items()})


if __name__ == "__main__":
    main()
