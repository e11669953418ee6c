"""The trained judge as ONNX of one byte a weight: python -m nli.export [--run build/run] [--to ../data/model]

Writes model.onnx, tokenizer.json and config.json, as model hubs lay them out, and beside the run full.onnx, the same
graph in 32-bit floats.
"""

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch

from .arrays import Arrays
from .base import Judge, base_folder
from .graph import MATRICES, Range, build
from .labels import CLASSES
from .pairs import TRAINING
from .prepare import MAX_TOKENS
from .shipped import open_judge

CALIBRATION_PAIRS = 1024


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, default=TRAINING / "build")
    ask.add_argument("--run", type=Path, default=TRAINING / "build" / "run")
    ask.add_argument("--to", type=Path, default=TRAINING.parent / "data" / "model")
    ask.add_argument("--temperature", type=float, default=1.0, help="as `evaluate` found it on the development set")
    ask.add_argument("--smoothing", type=float, default=0.8)
    args = ask.parse_args()
    args.to.mkdir(parents=True, exist_ok=True)

    model = open_judge(args.run / "model.pt").eval()
    ranges = input_ranges(model, Arrays(args.data / "train.npz"))
    # The temperature goes into the last layer, so that whoever runs the model gets calibrated logits.
    with torch.no_grad():
        model.out.weight /= args.temperature
        model.out.bias /= args.temperature
    state = {name: values.numpy() for name, values in model.state_dict().items()}
    onnx.save(build(state), args.run / "full.onnx")
    graph = args.to / "model.onnx"
    onnx.save(build(state, ranges, args.smoothing), graph)
    shutil.copy(base_folder() / "tokenizer.json", args.to / "tokenizer.json")
    config = {
        "architectures": ["BertForSequenceClassification"],
        "model_type": "bert",
        "id2label": {str(at): name for at, name in enumerate(CLASSES)},
        "label2id": {name: at for at, name in enumerate(CLASSES)},
        "max_length": MAX_TOKENS,
        "word_vectors": word_vectors(graph),
    }
    (args.to / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    for path in sorted(args.to.iterdir()):
        print(path.name, f"{path.stat().st_size / 1e6:.1f} MB")


def word_vectors(graph: Path) -> dict[str, int]:
    """Where in the file the table of token vectors stands, a byte a number, so that readers need not look for it."""
    table = next(each for each in onnx.load(graph).graph.initializer if each.name == "words.table")
    rows, columns = table.dims
    return {"start": graph.read_bytes().index(table.raw_data), "rows": rows, "columns": columns}


@torch.no_grad()
def input_ranges(model: Judge, arrays: Arrays, seed: int = 5) -> dict[str, Range]:
    """Of what enters each matrix of the encoder, by the graph's name for it, over a sample of training pairs."""
    seen: dict[str, Range] = {}

    def watch(name: str):
        def hook(_module, inputs, _output) -> None:
            x = inputs[0].reshape(-1, inputs[0].shape[-1]).numpy()
            low, high = seen.get(name, (x[0], x[0]))
            seen[name] = Range(np.minimum(low, x.min(0)), np.maximum(high, x.max(0)))

        return hook

    hooks = [
        layer.get_submodule(path).register_forward_hook(watch(f"layer{at}.{name}"))
        for at, layer in enumerate(model.encoder.encoder.layer)
        for name, path in MATRICES.items()
    ]
    rows = np.random.default_rng(seed).choice(len(arrays), CALIBRATION_PAIRS, replace=False)
    rows = rows[np.argsort(arrays.lengths[rows], kind="stable")]
    for start in range(0, len(rows), 16):
        # One width a batch: padding must not widen the ranges.
        part = rows[start : start + 16]
        for width in np.unique(arrays.lengths[part]):
            model(**arrays.batch(part[arrays.lengths[part] == width]))
    for hook in hooks:
        hook.remove()
    return seen


if __name__ == "__main__":
    main()
