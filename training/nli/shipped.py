"""The weights of an exported graph, read back as floats, so that a later release can go on from an earlier one.

A byte times its scales is the float it stands for; what was moved between a matrix and its input at export
(SmoothQuant) changes no product and is moved back here. What the rounding cost stays lost.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .base import Judge, empty_judge
from .graph import MATRICES

NORMS = {"attended": "attention.output.LayerNorm", "out": "output.LayerNorm"}


def open_judge(path: Path) -> Judge:
    """A judge with the weights of a file, see `weights_of`."""
    state = weights_of(path)
    judge = empty_judge(state)
    judge.load_state_dict(state)
    return judge


def weights_of(path: Path) -> dict[str, torch.Tensor]:
    """A run's weights (.pt), or those of an exported graph (.onnx)."""
    return read_weights(path) if path.suffix == ".onnx" else torch.load(path, map_location="cpu")


def read_weights(path: Path) -> dict[str, torch.Tensor]:
    """State of a `base.Judge` out of a graph that `graph.build` wrote."""
    held = {each.name: numpy_helper.to_array(each) for each in onnx.load(str(path)).graph.initializer}

    def linear(name: str) -> np.ndarray:
        weight = held[f"{name}.weight"].T.astype(np.float32)
        if f"{name}.steps" not in held:
            return weight
        return weight * held[f"{name}.scale"][:, None] * held[f"{name}.steps"][None, :]

    def table(name: str) -> np.ndarray:
        codes = held[f"{name}.table"].astype(np.float32)
        return codes * held[f"{name}.scale"] if f"{name}.scale" in held else codes

    state = {f"encoder.embeddings.{to}_embeddings.weight": table(name) for name, to in TABLES.items()}
    matrices = {"hidden": "hidden", "logits": "out"}
    norms = {"start": "encoder.embeddings.LayerNorm"}
    layer = 0
    while f"layer{layer}.query.weight" in held:
        part = f"encoder.encoder.layer.{layer}"
        matrices |= {f"layer{layer}.{name}": f"{part}.{to}" for name, to in MATRICES.items()}
        norms |= {f"layer{layer}.{name}": f"{part}.{to}" for name, to in NORMS.items()}
        layer += 1
    for name, to in matrices.items():
        state |= {f"{to}.weight": linear(name), f"{to}.bias": held[f"{name}.bias"]}
    for name, to in norms.items():
        state |= {f"{to}.weight": held[f"{name}.gamma"], f"{to}.bias": held[f"{name}.beta"]}
    return {name: torch.from_numpy(np.array(values, np.float32)) for name, values in state.items()}


TABLES = {"words": "word", "types": "token_type", "places": "position"}
