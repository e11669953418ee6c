"""Trains the reader: python -m reader.train [--layers 6] [--epochs 20] [--out build/reader/run]

Works on a CPU (bfloat16 where the processor has it) or a GPU; a checkpoint is written every few minutes and a run
that was cut off goes on from there.
"""

import argparse
import json
import math
import time
from pathlib import Path

import numpy as np
import torch

from nli.pairs import TRAINING
from nli.train import CHECKPOINT_SECONDS, half

from .arrays import Sentences
from .measure import DEV, figures, torch_guess
from .model import fresh_reader

TRAIN = ("ewt-train", "gum-train")
WARM_STEPS = 200
MOST_ROWS = 96


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, default=TRAINING / "build" / "reader")
    ask.add_argument("--out", type=Path, default=TRAINING / "build" / "reader" / "run")
    ask.add_argument("--sets", nargs="+", default=TRAIN, help="of --data, without .npz")
    ask.add_argument("--layers", type=int, default=6, help="of the pretrained encoder's six, from below")
    ask.add_argument("--init", type=Path, help="a reader to go on from, in place of the pretrained encoder")
    ask.add_argument("--epochs", type=int, default=20)
    ask.add_argument("--minutes", type=float, default=math.inf, help="end after so long, wherever the epochs are")
    ask.add_argument("--lr", type=float, default=2e-4, help="of the encoder")
    ask.add_argument("--head-lr", type=float, default=1.5e-3)
    ask.add_argument("--pieces", type=int, default=1536, help="pieces in a batch")
    ask.add_argument("--dropout", type=float, default=0.2)
    ask.add_argument("--every", type=int, default=1, help="epochs between two looks at the development sets")
    ask.add_argument("--train-embeddings", action="store_true")
    ask.add_argument("--seed", type=int, default=11)
    args = ask.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    layers = layers_of(args.init) if args.init else args.layers
    (args.out / "settings.json").write_text(json.dumps({"layers": layers}) + "\n")
    torch.manual_seed(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"

    rows = Sentences([args.data / f"{name}.npz" for name in args.sets])
    dev = {name: Sentences([args.data / f"{name}.npz"]) for name in DEV}
    model = fresh_reader(layers, args.dropout).to(device)
    if args.init:
        model.load_state_dict(torch.load(args.init / "model.pt", map_location=device))
    if not args.train_embeddings:
        model.encoder.embeddings.word_embeddings.weight.requires_grad = False
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimiser = torch.optim.AdamW(
        [{"params": encoder, "lr": args.lr}, {"params": heads, "lr": args.head_lr}], weight_decay=0.01, betas=(0.9, 0.98)
    )
    every = np.arange(len(rows))
    plan = [
        (epoch, batch)
        for epoch in range(args.epochs)
        for batch in rows.batches(every, args.pieces, np.random.default_rng(args.seed + epoch), MOST_ROWS)
    ]
    rates = [group["lr"] for group in optimiser.param_groups]
    start, spent = 0, 0.0
    saved = args.out / "checkpoint.pt"
    if saved.exists():
        state = torch.load(saved, map_location=device)
        model.load_state_dict(state["model"])
        optimiser.load_state_dict(state["optimiser"])
        start, spent = state["step"], state["spent"]

    began = last = time.time()
    average = 0.0
    for step in range(start, len(plan)):
        epoch, batch = plan[step]
        done = max(step / len(plan), (spent + time.time() - began) / 60 / args.minutes)
        if done >= 1:
            break
        for group, rate in zip(optimiser.param_groups, rates):
            group["lr"] = rate * pace(step, done)
        model.train()
        with half(device):
            loss = model.loss({key: values.to(device) for key, values in rows.batch(batch).items()})
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        average = 0.99 * average + 0.01 * loss.item() if step > start else loss.item()
        ends_epoch = step + 1 == len(plan) or plan[step + 1][0] != epoch
        if step % 100 == 0:
            print(f"step {step}/{len(plan)} loss {average:.3f} {time.time() - began:.0f} s, {100 * done:.0f} %", flush=True)
        if ends_epoch and ((epoch + 1) % args.every == 0 or step + 1 == len(plan)):
            model.eval()
            report = {name: figures(sentences, torch_guess(model, device)) for name, sentences in dev.items()}
            print(json.dumps({"epoch": epoch + 1, "loss": round(average, 4), **report, "seconds": round(time.time() - began)}), flush=True)
        if ends_epoch or time.time() - last > CHECKPOINT_SECONDS:
            last = time.time()
            state = {"model": model.state_dict(), "optimiser": optimiser.state_dict(), "step": step + 1, "spent": spent + last - began}
            torch.save(state, saved.with_suffix(".tmp"))
            saved.with_suffix(".tmp").replace(saved)
    torch.save(model.state_dict(), args.out / "model.pt")


def layers_of(run: Path) -> int:
    return json.loads((run / "settings.json").read_text())["layers"]


def pace(step: int, done: float) -> float:
    """The part of the full rate at a step: a rise over the first ones, then half a cosine down to the end."""
    return min(1.0, (step + 1) / WARM_STEPS) * (0.01 + 0.99 * (1 + math.cos(math.pi * done)) / 2)


if __name__ == "__main__":
    main()
