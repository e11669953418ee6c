"""The trained reader as ONNX of one byte a weight: python -m reader.export [--run build/reader/run] [--to ../data/reader]

Writes model.onnx, tokenizer.json and config.json, and beside the run full.onnx, the same graph in 32-bit floats.
"""

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch

from nli.base import base_folder
from nli.export import MATRICES
from nli.graph import Range
from nli.pairs import TRAINING

from .arrays import Sentences
from .graph import HEADS, build
from .labels import ACTS, ENTITIES, RELATIONS, SHAPES, TAGS, UNITS, VERB_FORMS
from .model import Reader, empty_reader
from .prepare import MAX_PIECES, PIECES_PER_WORD
from .train import TRAIN, layers_of

CALIBRATION_SENTENCES = 1500


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, default=TRAINING / "build" / "reader")
    ask.add_argument("--run", type=Path, default=TRAINING / "build" / "reader" / "run")
    ask.add_argument("--to", type=Path, default=TRAINING.parent / "data" / "reader")
    ask.add_argument("--smoothing", type=float, default=0.8)
    args = ask.parse_args()
    args.to.mkdir(parents=True, exist_ok=True)

    model = load_reader(args.run)
    ranges = input_ranges(model, Sentences([args.data / f"{name}.npz" for name in TRAIN]))
    state = {name: values.numpy() for name, values in model.state_dict().items()}
    onnx.save(build(state), args.run / "full.onnx")
    onnx.save(build(state, ranges, args.smoothing), args.to / "model.onnx")
    shutil.copy(base_folder() / "tokenizer.json", args.to / "tokenizer.json")
    config = {
        "tags": TAGS,
        "relations": RELATIONS,
        "units": UNITS,
        "entities": ENTITIES,
        "shapes": SHAPES,
        "max_pieces": MAX_PIECES,
        "pieces_per_word": PIECES_PER_WORD,
        "acts": ACTS,
    }
    (args.to / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    for path in sorted(args.to.iterdir()):
        print(path.name, f"{path.stat().st_size / 1e6:.1f} MB")


def load_reader(run: Path) -> Reader:
    """A trained reader, or one as far as it has been trained."""
    model = empty_reader(layers_of(run))
    done = run / "model.pt"
    state = torch.load(done, map_location="cpu") if done.exists() else torch.load(run / "checkpoint.pt", map_location="cpu")["model"]
    model.load_state_dict(state)
    return model.eval()


@torch.no_grad()
def input_ranges(model: Reader, sentences: Sentences, seed: int = 5) -> dict[str, Range]:
    """Of what enters each matrix, by the graph's name for it, over a sample of training sentences."""
    seen: dict[str, Range] = {}

    def watch(name: str, x: torch.Tensor) -> None:
        x = x.reshape(-1, x.shape[-1]).numpy()
        low, high = seen.get(name, (x[0], x[0]))
        seen[name] = Range(np.minimum(low, x.min(0)), np.maximum(high, x.max(0)))

    layers = model.encoder.encoder.layer
    places = {f"layer{at}.{name}": layer.get_submodule(path) for at, layer in enumerate(layers) for name, path in MATRICES.items()}
    places |= {name: model.get_submodule(path) for name, path in HEADS.items()}
    hooks = [
        module.register_forward_hook(lambda _module, inputs, _output, name=name: watch(name, inputs[0]))
        for name, module in places.items()
    ]
    hooks.append(
        model.relation_child.register_forward_hook(
            lambda _module, _inputs, output: watch("relation.turned", torch.nn.functional.gelu(output))
        )
    )
    rows = np.random.default_rng(seed).choice(len(sentences), CALIBRATION_SENTENCES, replace=False)
    # One length a batch: padding must not widen the ranges.
    shape = np.stack([sentences.pieces[rows], sentences.words[rows]], 1)
    for size in np.unique(shape, axis=0):
        model(sentences.batch(rows[(shape == size).all(1)]))
    for hook in hooks:
        hook.remove()
    return seen


if __name__ == "__main__":
    main()
