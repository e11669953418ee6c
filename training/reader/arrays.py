"""Arrays of sentences to padded batches of like length."""

from pathlib import Path
from typing import Sequence

import numpy as np
import torch

from .labels import UNKNOWN

PIECE_LAYERS = ("ids", "shapes")
WORD_LAYERS = ("firsts", "lasts", "tags", "heads", "relations", "units", "entities")


class Sentences:
    """One or more files as `prepare` wrote them; a row is a sentence."""

    def __init__(self, paths: Sequence[Path]):
        files = [np.load(path) for path in paths]
        layers = (*PIECE_LAYERS, *WORD_LAYERS, "pieces", "words")
        self.flat = {key: np.concatenate([file[key] for file in files]).astype(np.int64) for key in layers}
        self.pieces, self.words = self.flat["pieces"], self.flat["words"]
        self.piece_ends, self.word_ends = np.cumsum(self.pieces), np.cumsum(self.words)

    def __len__(self) -> int:
        return len(self.pieces)

    def batch(self, rows: np.ndarray) -> dict[str, torch.Tensor]:
        """Word 0 of every row stands for the root: its piece is the first, its labels are UNKNOWN."""
        width, long = int(self.pieces[rows].max()), int(self.words[rows].max()) + 1
        out = {key: np.zeros((len(rows), width), np.int64) for key in PIECE_LAYERS}
        out |= {key: np.full((len(rows), long), UNKNOWN, np.int64) for key in WORD_LAYERS}
        out["firsts"][:], out["lasts"][:] = 0, 0
        for k, row in enumerate(rows):
            for key in PIECE_LAYERS:
                out[key][k, : self.pieces[row]] = self.flat[key][self.piece_ends[row] - self.pieces[row] : self.piece_ends[row]]
            for key in WORD_LAYERS:
                out[key][k, 1 : 1 + self.words[row]] = self.flat[key][self.word_ends[row] - self.words[row] : self.word_ends[row]]
        out["mask"] = (np.arange(width)[None] < self.pieces[rows][:, None]).astype(np.int64)
        out["real"] = np.arange(long)[None] <= self.words[rows][:, None]
        return {key: torch.from_numpy(values) for key, values in out.items()}

    def bucketed(self, seed: int, pieces: int) -> list[np.ndarray]:
        """All rows in a seeded order, in batches of about `pieces` pieces, each of rows of like length."""
        dice = np.random.default_rng(seed)
        order = dice.permutation(len(self))
        order = order[np.argsort(self.pieces[order] + dice.integers(0, 5, len(order)), kind="stable")]
        batches: list[np.ndarray] = []
        at = 0
        while at < len(order):
            size = 1
            while at + size < len(order) and self.pieces[order[at : at + size + 1]].max() * (size + 1) <= pieces and size < 96:
                size += 1
            batches.append(order[at : at + size])
            at += size
        dice.shuffle(batches)
        return batches

    def in_order(self, pieces: int = 4096) -> list[np.ndarray]:
        order = np.argsort(self.pieces, kind="stable")
        return [part for part in np.array_split(order, max(1, int(self.pieces.sum()) // pieces)) if len(part)]
