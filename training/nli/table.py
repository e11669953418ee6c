"""Pairs of rows of a table of sentences, put together on the device, for a small judge and for its teacher."""

from pathlib import Path

import numpy as np
import torch

from .pool import ANY

CLS, SEP, PAD = 101, 102, 0
# Of the labelled rows these count as several: their sentences are what people say and write of everything.
TIMES = {"mnli_dev": 3}


class Table:
    """What `nli.pool` wrote, with the sentences in the device's memory."""

    def __init__(self, path: Path, device: str):
        file = np.load(path)
        self.device = device
        self.length = file["lengths"].astype(np.int64)
        self.flat = torch.from_numpy(file["ids"].astype(np.int64)).to(device)
        self.lengths = torch.from_numpy(self.length).to(device)
        self.starts = torch.cumsum(self.lengths, 0) - self.lengths
        self.one, self.other, self.allowed, self.origin = (file[k] for k in ("one", "other", "allowed", "origin"))
        self.origins = [str(name) for name in file["origins"]]

    def __len__(self) -> int:
        return len(self.one)

    def often(self, times: dict[str, int]) -> np.ndarray:
        """Labelled rows, those of an origin in `times` as often as that says."""
        known = np.flatnonzero(self.allowed != ANY)
        again = [np.repeat(known[self.origin[known] == self.origins.index(name)], n - 1) for name, n in times.items()]
        return np.concatenate([known, *again])

    def add(self, one: np.ndarray, other: np.ndarray) -> None:
        """More pairs, which nobody labelled."""
        self.one, self.other = np.concatenate([self.one, one]), np.concatenate([self.other, other])
        self.allowed = np.concatenate([self.allowed, np.full(len(one), ANY, np.uint8)])

    def pairs(self, rows: np.ndarray) -> dict[str, torch.Tensor]:
        """[CLS] premise [SEP] hypothesis [SEP], padded to the longest."""
        return self.joined(self.one[rows], self.other[rows])

    def joined(self, premises: np.ndarray, hypotheses: np.ndarray) -> dict[str, torch.Tensor]:
        """The same of two columns of sentences."""
        width = int((self.length[premises] + self.length[hypotheses]).max()) + 3
        one, other = (torch.from_numpy(each.astype(np.int64)).to(self.device) for each in (premises, hypotheses))
        before, behind = self.lengths[one][:, None], self.lengths[other][:, None]
        place = torch.arange(width, device=self.device)[None]
        first, second, ends = before + 1, before + 2, before + behind + 2
        ids = torch.where(place == 0, CLS, torch.where((place == first) | (place == ends), SEP, PAD))
        last = len(self.flat) - 1
        ids = torch.where((place > 0) & (place < first), self.flat[(self.starts[one][:, None] + place - 1).clamp(0, last)], ids)
        ids = torch.where((place >= second) & (place < ends), self.flat[(self.starts[other][:, None] + place - second).clamp(0, last)], ids)
        return {
            "input_ids": ids,
            "attention_mask": (place <= ends).long(),
            "token_type_ids": ((place >= second) & (place <= ends)).long(),
        }

    def batches(self, rows: np.ndarray, tokens: int, dice: np.random.Generator) -> list[np.ndarray]:
        """`rows` in a new order, in batches of about `tokens` tokens and of like length."""
        rows = dice.permutation(rows)
        widths = self.length[self.one[rows]] + self.length[self.other[rows]] + 3
        found: list[np.ndarray] = []
        for start in range(0, len(rows), 65536):
            part, wide = rows[start : start + 65536], widths[start : start + 65536]
            order = np.argsort(wide, kind="stable")
            part, wide = part[order], wide[order]
            at = 0
            while at < len(part):
                longest = int(wide[min(at + tokens // int(wide[at]), len(part)) - 1])
                size = max(8, tokens // longest)
                found.append(part[at : at + size])
                at += size
        return [found[k] for k in dice.permutation(len(found))]


class Substitutes:
    """Words of like meaning and kind in the place of others: unlabelled pairs next to labelled ones.

    After the data augmentation of TinyBERT (Jiao et al. 2020): a word's nearest by the embeddings of the teacher.
    """

    def __init__(self, embeddings: torch.Tensor, words: list[str], count: int = 12):
        device = embeddings.device
        whole = torch.tensor([w.isalnum() and len(w) > 2 for w in words], device=device)
        self.part = torch.tensor([w.startswith("##") for w in words], device=device)
        self.whole = whole
        rows = torch.nonzero(whole).squeeze(1)
        unit = torch.nn.functional.normalize(embeddings[rows].float(), dim=1)
        self.near = torch.arange(len(words), device=device)[:, None].repeat(1, count)
        for start in range(0, len(rows), 2048):
            alike = unit[start : start + 2048] @ unit.T
            self.near[rows[start : start + 2048]] = rows[alike.topk(count + 1, 1).indices[:, 1:]]

    def put(self, ids: torch.Tensor, chosen: torch.Tensor, share: float = 0.12) -> torch.Tensor:
        """`ids` with about `share` of the whole words of the `chosen` rows replaced."""
        follows = torch.cat([self.part[ids[:, 1:]], torch.zeros_like(ids[:, :1], dtype=torch.bool)], 1)
        lot = torch.rand(ids.shape, device=ids.device) < share
        swapped = chosen[:, None] & self.whole[ids] & ~follows & lot
        pick = torch.randint(self.near.shape[1], ids.shape, device=ids.device)
        return torch.where(swapped, self.near[ids, pick], ids)
