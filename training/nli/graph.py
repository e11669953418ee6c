"""The judge as an ONNX graph, written node by node, so that every weight has the form we choose.

Matrices and the numbers that enter them are whole numbers of one byte, by scales fixed at export: a pair's logits
depend on no other pair in its batch (dynamic quantisation, which scales a batch by its largest value, moved them by up
to 0.2), and are the same on every runtime. Some channels of BERT are far larger than the rest; their size is moved
into the matrix first (Xiao et al. 2023, "SmoothQuant", eq. 4). Weights keep 7 bits, since processors without dot
products of bytes add two products in 16. Embeddings have a scale a row. Without `ranges` all stay 32-bit floats: the
measure of what the bytes cost.
"""

from typing import Mapping, NamedTuple

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

HEADS = 12
EPSILON = 1e-12
LARGEST_WEIGHT = 63
ENCODER_INPUTS = ("input_ids", "attention_mask", "token_type_ids")
# The matrices of a layer: the graph's name and torch's.
MATRICES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mixed": "attention.output.dense",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
}


class Range(NamedTuple):
    """Least and greatest value seen in each channel of a matrix's input."""

    low: np.ndarray
    high: np.ndarray


class Graph:
    """Nodes and weights as they are added; a node is named after what it gives."""

    def __init__(self, ranges: Mapping[str, Range] | None, smoothing: float):
        self.ranges = ranges
        self.smoothing = smoothing
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, values: np.ndarray) -> str:
        self.weights.append(numpy_helper.from_array(np.asarray(values, order="C"), name))
        return name

    def add(self, kind: str, inputs: list[str], name: str, domain: str = "", **attributes) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes))
        return name

    def linear(self, x: str, matrix: np.ndarray, bias: np.ndarray, name: str) -> str:
        """x @ matrix.T + bias, `matrix` as torch keeps it: (out, in)."""
        b = self.weight(f"{name}.bias", bias)
        if self.ranges is None or name not in self.ranges:
            product = self.add("MatMul", [x, self.weight(f"{name}.weight", matrix.T)], f"{name}.product")
            return self.add("Add", [product, b], name)
        low, high = self.ranges[name]
        size = np.maximum(np.maximum(high, -low), 1e-6)
        moved = size**self.smoothing / np.maximum(np.abs(matrix).max(0), 1e-6) ** (1 - self.smoothing)
        least, most = min(0.0, (low / moved).min()), (high / moved).max()
        step = (most - least) / 255
        zero = self.weight(f"{name}.zero", np.uint8(np.clip(round(-least / step), 0, 255)))
        matrix = matrix * moved
        scale = np.maximum(np.abs(matrix).max(1), 1e-8) / LARGEST_WEIGHT
        codes = np.clip(np.round(matrix / scale[:, None]), -LARGEST_WEIGHT, LARGEST_WEIGHT).astype(np.int8)
        steps = self.weight(f"{name}.steps", (1 / (moved * step)).astype(np.float32))
        one = self.weight(f"{name}.one", np.float32(1))
        whole = self.add("QuantizeLinear", [self.add("Mul", [x, steps], f"{name}.smooth"), one, zero], f"{name}.input")
        weights = [self.weight(f"{name}.weight", codes.T), one, self.weight(f"{name}.scale", (scale * step).astype(np.float32))]
        return self.add("MatMulIntegerToFloat", [whole, *weights, zero, "", b], name, "com.microsoft")

    def embedding(self, ids: str, table: np.ndarray, name: str) -> str:
        if self.ranges is None or len(table) < 1000:
            return self.add("Gather", [self.weight(f"{name}.table", table), ids], name)
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
        codes = np.clip(np.round(table / scale), -127, 127).astype(np.int8)
        picked = self.add("Gather", [self.weight(f"{name}.table", codes), ids], f"{name}.codes")
        scales = self.add("Gather", [self.weight(f"{name}.scale", scale.astype(np.float32)), ids], f"{name}.scales")
        return self.add("Mul", [self.add("Cast", [picked], f"{name}.floats", to=TensorProto.FLOAT), scales], name)


