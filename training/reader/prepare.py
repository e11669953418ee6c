"""Treebanks to arrays: python -m reader.prepare --syntax FOLDER [--out build/reader]

FOLDER holds ewt-train, ewt-dev, gum-train and gum-dev as CoNLL-U.
"""

import argparse
from itertools import accumulate
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from nli.base import base_folder, load_tokenizer
from nli.pairs import TRAINING

from .conllu import Sentence, read_conllu
from .labels import RELATIONS, SHAPES, TAGS, shape_of

MAX_PIECES = 200
PIECES_PER_WORD = 8
SETS = ("ewt-train", "gum-train", "ewt-dev", "gum-dev")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--syntax", type=Path, required=True, help="folder of CoNLL-U files")
    ask.add_argument("--out", type=Path, default=TRAINING / "build" / "reader")
    args = ask.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(base_folder())
    tokenizer.no_truncation()
    tokenizer.no_padding()
    for name in SETS:
        write(args.out / f"{name}.npz", list(read_conllu(args.syntax / f"{name}.conllu")), tokenizer)


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


def write(path: Path, sentences: list[Sentence], tokenizer: Tokenizer) -> None:
    """Flat arrays: of pieces (ids, shapes), of words (first and last piece, tags, heads, ...), and lengths of both."""
    known: dict[str, list[int]] = {}
    flat: dict[str, list[int]] = {
        key: [] for key in "ids shapes firsts lasts tags heads relations units entities pieces words".split()
    }
    for sentence in sentences:
        split = [pieces_of(tokenizer, word, known) for word in sentence.words]
        size = 2 + sum(map(len, split))
        if size > MAX_PIECES:
            continue
        for key, values in encoded(split, sentence.words, tokenizer).items():
            flat[key] += values
        flat["tags"] += [TAGS.index(tag) for tag in sentence.tags]
        flat["heads"] += sentence.heads
        flat["relations"] += [RELATIONS.index(relation) for relation in sentence.relations]
        flat["units"] += sentence.units
        flat["entities"] += sentence.entities
        flat["pieces"].append(size)
        flat["words"].append(len(split))
    np.savez(path, **{key: np.array(values, np.int16) for key, values in flat.items()})
    print(path.name, len(flat["pieces"]), "of", len(sentences), "sentences,", len(flat["tags"]), "words,", len(flat["ids"]), "pieces")


if __name__ == "__main__":
    main()
