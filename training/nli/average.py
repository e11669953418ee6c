"""The mean of several runs' weights: python -m nli.average RUN... --out RUN

Runs from one start that saw the pairs in another order (or other halves of them) lie in one valley; their mean is
as good as letting all of them vote, at the price of one (Wortsman et al. 2022, "Model soups").
"""

import argparse
from pathlib import Path

import torch

from .shipped import weights_of


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("runs", type=Path, nargs="+", help="folders of runs, or graphs that ship")
    ask.add_argument("--shares", type=float, nargs="+", help="of each in the mean; else all alike")
    ask.add_argument("--out", type=Path, required=True)
    args = ask.parse_args()
    shares = args.shares or [1 / len(args.runs)] * len(args.runs)
    if len(shares) != len(args.runs):
        ask.error(f"{len(args.runs)} runs, but {len(shares)} shares")
    states = [weights_of(run if run.suffix == ".onnx" else run / "model.pt") for run in args.runs]
    args.out.mkdir(parents=True, exist_ok=True)
    mean = {name: sum(share * state[name].float() for share, state in zip(shares, states)) for name in states[0]}
    torch.save(mean, args.out / "model.pt")


if __name__ == "__main__":
    main()
