"""Fine-tunes the judge: python -m nli.train [--set train] [--init FILE] [--out build/run] [--epochs 3] [--share 0.1]

Twice: on all pairs, then from there (`--set register --init build/base/model.pt`) on our own register; or from a graph
that ships (`--init ../data/model/model.onnx`), when only the register has grown.

Works on a CPU (bfloat16 where the processor has it) or a GPU; a checkpoint is written every few minutes and a run
that was cut off goes on from there.
"""

import argparse
import contextlib
import copy
import json
import time
from pathlib import Path

import numpy as np
import torch

from .arrays import Arrays
from .base import fresh_judge
from .labels import C, E, N
from .measure import accuracies
from .pairs import TRAINING
from .shipped import open_judge

CHECKPOINT_SECONDS = 240


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, default=TRAINING / "build")
    ask.add_argument("--set", default="train", help="which of prepare's files to train on")
    ask.add_argument("--base", type=Path, help="ONNX file of a pretrained encoder, in place of MiniLM-L6")
    ask.add_argument("--init", type=Path, help="weights to start from, in place of the pretrained ones")
    ask.add_argument("--out", type=Path, default=TRAINING / "build" / "run")
    ask.add_argument("--epochs", type=int, default=3)
    ask.add_argument("--share", type=float, default=1.0, help="part of the rows in each epoch")
    ask.add_argument("--lr", type=float, default=1e-4)
    ask.add_argument("--tokens", type=int, default=2048, help="tokens in a batch")
    ask.add_argument("--train-embeddings", action="store_true")
    ask.add_argument("--smooth", type=float, default=0.0, help="label smoothing (Szegedy et al. 2016)")
    ask.add_argument("--drop-twice", type=float, default=0.0, help="weight of R-Drop (Liang et al. 2021); twice the time")
    ask.add_argument("--average", type=float, default=0.0, help="decay of a moving average of the weights, such as 0.998")
    ask.add_argument("--seed", type=int, default=11)
    args = ask.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"

    rows = Arrays(args.data / f"{args.set}.npz")
    dev = {path.stem: Arrays(path) for path in sorted(args.data.glob("*dev*.npz"))}
    model = open_judge(args.init) if args.init else fresh_judge(args.base)
    model.to(device)
    kept = copy.deepcopy(model) if args.average else model
    if not args.train_embeddings:
        model.encoder.embeddings.word_embeddings.weight.requires_grad = False
    optimiser = optimiser_of(model, args.lr)
    plan = [(epoch, batch) for epoch in range(args.epochs) for batch in rows.bucketed(args.seed + epoch, args.tokens, args.share)]
    warm = max(1, len(plan) // 16)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / warm) * max(0.02, 1 - step / len(plan))
    )
    start = 0
    saved = args.out / "checkpoint.pt"
    if saved.exists():
        state = torch.load(saved, map_location=device)
        model.load_state_dict(state["model"])
        kept.load_state_dict(state["kept"])
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        start = state["step"]

    began = last = time.time()
    average = 0.0
    for step in range(start, len(plan)):
        epoch, batch = plan[step]
        model.train()
        bits = bits_of(rows.allowed[batch], device)
        inputs = {k: v.to(device) for k, v in rows.batch(batch).items()}
        with half(device):
            passes = [model(**inputs) for _ in range(2 if args.drop_twice else 1)]
        logs = [torch.log_softmax(each.float(), 1) for each in passes]
        loss = sum(loss_of(each, bits, args.smooth) for each in logs) / len(logs)
        if args.drop_twice:
            loss = loss + args.drop_twice * apart(*logs)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        schedule.step()
        if args.average:
            follow(kept, model, min(args.average, step / (step + 10)))
        average = 0.99 * average + 0.01 * loss.item() if step else loss.item()
        ends_epoch = step + 1 == len(plan) or plan[step + 1][0] != epoch
        if step % 200 == 0:
            print(f"step {step}/{len(plan)} loss {average:.3f} {time.time() - began:.0f} s", flush=True)
        if ends_epoch:
            figures = accuracies(kept, dev, device)
            print(json.dumps({"epoch": epoch, "loss": round(average, 4), **figures, "seconds": round(time.time() - began)}), flush=True)
        if ends_epoch or time.time() - last > CHECKPOINT_SECONDS:
            last = time.time()
            state = {"model": model.state_dict(), "kept": kept.state_dict(), "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict(), "step": step + 1}
            torch.save(state, saved.with_suffix(".tmp"))
            saved.with_suffix(".tmp").replace(saved)
    torch.save(kept.state_dict(), args.out / "model.pt")


def optimiser_of(model: torch.nn.Module, lr: float, **options) -> torch.optim.AdamW:
    """AdamW, in which matrices decay and biases and norms do not."""
    learnt = [p for p in model.parameters() if p.requires_grad]
    groups = [
        {"params": [p for p in learnt if p.ndim >= 2], "weight_decay": 0.01},
        {"params": [p for p in learnt if p.ndim < 2], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=lr, **options)


def bits_of(allowed: np.ndarray, device: str) -> torch.Tensor:
    """A row a pair, a column a class: whether it is allowed."""
    codes = torch.from_numpy(allowed).to(device)
    return torch.stack([(codes & bit) > 0 for bit in (E, N, C)], 1)


def loss_of(logs: torch.Tensor, allowed: torch.Tensor, smooth: float) -> torch.Tensor:
    """Negative logarithm of the summed probability of the classes allowed; a part `smooth` of it wants all alike."""
    right = -torch.logsumexp(logs.masked_fill(~allowed, -1e9), 1).mean()
    return (1 - smooth) * right - smooth * logs.mean()


def apart(one: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    """How far two passes with other neurons dropped are from each other, both ways round."""
    gap = torch.nn.functional.kl_div
    both = gap(one, other, log_target=True, reduction="none") + gap(other, one, log_target=True, reduction="none")
    return both.sum(1).mean() / 2


@torch.no_grad()
def follow(average: torch.nn.Module, model: torch.nn.Module, decay: float) -> None:
    torch._foreach_lerp_([*average.parameters()], [*model.parameters()], 1 - decay)


def half(device: str):
    """bfloat16 where it is faster: on GPUs, and on processors with instructions for it."""
    if device == "cuda" or torch.ops.mkldnn._is_mkldnn_bf16_supported():
        return torch.autocast(device, dtype=torch.bfloat16)
    return contextlib.nullcontext()


if __name__ == "__main__":
    main()
