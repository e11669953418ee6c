"""Token arrays to padded batches of like length."""

from pathlib import Path

import numpy as np
import torch


class Arrays:
    """ids, lengths, first, allowed as `prepare` wrote them; a row is a pair."""

    def __init__(self, path: Path):
        file = np.load(path)
        self.ids, self.lengths, self.first, self.allowed = (file[k] for k in ("ids", "lengths", "first", "allowed"))
        self.ends = np.cumsum(self.lengths.astype(np.int64))

    def __len__(self) -> int:
        return len(self.lengths)

    def batch(self, rows: np.ndarray) -> dict[str, torch.Tensor]:
        width = int(self.lengths[rows].max())
        ids = np.zeros((len(rows), width), np.int64)
        types = np.zeros_like(ids)
        for k, row in enumerate(rows):
            n = int(self.lengths[row])
            ids[k, :n] = self.ids[self.ends[row] - n : self.ends[row]]
            types[k, int(self.first[row]) : n] = 1
        mask = np.arange(width)[None, :] < self.lengths[rows][:, None]
        return {
            "input_ids": torch.from_numpy(ids),
            "attention_mask": torch.from_numpy(mask.astype(np.int64)),
            "token_type_ids": torch.from_numpy(types),
        }

    def bucketed(self, seed: int, tokens: int, share: float = 1.0) -> list[np.ndarray]:
        """Rows in a seeded order, in batches of about `tokens` tokens, each of rows of like length."""
        dice = np.random.default_rng(seed)
        order = dice.permutation(len(self))[: int(len(self) * share)]
        batches: list[np.ndarray] = []
        for start in range(0, len(order), 8192):
            part = order[start : start + 8192]
            part = part[np.argsort(self.lengths[part], kind="stable")]
            at = 0
            while at < len(part):
                longest = int(self.lengths[part[min(at + 48, len(part) - 1)]])
                size = max(8, tokens // longest)
                batches.append(part[at : at + size])
                at += size
        dice.shuffle(batches)
        return batches
