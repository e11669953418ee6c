"""Training that ends when its time is over, wherever the passes are; and that says so if it has lost its way."""

import copy
import math
import time
from typing import Callable

import numpy as np
import torch

from .table import Table
from .train import follow, optimiser_of

WARM = 0.05
AVERAGE = 0.998
TOLD_EVERY = 250


def train_for(
    model: torch.nn.Module,
    table: Table,
    rows: np.ndarray,
    loss_of_rows: Callable[[np.ndarray], torch.Tensor],
    *,
    ends: float,
    lr: float,
    tokens: int,
    seed: int,
    name: str,
) -> torch.nn.Module:
    """The moving average of `model` over steps on batches of `rows`, until `ends` (seconds of the epoch).

    The rate rises over the first part of the time and then falls to nothing with what is left of it.
    """
    kept = copy.deepcopy(model)
    optimiser = optimiser_of(model, lr, betas=(0.9, 0.98), fused=torch.cuda.is_available())
    dice = np.random.default_rng(seed)
    began, step, passes, gone = time.time(), 0, 0.0, 0.0
    model.train()
    while gone < 1:
        for batch in table.batches(rows, tokens, dice):
            gone = (time.time() - began) / (ends - began)
            if gone >= 1:
                break
            for group in optimiser.param_groups:
                group["lr"] = lr * min(gone / WARM, (1 - gone) / (1 - WARM))
            loss = loss_of_rows(batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            follow(kept, model, min(AVERAGE, step / (step + 10)))
            passes += len(batch) / len(rows)
            if step % TOLD_EVERY == 0:
                print(f"{name}: step {step}, {passes:.2f} passes, loss {sound(loss):.3f}, {time.time() - began:.0f} s", flush=True)
            step += 1
    print(f"{name}: {passes:.2f} passes", flush=True)
    return kept.eval()


def sound(loss: torch.Tensor) -> float:
    """The loss as a number; a run whose loss is none ends here and not with its time."""
    value = loss.item()
    if not math.isfinite(value):
        raise SystemExit(f"the loss is {value}")
    return value
