"""Figures of a judge: python -m nli.evaluate [--run build/run] [--onnx FILE] [--json FILE]

Of the trained weights, or of an exported graph. Accuracy, F1 of each class, calibration before and after temperature
scaling; the temperature is found on the development pairs whose licence allows it (`heldout-dev`, `cad_dev`).
"""

import argparse
import json
from pathlib import Path

import numpy as np

from .arrays import Arrays
from .labels import CLASSES
from .measure import gold_of, logits_of, onnx_logits
from .pairs import TRAINING
from .shipped import open_judge

CALIBRATE_ON = ("heldout-dev", "accounts-dev")
BINS = 15


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, default=TRAINING / "build")
    ask.add_argument("--run", type=Path, default=TRAINING / "build" / "run")
    ask.add_argument("--onnx", type=Path, help="an exported graph in place of the run's weights")
    ask.add_argument("--sets", nargs="*", default=["xnli_dev_en", "heldout-dev", "calm-aside", "cad_dev"])
    ask.add_argument("--json", type=Path)
    args = ask.parse_args()

    sets = {name: Arrays(args.data / f"{name}.npz") for name in dict.fromkeys([*args.sets, *CALIBRATE_ON])}
    if args.onnx:
        logits = {name: onnx_logits(args.onnx, arrays) for name, arrays in sets.items()}
    else:
        model = open_judge(args.run / "model.pt").eval()
        logits = {name: logits_of(model, arrays, "cpu") for name, arrays in sets.items()}
    known = [(logits[name][gold_of(sets[name]) >= 0], gold_of(sets[name])[gold_of(sets[name]) >= 0]) for name in CALIBRATE_ON]
    heat = temperature(*map(np.concatenate, zip(*known)))
    report = {"temperature": heat, "sets": {name: figures(logits[name], sets[name], heat) for name in args.sets}}
    if args.json:
        args.json.write_text(json.dumps(report, indent=2) + "\n")
    print(f"temperature {heat:.2f}")
    for name, row in report["sets"].items():
        print(name, json.dumps(row))


def figures(logits: np.ndarray, arrays: Arrays, heat: float) -> dict[str, float]:
    """In percent, but for the calibration errors, which are parts of one."""
    gold = gold_of(arrays)
    guess = logits.argmax(1)
    out: dict[str, float] = {"pairs": len(gold), "called contradiction": percent(guess == 2)}
    known = gold >= 0
    if not known.any():
        return out
    logits, gold, guess = logits[known], gold[known], guess[known]
    out["accuracy"] = percent(guess == gold)
    for at, name in enumerate(CLASSES):
        right = ((guess == at) & (gold == at)).sum()
        both = (guess == at).sum() + (gold == at).sum()
        out[f"{name} F1"] = round(float(200 * right / max(1, both)), 1)
    out["neutrals called contradiction"] = percent(guess[gold == 1] == 2)
    out["ECE"] = calibration_error(logits, gold)
    out["ECE scaled"] = calibration_error(logits / heat, gold)
    return out


def percent(hits: np.ndarray) -> float:
    return round(float(hits.mean() * 100), 2) if len(hits) else 0.0


def softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def calibration_error(logits: np.ndarray, gold: np.ndarray) -> float:
    """Expected calibration error in 15 bins of equal width (Guo et al. 2017)."""
    p = softmax(logits)
    sure, right = p.max(1), p.argmax(1) == gold
    place = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = [abs(sure[place == b].sum() - right[place == b].sum()) for b in range(BINS)]
    return round(float(sum(gaps) / len(gold)), 4)


def temperature(logits: np.ndarray, gold: np.ndarray) -> float:
    """The divisor of the logits that makes the gold likeliest (Guo et al. 2017, section 4.2)."""
    heats = np.arange(0.5, 4.0, 0.01)
    losses = [-np.log(softmax(logits / t)[np.arange(len(gold)), gold] + 1e-12).mean() for t in heats]
    return round(float(heats[int(np.argmin(losses))]), 2)


if __name__ == "__main__":
    main()
