"""Sentences that nobody parsed, a line each: python -m reader.plain --nli FOLDER --readouts FOLDER > build/sentences.txt

Those of published readouts that may train (several times over, since the reader is for their like), our own, and those
of the open sets of pairs that are long enough to have some syntax.
"""

import argparse
import random
from pathlib import Path

import yaml

from nli.pairs import read_set, register_files, sources, talk_files
from nli.pool import sentences_of

SHORTEST, LONGEST = 6, 80
PUBLISHED_TIMES = 4


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--nli", type=Path, required=True, help="folder with train/ of JSON Lines")
    ask.add_argument("--readouts", type=Path, required=True, help="folder of published readouts (JSON Lines)")
    ask.add_argument("--most", type=int, default=300_000, help="sentences of the sets of pairs, by lot")
    args = ask.parse_args()
    published = [*sentences_of(sorted(args.readouts.glob("*.jsonl")))] * PUBLISHED_TIMES
    own = [text for path in (*register_files(), *talk_files()) for text in strings_in(yaml.safe_load(path.read_text()))]
    pairs = (read_set(args.nli / "train" / f"{name}.jsonl", about.get("share", 1.0)) for name, about in sources()["train"].items())
    public = list(dict.fromkeys(text for each in pairs for pair in each for text in pair[:2]))
    random.Random(3).shuffle(public)
    for text in [*published, *(sentence_like(t) for t in own), *[t for t in public if fits(t)][: args.most]]:
        if fits(text):
            print(" ".join(text.split()))


def fits(text: str) -> bool:
    return SHORTEST <= len(text.split()) <= LONGEST


def strings_in(value: object) -> list[str]:
    """Of our own files, all but what a pair is about."""
    if isinstance(value, dict):
        return [text for key, held in value.items() if key != "about" for text in strings_in(held)]
    return [text for held in value for text in strings_in(held)] if isinstance(value, list) else [value] if isinstance(value, str) else []


def sentence_like(claim: str) -> str:
    """A claim is written without the dot that ends a sentence."""
    return claim if claim[-1:] in ".?!" else f"{claim}."


if __name__ == "__main__":
    main()
