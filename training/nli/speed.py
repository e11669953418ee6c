"""Seconds that torch takes for pairs ({"premise", "hypothesis"}, a line each, on standard input), in batches of like
length; the median of some rounds: python -m nli.speed [--rounds 5]
"""

import argparse
import json
import statistics
import sys
import time

import torch

from .base import base_folder, load_tokenizer
from .pairs import TRAINING
from .shipped import open_judge

BATCH = 16


@torch.no_grad()
def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--rounds", type=int, default=5)
    args = ask.parse_args()
    pairs = [(p["premise"], p["hypothesis"]) for p in map(json.loads, sys.stdin)]
    tokenizer = load_tokenizer(base_folder())
    tokenizer.enable_padding()
    tokenizer.no_truncation()
    model = open_judge(TRAINING.parent / "data" / "model" / "model.onnx").eval()
    times = []
    for _ in range(args.rounds + 1):
        start = time.perf_counter()
        ordered = sorted(pairs, key=lambda pair: len(pair[0]) + len(pair[1]))
        for at in range(0, len(ordered), BATCH):
            codes = tokenizer.encode_batch(ordered[at : at + BATCH])
            model(
                torch.tensor([c.ids for c in codes]),
                torch.tensor([c.attention_mask for c in codes]),
                torch.tensor([c.type_ids for c in codes]),
            )
        times.append(time.perf_counter() - start)
    print(statistics.median(times[1:]))


if __name__ == "__main__":
    main()
