"""Figures of a reader on the development treebanks, given their words: python -m reader.evaluate [--run RUN | --onnx FILE]

On words as Readout finds them in raw text, with a tree: `npm run eval:reader`.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from nli.pairs import TRAINING

from .export import load_reader
from .measure import Guess, report, torch_guess
from .model import act_of


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, default=TRAINING / "build" / "reader")
    ask.add_argument("--run", type=Path, default=TRAINING / "build" / "reader" / "run")
    ask.add_argument("--onnx", type=Path, help="an exported graph in place of the run's weights")
    args = ask.parse_args()
    guess = onnx_guess(args.onnx) if args.onnx else torch_guess(load_reader(args.run), "cpu")
    print(json.dumps(report(guess, args.data)))


def onnx_guess(path: Path):
    import onnxruntime

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]

    def guess(batch: dict[str, torch.Tensor]) -> Guess:
        feeds = {"input_ids": "ids", "attention_mask": "mask", "token_type_ids": "shapes", "firsts": "firsts", "lasts": "lasts"}
        out = dict(zip(names, session.run(None, {name: batch[key].numpy() for name, key in feeds.items()})))
        arcs = np.where(batch["real"].numpy()[:, None, :], out["arcs"], -1e4)
        heads = arcs.argmax(-1)
        relations = np.take_along_axis(out["relations"], heads[..., None], -1)[..., 0]
        relations[heads == 0] = 0
        act = act_of(torch.from_numpy(out["acts"]), batch["claim"] == 1).argmax(-1).numpy()
        return {"heads": heads, "relations": relations, "act": act, **{key: out[key] for key in ("tags", "units", "entities")}}

    return guess


if __name__ == "__main__":
    main()
