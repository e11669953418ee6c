"""Logits and accuracy of a model over arrays."""

from pathlib import Path
from typing import Mapping

import numpy as np
import torch

from .arrays import Arrays


@torch.no_grad()
def logits_of(model: torch.nn.Module, arrays: Arrays, device: str) -> np.ndarray:
    """Float logits, one row a pair, in the arrays' order."""
    model.eval()
    order = np.argsort(arrays.lengths, kind="stable")
    out = np.zeros((len(arrays), 3), np.float32)
    for start in range(0, len(order), 64):
        rows = order[start : start + 64]
        batch = {k: v.to(device) for k, v in arrays.batch(rows).items()}
        out[rows] = model(**batch).float().cpu().numpy()
    return out


def onnx_logits(path: Path, arrays: Arrays) -> np.ndarray:
    """The same of an exported graph."""
    import onnxruntime

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    order = np.argsort(arrays.lengths, kind="stable")
    out = np.zeros((len(arrays), 3), np.float32)
    for start in range(0, len(order), 16):
        rows = order[start : start + 16]
        out[rows] = session.run(None, {k: v.numpy() for k, v in arrays.batch(rows).items()})[0]
    return out


def gold_of(arrays: Arrays) -> np.ndarray:
    """0 entailment, 1 neutral, 2 contradiction; -1 where a row allows more than one."""
    return np.array([{1: 0, 2: 1, 4: 2}.get(int(a), -1) for a in arrays.allowed])


def accuracies(model: torch.nn.Module, sets: Mapping[str, Arrays], device: str) -> dict[str, float]:
    """Percent right on each set, to two places."""
    return {name: round(accuracy(model, arrays, device), 2) for name, arrays in sets.items()}


def accuracy(model: torch.nn.Module, arrays: Arrays, device: str) -> float:
    """Percent right, of the rows with one label."""
    gold = gold_of(arrays)
    guess = logits_of(model, arrays, device).argmax(1)
    known = gold >= 0
    return float((guess[known] == gold[known]).mean() * 100)
