"""Fine-tunes the judge: python -m nli.train [--set train] [--init FILE] [--out build/run] [--epochs 3] [--share 0.1]

Twice: on all pairs, then from there (`--set register --init build/base/model.pt`) on our own register.

Works on a CPU (bfloat16 where the processor has it) or a GPU; a checkpoint is written every few minutes and a run
that was cut off goes on from there.
"""

import argparse
import contextlib
import json
import time
from pathlib import Path

import torch

from .arrays import Arrays
from .base import fresh_judge
from .measure import accuracy
from .pairs import TRAINING

CHECKPOINT_SECONDS = 240


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, default=TRAINING / "build")
    ask.add_argument("--set", default="train", help="which of prepare's files to train on")
    ask.add_argument("--init", type=Path, help="weights to start from, in place of the pretrained ones")
    ask.add_argument("--out", type=Path, default=TRAINING / "build" / "run")
    ask.add_argument("--epochs", type=int, default=3)
    ask.add_argument("--share", type=float, default=1.0, help="part of the rows in each epoch")
    ask.add_argument("--lr", type=float, default=1e-4)
    ask.add_argument("--tokens", type=int, default=2048, help="tokens in a batch")
    ask.add_argument("--train-embeddings", action="store_true")
    ask.add_argument("--seed", type=int, default=11)
    args = ask.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"

    rows = Arrays(args.data / f"{args.set}.npz")
    dev = {path.stem: Arrays(path) for path in sorted(args.data.glob("*dev*.npz"))}
    model = fresh_judge()
    if args.init:
        model.load_state_dict(torch.load(args.init, map_location="cpu"))
    model.to(device)
    if not args.train_embeddings:
        model.encoder.embeddings.word_embeddings.weight.requires_grad = False
    plain = [p for n, p in model.named_parameters() if p.requires_grad and (p.ndim < 2)]
    decayed = [p for n, p in model.named_parameters() if p.requires_grad and (p.ndim >= 2)]
    optimiser = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}], lr=args.lr)
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
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        start = state["step"]

    began = last = time.time()
    average = 0.0
    for step in range(start, len(plan)):
        epoch, batch = plan[step]
        model.train()
        allowed = torch.from_numpy(rows.allowed[batch]).to(device)
        bits = torch.stack([(allowed & bit) > 0 for bit in (1, 2, 4)], 1)
        with half(device):
            logits = model(**{k: v.to(device) for k, v in rows.batch(batch).items()})
        logs = torch.log_softmax(logits.float(), 1).masked_fill(~bits, -1e9)
        loss = -torch.logsumexp(logs, 1).mean()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        schedule.step()
        average = 0.99 * average + 0.01 * loss.item() if step else loss.item()
        ends_epoch = step + 1 == len(plan) or plan[step + 1][0] != epoch
        if step % 200 == 0:
            print(f"step {step}/{len(plan)} loss {average:.3f} {time.time() - began:.0f} s", flush=True)
        if ends_epoch:
            figures = {name: round(accuracy(model, arrays, device), 2) for name, arrays in dev.items()}
            print(json.dumps({"epoch": epoch, "loss": round(average, 4), **figures, "seconds": round(time.time() - began)}), flush=True)
        if ends_epoch or time.time() - last > CHECKPOINT_SECONDS:
            last = time.time()
            state = {"model": model.state_dict(), "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict(), "step": step + 1}
            torch.save(state, saved.with_suffix(".tmp"))
            saved.with_suffix(".tmp").replace(saved)
    torch.save(model.state_dict(), args.out / "model.pt")


def half(device: str):
    """bfloat16 where it is faster: on GPUs, and on processors with instructions for it."""
    if device == "cuda" or torch.ops.mkldnn._is_mkldnn_bf16_supported():
        return torch.autocast(device, dtype=torch.bfloat16)
    return contextlib.nullcontext()


if __name__ == "__main__":
    main()
