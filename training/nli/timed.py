"""Training that ends when its time is over, wherever the passes are; and that says so if it has lost its way."""

import copy
import math
import time
from typing import Callable, Iterable

import numpy as np
import torch

from .train import follow

WARM = 0.05
AVERAGE = 0.998
TOLD_EVERY = 250


def train_for(
    model: torch.nn.Module,
    passes_by: Callable[[np.random.Generator], Iterable[np.ndarray]],
    loss_of_rows: Callable[[np.ndarray], torch.Tensor],
    *,
    ends: float,
    optimiser: torch.optim.Optimizer,
    seed: int,
    name: str,
) -> torch.nn.Module:
    """The moving average of `model` over steps on the batches of one pass after another, until `ends` (seconds of the epoch).

    The rates rise over the first part of the time and then fall to nothing with what is left of it.
    """
    kept = copy.deepcopy(model)
    dice = np.random.default_rng(seed)
    rates = [group["lr"] for group in optimiser.param_groups]
    began, step, passes, gone = time.time(), 0, 0, 0.0
    model.train()
    while gone < 1:
        for batch in passes_by(dice):
            gone = (time.time() - began) / (ends - began)
            if gone >= 1:
                break
            for group, rate in zip(optimiser.param_groups, rates):
                group["lr"] = rate * min(gone / WARM, (1 - gone) / (1 - WARM))
            loss = loss_of_rows(batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            follow(kept, model, min(AVERAGE, step / (step + 10)))
            if step % TOLD_EVERY == 0:
                print(f"{name}: step {step}, pass {passes + 1}, loss {sound(loss):.3f}, {time.time() - began:.0f} s", flush=True)
            step += 1
        passes += 1
    print(f"{name}: {step} steps, ended in pass {passes}", flush=True)
    return kept.eval()


def sound(loss: torch.Tensor) -> float:
    """The loss as a number; a run whose loss is none ends here and not with its time."""
    value = loss.item()
    if not math.isfinite(value):
        raise SystemExit(f"the loss is {value}")
    return value
