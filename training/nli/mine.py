"""Claims of one published account that a judge sets against each other: python -m nli.mine --claims build/claims.jsonl

No account contradicts itself, so that each such pair is a mistake to learn from. Of every claim the few that share most
words with it and one at random are judged; those of which the judge sees a contradiction are kept, with some others.
Half of the texts, by the hash of their address, train nothing: with --aside only their share of mistakes is told.
"""

import argparse
import json
import random
from pathlib import Path
from typing import Iterator

import numpy as np

from .arrays import Arrays
from .labels import BITS
from .measure import onnx_logits
from .pairs import TRAINING, Pair, is_kept_aside, words_of
from .prepare import write

NEAR = 4
SHORTEST, LONGEST = 5, 45
DOUBTED = 0.2
OTHERS = 1000


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--claims", type=Path, required=True, help="JSON Lines by `npm run train:claims`")
    ask.add_argument("--judge", type=Path, default=TRAINING.parent / "data" / "model" / "model.onnx")
    ask.add_argument("--aside", action="store_true", help="of the texts that train nothing: tell the share, keep none")
    ask.add_argument("--most", type=int, default=14000, help="pairs to judge, by lot")
    ask.add_argument("--out", type=Path, default=TRAINING / "build" / "itself.jsonl")
    args = ask.parse_args()

    dice = random.Random(3)
    pairs = list(pairs_within(args.claims, args.aside, dice))
    dice.shuffle(pairs)
    pairs = pairs[: args.most]
    scratch = TRAINING / "build" / "itself.npz"
    write(scratch, pairs, cut=True)
    logits = onnx_logits(args.judge, Arrays(scratch))
    scratch.unlink()
    odds = np.exp(logits - logits.max(1, keepdims=True))
    against = (odds / odds.sum(1, keepdims=True))[:, 2]
    for limit in (0.2, 0.5, 0.9):
        print(f"contradiction {limit} or more: {100 * float((against >= limit).mean()):.2f} % of {len(pairs)} pairs")
    if args.aside:
        return
    doubted = [pair for pair, odd in zip(pairs, against) if odd >= DOUBTED]
    others = dice.sample([pair for pair, odd in zip(pairs, against) if odd < DOUBTED], OTHERS)
    with args.out.open("w") as out:
        for pair, hard in [*((p, True) for p in doubted), *((p, False) for p in others)]:
            print(json.dumps({"p": pair.premise, "h": pair.hypothesis, "hard": hard}, ensure_ascii=False), file=out)
    print(f"{args.out}: {len(doubted)} doubted pairs, {len(others)} others")


def pairs_within(path: Path, aside: bool, dice: random.Random) -> Iterator[Pair]:
    """Pairs of claims of one text, one way round, that a contradiction is ruled out of."""
    for line in path.open():
        text = json.loads(line)
        if is_kept_aside(text["key"]) != aside:
            continue
        claims = [claim for claim in text["claims"] if SHORTEST <= len(claim.split()) <= LONGEST]
        words = [words_of(claim) for claim in claims]
        for one in range(len(claims)):
            later = sorted(range(one + 1, len(claims)), key=lambda other: (-len(words[one] & words[other]), other))
            for other in later[:NEAR] + dice.sample(later[NEAR:], min(1, len(later[NEAR:]))):
                first, second = (one, other) if dice.random() < 0.5 else (other, one)
                yield Pair(claims[first], claims[second], BITS["nc"], "itself")


if __name__ == "__main__":
    main()
