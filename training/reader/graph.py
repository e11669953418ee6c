"""The reader as an ONNX graph: the judge's encoder in one byte a weight, and the heads.

In: ids, mask and shapes (rows, pieces); the first and last piece of each word (rows, words), word 0 being the root.
Out: arcs (rows, words, words), the score of each word's head; relations, the best label of each such arc; of each word
the likeliest tag, unit and entity; and acts (rows, words, acts), as much as each word speaks for each act. Which arcs make a tree is decided outside.
"""

from typing import Mapping

import numpy as np
import onnx
from onnx import TensorProto, helper

from nli.graph import ENCODER_INPUTS, Graph, Range, encode, finish

# The heads' matrices, by their names in the graph and in torch.
HEADS = {"arc.child": "arc_child", "arc.head": "arc_head", "arc.turned": "arc", "relation.child": "relation_child", "relation.head": "relation_head"}


def build(
    state: Mapping[str, np.ndarray], ranges: Mapping[str, Range] | None = None, smoothing: float = 0.8
) -> onnx.ModelProto:
    """`ranges`: of the input of each matrix, by name (`layer0.query`, `arc.child`); those without one keep their floats."""
    g = Graph(ranges, smoothing)
    layers = encode(g, state)
    head = {name: values.astype(np.float32) for name, values in state.items() if not name.startswith("encoder.")}
    powers = np.exp(head["mix"] - head["mix"].max())
    shares = powers / powers.sum()
    parts = [g.add("Mul", [x, g.weight(f"share{at}", np.float32(shares[at]))], f"part{at}") for at, x in enumerate(layers)]
    mixed = g.add("Sum", parts, "mixed")
    last = g.weight("last", np.array([-1], np.int64))
    picked = [
        g.add("GatherND", [mixed, g.add("Unsqueeze", [places, last], f"{places}.places")], f"{places}.states", batch_dims=1)
        for places in ("firsts", "lasts")
    ]
    words = g.add("Mul", [g.add("Add", picked, "both"), g.weight("half", np.float32(0.5))], "word")

    def dense(x: str, name: str, bent: bool = True) -> str:
        out = g.linear(x, head[f"{HEADS[name]}.weight"], head[f"{HEADS[name]}.bias"], name)
        return g.add("Gelu", [out], f"{name}.bent", "com.microsoft") if bent else out

    def turned(x: str) -> str:
        return g.add("Transpose", [x], f"{x}.across", perm=[0, 2, 1])

    child = dense(dense(words, "arc.child"), "arc.turned", bent=False)
    arcs = g.add("MatMul", [child, turned(dense(words, "arc.head"))], "arcs")

    # Bilinear in child and head, each with a 1 behind it; "root", the first relation, is only for the root's child.
    weights = head["relation"][1:]
    count, size, _ = weights.shape
    matrix = weights[:, :-1].transpose(0, 2, 1).reshape(count * size, size - 1)
    left = g.linear(dense(words, "relation.child"), matrix, weights[:, -1].reshape(-1), "relation.turned")
    wide = g.add("Reshape", [left, g.weight("wide", np.array([0, -1, size], np.int64))], "relation.wide")
    one = g.add("Pad", [dense(words, "relation.head"), g.weight("behind", np.array([0, 0, 0, 0, 0, 1], np.int64)), g.weight("1.0", np.float32(1))], "relation.one")
    scores = g.add("MatMul", [wide, turned(one)], "relation.scores")
    length = g.add("Gather", [g.add("Shape", ["firsts"], "shape"), g.weight("second", np.array([1], np.int64))], "length")
    rest = g.add("Concat", [g.weight("row", np.array([0, -1, count], np.int64)), length], "four", axis=0)
    best = g.add("ArgMax", [g.add("Reshape", [scores, rest], "relation.four")], "relation.best", axis=2, keepdims=0)
    outputs = [("arcs", arcs)]
    outputs.append(("relations", g.add("Add", [best, g.weight("behind root", np.int64(1))], "relation.index")))
    for name in ("tags", "units", "entities"):
        logits = g.linear(words, head[f"{name}.weight"], head[f"{name}.bias"], f"{name}.logits")
        outputs.append((name, g.add("ArgMax", [logits], f"{name}.best", axis=-1, keepdims=0)))
    for name, from_ in outputs[1:]:
        g.add("Cast", [from_], name, to=TensorProto.INT32)

    g.linear(words, head["acts.weight"], head["acts.bias"], "acts")

    ids = [helper.make_tensor_value_info(n, TensorProto.INT64, ["rows", "pieces"]) for n in ENCODER_INPUTS]
    places = [helper.make_tensor_value_info(n, TensorProto.INT64, ["rows", "words"]) for n in ("firsts", "lasts")]
    pair = ["rows", "words", "words"]
    gives = [helper.make_tensor_value_info("arcs", TensorProto.FLOAT, pair), helper.make_tensor_value_info("relations", TensorProto.INT32, pair)]
    gives += [helper.make_tensor_value_info(name, TensorProto.INT32, ["rows", "words"]) for name in ("tags", "units", "entities")]
    gives.append(helper.make_tensor_value_info("acts", TensorProto.FLOAT, ["rows", "words", len(head["acts.bias"])]))
    return finish(g, "reader", ids + places, gives)