def encode(g: Graph, state: Mapping[str, np.ndarray]) -> list[str]:
    """The encoder from ids, mask and types: what its embeddings and each of its layers give (rows, tokens, size)."""
    get = lambda name: state[f"encoder.{name}"].astype(np.float32)  # noqa: E731
    layers = sum(name.endswith(".intermediate.dense.weight") for name in state)

    def norm(kind: str, inputs: list[str], part: str, name: str) -> str:
        both = [g.weight(f"{name}.gamma", get(f"{part}.weight")), g.weight(f"{name}.beta", get(f"{part}.bias"))]
        if kind == "LayerNormalization":
            return g.add(kind, inputs + both, name, axis=-1, epsilon=EPSILON)
        return g.add(kind, inputs + both, name, "com.microsoft", epsilon=EPSILON)

    words = g.embedding("input_ids", get("embeddings.word_embeddings.weight"), "words")
    types = g.embedding("token_type_ids", get("embeddings.token_type_embeddings.weight"), "types")
    # Places count up along the tokens: the running sum of ones, less one.
    ones = g.add("Add", [g.add("Mul", ["input_ids", g.weight("zero", np.int64(0))], "zeros"), g.weight("one", np.int64(1))], "ones")
    place = g.add("Sub", [g.add("CumSum", [ones, g.weight("along", np.int64(1))], "count"), "one"], "place")
    places = g.embedding(place, get("embeddings.position_embeddings.weight"), "places")
    x = g.add("Add", [g.add("Add", [words, places], "placed"), types], "embedded")
    x = norm("LayerNormalization", [x], "embeddings.LayerNorm", "start")
    mask = g.add("Cast", ["attention_mask"], "mask", to=TensorProto.INT32)

    outputs = [x]
    for layer in range(layers):
        part, name = f"encoder.layer.{layer}", f"layer{layer}"

        def dense(x: str, at: str, to: str) -> str:
            return g.linear(x, get(f"{part}.{at}.weight"), get(f"{part}.{at}.bias"), f"{name}.{to}")

        query, key, value = (dense(x, f"attention.self.{each}", each) for each in ("query", "key", "value"))
        seen = g.add("MultiHeadAttention", [query, key, value, "", mask], f"{name}.seen", "com.microsoft", num_heads=HEADS)
        x = norm("SkipLayerNormalization", [dense(seen, "attention.output.dense", "mixed"), x], f"{part}.attention.output.LayerNorm", f"{name}.attended")
        inner = g.add("Gelu", [dense(x, "intermediate.dense", "wide")], f"{name}.bent", "com.microsoft")
        x = norm("SkipLayerNormalization", [dense(inner, "output.dense", "narrow"), x], f"{part}.output.LayerNorm", f"{name}.out")
        outputs.append(x)
    return outputs


def finish(g: Graph, name: str, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto]) -> onnx.ModelProto:
    graph = helper.make_graph(g.nodes, name, inputs, outputs, g.weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)])
    model.ir_version = 8
    return model


def build(
    state: Mapping[str, np.ndarray], ranges: Mapping[str, Range] | None = None, smoothing: float = 0.8
) -> onnx.ModelProto:
    """The graph of `base.Judge`: ids, mask and types (pairs, tokens) in, logits (pairs, classes) out.

    `ranges`: of the input of each matrix, by name (`layer0.query`); those without one keep their floats.
    """
    g = Graph(ranges, smoothing)
    x = encode(g, state)[-1]

    weights = g.add("Unsqueeze", [g.add("Cast", ["attention_mask"], "real", to=TensorProto.FLOAT), g.weight("last", np.array([2], np.int64))], "share")
    over = g.weight("tokens", np.array([1], np.int64))
    total = g.add("ReduceSum", [g.add("Mul", [x, weights], "kept"), over], "sum", keepdims=0)
    mean = g.add("Div", [total, g.add("ReduceSum", [weights, over], "length", keepdims=0)], "mean")
    first = g.add("Gather", [x, g.weight("at", np.int64(0))], "first", axis=1)
    pooled = g.add("Concat", [first, mean], "pooled", axis=-1)
    head = {k: v.astype(np.float32) for k, v in state.items() if not k.startswith("encoder.")}
    hidden = g.add("Gelu", [g.linear(pooled, head["hidden.weight"], head["hidden.bias"], "hidden")], "hidden.bent", "com.microsoft")
    logits = g.linear(hidden, head["out.weight"], head["out.bias"], "logits")

    shape = ["pairs", "tokens"]
    return finish(
        g,
        "judge",
        [helper.make_tensor_value_info(n, TensorProto.INT64, shape) for n in ENCODER_INPUTS],
        [helper.make_tensor_value_info(logits, TensorProto.FLOAT, ["pairs", len(head["out.bias"])])],
    )
