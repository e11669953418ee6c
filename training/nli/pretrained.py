"""A pretrained BERT encoder out of an ONNX file, as exporters of PyTorch models write it.

Biases, norms and embeddings keep their names there; matrices have lost theirs, but the product that uses one is called
after its place in the network (`/encoder/layer.0/attention/self/query/MatMul`).
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper


def read_encoder(path: Path) -> dict[str, torch.Tensor]:
    """State of `base.Judge`'s encoder (names begin with `encoder.`), 32-bit floats."""
    graph = onnx.load(str(path)).graph
    held = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    state = {name: values for name, values in held.items() if name.startswith(("embeddings.", "encoder.")) and "position_ids" not in name}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in held:
            state[node.name.removesuffix("/MatMul").strip("/").replace("/", ".") + ".weight"] = held[node.input[1]].T
    return {f"encoder.{name}": torch.from_numpy(np.array(values, np.float32)) for name, values in state.items()}
