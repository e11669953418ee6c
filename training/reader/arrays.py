"""Arrays of sentences to padded batches of like length."""

from pathlib import Path
from typing import Sequence

import numpy as np
import torch

from .labels import UNKNOWN

PIECE_LAYERS = ("ids", "shapes")
WORD_LAYERS = ("firsts", "lasts", "tags", "heads", "relations", "units", "entities", "claim")
ROW_LAYERS = ("pieces", "words", "act")


class Sentences:
    """One or more files as `prepare` wrote them; a row is a sentence. What a file does not tell is UNKNOWN."""

    def __init__(self, paths: Sequence[Path]):
        files = [dict(np.load(path)) for path in paths]
        for file in files:
            file |= {key: np.full(len(file["firsts"]), UNKNOWN) for key in WORD_LAYERS if key not in file}
            file |= {key: np.full(len(file["words"]), UNKNOWN) for key in ROW_LAYERS if key not in file}
        layers = (*PIECE_LAYERS, *WORD_LAYERS, *ROW_LAYERS)
        self.flat = {key: np.concatenate([file[key] for file in files]).astype(np.int64) for key in layers}
        self.pieces, self.words, self.act = (self.flat[key] for key in ROW_LAYERS)
        self.file = np.repeat(np.arange(len(files)), [len(file["words"]) for file in files])
        self.piece_starts, self.word_starts = (np.cumsum(sizes) - sizes for sizes in (self.pieces, self.words))

    def __len__(self) -> int:
        return len(self.pieces)

    def batch(self, rows: np.ndarray) -> dict[str, torch.Tensor]:
        """Word 0 of every row stands for the root: its piece is the first, its labels are UNKNOWN."""
        width, long = np.arange(self.pieces[rows].max()), np.arange(self.words[rows].max() + 1)
        mask = width < self.pieces[rows][:, None]
        real = long <= self.words[rows][:, None]
        piece = np.where(mask, self.piece_starts[rows][:, None] + width, 0)
        word = np.where(real, self.word_starts[rows][:, None] + long - 1, 0)
        told = real & (long > 0)
        out = {key: np.where(mask, self.flat[key][piece], 0) for key in PIECE_LAYERS}
        out |= {key: np.where(told, self.flat[key][word], UNKNOWN) for key in WORD_LAYERS}
        for key in ("firsts", "lasts"):
            out[key][:, 0] = 0
        out |= {"mask": mask.astype(np.int64), "real": real, "act": self.act[rows]}
        return {key: torch.from_numpy(values) for key, values in out.items()}

    def batches(self, rows: np.ndarray, pieces: int, dice: np.random.Generator, most: int = 4096) -> list[np.ndarray]:
        """`rows` in an order by lot, in batches of about `pieces` pieces, each of rows of like length."""
        order = dice.permutation(rows)
        order = order[np.argsort(self.pieces[order] + dice.integers(0, 5, len(order)), kind="stable")]
        found: list[np.ndarray] = []
        at = 0
        while at < len(order):
            guess = min(most, max(1, pieces // self.pieces[order[at]]))
            size = min(guess, max(1, pieces // self.pieces[order[at : at + guess]].max()))
            found.append(order[at : at + size])
            at += size
        dice.shuffle(found)
        return found

    def in_order(self, pieces: int = 4096) -> list[np.ndarray]:
        order = np.argsort(self.pieces, kind="stable")
        return [part for part in np.array_split(order, max(1, int(self.pieces.sum()) // pieces)) if len(part)]
