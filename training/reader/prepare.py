"""Treebanks and sentences to arrays: python -m reader.prepare --syntax FOLDER [--plain FILE] [--claims FILE] [--out build/reader]

FOLDER holds ewt-train, ewt-dev, gum-train and gum-dev as CoNLL-U. Of what nobody parsed a reader may learn from others:
--plain holds the words of a sentence a line, as `npm run train:words` cuts `reader.plain`'s; --claims is what
`npm run train:act-clues` writes.
"""

import argparse
import hashlib
import json
from itertools import accumulate
from pathlib import Path
from typing import Iterable

import numpy as np
from tokenizers import Tokenizer

from nli.base import base_folder, load_tokenizer
from nli.pairs import TRAINING

from .conllu import Sentence, read_conllu
from .labels import ACTS, RELATIONS, SHAPES, TAGS, shape_of

MAX_PIECES = 200
PIECES_PER_WORD = 8
SETS = ("ewt-train", "gum-train", "ewt-dev", "gum-dev")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--syntax", type=Path, required=True, help="folder of CoNLL-U files")
    ask.add_argument("--plain", type=Path, help="JSON Lines of words")
    ask.add_argument("--claims", type=Path, help="JSON Lines of labelled claims")
    ask.add_argument("--out", type=Path, default=TRAINING / "build" / "reader")
    args = ask.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(base_folder())
    tokenizer.no_truncation()
    tokenizer.no_padding()
    for name in SETS:
        write(args.out / f"{name}.npz", map(parsed, read_conllu(args.syntax / f"{name}.conllu")), tokenizer)
    if args.plain:
        write(args.out / "plain.npz", ({"text": json.loads(line)} for line in args.plain.open()), tokenizer)
    if args.claims:
        claims = [json.loads(line) for line in args.claims.open()]
        for name, held in (("acts-train", False), ("acts-dev", True)):
            write(args.out / f"{name}.npz", (labelled(row) for row in claims if is_held_out(row["talk"]) == held), tokenizer)


def is_held_out(talk: str) -> bool:
    """One talk in ten teaches nobody what act a claim is; what is learnt is chosen there."""
    return hashlib.sha256(talk.encode()).digest()[0] % 10 == 0


def parsed(sentence: Sentence) -> dict:
    return {
        "text": sentence.words,
        "tags": [TAGS.index(tag) for tag in sentence.tags],
        "heads": sentence.heads,
        "relations": [RELATIONS.index(relation) for relation in sentence.relations],
        "units": sentence.units,
        "entities": sentence.entities,
    }


def labelled(row: dict) -> dict:
    """`claim`: 1 for the words that are the claim's."""
    own = {at for token in row["at"] for at in token}
    return {"text": row["words"], "claim": [int(at in own) for at in range(len(row["words"]))], "act": ACTS.index(row["act"])}


def pieces_of(tokenizer: Tokenizer, word: str, known: dict[str, list[int]]) -> list[int]:
    """The word's pieces, each word by itself; never none, and of a long address only the beginning."""
    if word not in known:
        ids = tokenizer.encode(word.replace("’", "'"), add_special_tokens=False).ids
        known[word] = ids[:PIECES_PER_WORD] or [tokenizer.token_to_id("[UNK]")]
    return known[word]


def encoded(split: list[list[int]], words: list[str], tokenizer: Tokenizer) -> dict[str, list[int]]:
    """A sentence as the graph takes it: ids and shapes of its pieces, first and last piece of each word (no root)."""
    opening, closing = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    shapes = [SHAPES.index(shape_of(word)) for word in words]
    ends = list(accumulate(map(len, split), initial=1))[1:]
    return {
        "ids": [opening, *(i for ids in split for i in ids), closing],
        "shapes": [0, *(shape for shape, ids in zip(shapes, split) for _ in ids), 0],
        "firsts": [end - len(ids) for end, ids in zip(ends, split)],
        "lasts": [end - 1 for end in ends],
    }


def write(path: Path, sentences: Iterable[dict], tokenizer: Tokenizer) -> None:
    """Flat arrays: of pieces (ids, shapes), of words (first and last piece, and what is told of them), and of rows."""
    known: dict[str, list[int]] = {}
    flat: dict[str, list[int]] = {}
    left = 0
    for sentence in sentences:
        words = sentence["text"]
        split = [pieces_of(tokenizer, word, known) for word in words]
        size = 2 + sum(map(len, split))
        if size > MAX_PIECES or "claim" in sentence and not any(sentence["claim"]):
            left += 1
            continue
        told = {key: value if isinstance(value, list) else [value] for key, value in sentence.items() if key != "text"}
        for key, values in (encoded(split, words, tokenizer) | told | {"pieces": [size], "words": [len(words)]}).items():
            flat.setdefault(key, []).extend(values)
    np.savez_compressed(path, **{key: np.array(values, np.int16) for key, values in flat.items()})
    print(path.name, len(flat["pieces"]), "sentences,", left, "left out,", len(flat["firsts"]), "words,", len(flat["ids"]), "pieces")


if __name__ == "__main__":
    main()
