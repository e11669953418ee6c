"""Speech acts learnt from labelled claims: python -m acts.fit CLAIMS [--reader ../data/reader] [--out ../data/en/act-weights.json]

CLAIMS is what `npm run train:act-clues` writes. Multinomial logistic regression over the clues of each claim and the mean of
the reader's states of its words; the part for clues goes to --out, the part for states becomes an output `acts` of the
reader's graph: (rows, words, acts), as much as each word speaks for each act. One talk in ten is only measured on.
"""

import argparse
import hashlib
import json
from collections import Counter
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from nli.base import load_tokenizer
from nli.pairs import TRAINING
from reader.prepare import MAX_PIECES, encoded, pieces_of

ACTS = "inform assert assure demand propose promise thank praise concede accuse reject warn condemn regret agree".split()
SIZE = 384
SMALL = 0.02
NEUTRAL = {"inform", "assert"}
# Of the graph: what each word is to the heads, and the names of what is added.
WORD, ADDED = "word", ("acts.weight", "acts.bias", "acts.product", "acts")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("claims", type=Path)
    ask.add_argument("--reader", type=Path, default=TRAINING.parent / "data" / "reader")
    ask.add_argument("--out", type=Path, default=TRAINING.parent / "data" / "en" / "act-weights.json")
    ask.add_argument("--strength", type=float, default=0.08, help="inverse of the weight of the penalty")
    ask.add_argument("--least", type=int, default=8, help="claims that must have a clue")
    ask.add_argument("--scale", type=float, default=0.3, help="of a state beside a clue")
    args = ask.parse_args()

    rows = [json.loads(line) for line in args.claims.open()]
    graph = without_acts(onnx.load(str(args.reader / "model.onnx")))
    states = claim_states(rows, graph, load_tokenizer(args.reader))
    middle, spread = states.mean(0), states.std(0) / args.scale
    counts = Counter(clue for row in rows for clue in row["clues"])
    vectors = DictVectorizer(dtype=np.float32)
    clues = vectors.fit_transform([{c: 1 for c in row["clues"] if counts[c] >= args.least} for row in rows])
    seen = hstack([clues, csr_matrix((states - middle) / spread)]).tocsr()
    acts = np.array([ACTS.index(row["act"]) for row in rows])
    aside = np.array([hashlib.sha256(row["talk"].encode()).digest()[0] % 10 == 0 for row in rows])

    def fitted(part: np.ndarray) -> LogisticRegression:
        return LogisticRegression(C=args.strength, max_iter=120).fit(seen[part], acts[part])

    measure(rows, aside, fitted(~aside).predict(seen[aside]))
    model = fitted(np.ones(len(rows), bool))
    own, state = model.coef_[:, :-SIZE], model.coef_[:, -SIZE:] / spread
    # A state's part has its mean taken off, so that where no reader has read, nothing is missing.
    write_clues(args.out, vectors.get_feature_names_out(), own, model.intercept_)
    with_acts(graph, state.T, -(state @ middle))
    onnx.save(graph, str(args.reader / "model.onnx"))
    config = args.reader / "config.json"
    config.write_text(json.dumps(json.loads(config.read_text()) | {"acts": ACTS}, indent=1) + "\n")


def measure(rows: list[dict], aside: np.ndarray, learnt: np.ndarray) -> None:
    """On talks held out: rules alone, what is learnt alone, and what is learnt where rules hear nothing but telling."""
    held = [row for row, out in zip(rows, aside) if out]
    gold = np.array([ACTS.index(row["act"]) for row in held])
    rule = np.array([ACTS.index(row["rule"]) for row in held])
    both = np.where([row["rule"] in NEUTRAL for row in held], learnt, rule)
    for name, said in (("rules", rule), ("learnt", learnt), ("rules, then learnt", both)):
        print(f"{name}: {100 * (said == gold).mean():.1f} % of {len(held)}")
    for at, act in enumerate(ACTS):
        hits, found, all_ = ((both == at) & (gold == at)).sum(), (both == at).sum(), (gold == at).sum()
        print(f"  {act}: precision {100 * hits / max(1, found):.0f}, recall {100 * hits / max(1, all_):.0f}, of {all_}")


def write_clues(path: Path, names: np.ndarray, weights: np.ndarray, bias: np.ndarray) -> None:
    heavy = sorted((name, weights[:, at]) for at, name in enumerate(names) if abs(weights[:, at]).max() >= SMALL)
    lines = [f" {json.dumps(name, ensure_ascii=False)}: {json.dumps([round(float(x), 2) for x in row])}" for name, row in heavy]
    bias_row = json.dumps([round(float(x), 2) for x in bias])
    path.write_text(f'{{"acts": {json.dumps(ACTS)},\n"bias": {bias_row},\n"clues": {{\n' + ",\n".join(lines) + "\n}}\n")
    print(len(lines), "clues,", path.stat().st_size // 1024, "KiB")


def without_acts(model: onnx.ModelProto) -> onnx.ModelProto:
    """The graph as `reader.export` writes it."""
    for held in (model.graph.node, model.graph.initializer, model.graph.output):
        kept = [each for each in held if each.name not in ADDED]
        del held[:]
        held.extend(kept)
    return model


def with_acts(model: onnx.ModelProto, weight: np.ndarray, bias: np.ndarray) -> None:
    graph = model.graph
    graph.initializer.append(numpy_helper.from_array(weight.astype(np.float32), ADDED[0]))
    graph.initializer.append(numpy_helper.from_array(bias.astype(np.float32), ADDED[1]))
    graph.node.append(helper.make_node("MatMul", [WORD, ADDED[0]], [ADDED[2]], name=ADDED[2]))
    graph.node.append(helper.make_node("Add", [ADDED[2], ADDED[1]], [ADDED[3]], name=ADDED[3]))
    graph.output.append(helper.make_tensor_value_info(ADDED[3], TensorProto.FLOAT, ["rows", "words", len(ACTS)]))


def claim_states(rows: list[dict], model: onnx.ModelProto, tokenizer) -> np.ndarray:
    """(claims, SIZE): the mean over a claim's tokens of the mean over each one's words."""
    tokenizer.no_truncation()
    tokenizer.no_padding()
    open_graph = onnx.ModelProto()
    open_graph.CopyFrom(model)
    open_graph.graph.output.append(helper.make_tensor_value_info(WORD, TensorProto.FLOAT, ["rows", "words", SIZE]))
    session = onnxruntime.InferenceSession(open_graph.SerializeToString())
    known: dict[str, list[int]] = {}
    last: tuple[list[str], np.ndarray] = ([], np.zeros((0, SIZE)))
    means = []
    for row in rows:
        if row["words"] != last[0]:
            last = (row["words"], word_states(row["words"], session, tokenizer, known))
        tokens = [last[1][[at for at in token if at < len(last[1])]] for token in row["at"]]
        tokens = [token.mean(0) for token in tokens if len(token)]
        means.append(np.mean(tokens, 0) if tokens else np.zeros(SIZE))
    return np.array(means)


def word_states(words: list[str], session: onnxruntime.InferenceSession, tokenizer, known: dict[str, list[int]]) -> np.ndarray:
    """(words, SIZE); of a sentence that is too long for the reader only the beginning."""
    split = [pieces_of(tokenizer, word, known) for word in words]
    while 2 + sum(map(len, split)) > MAX_PIECES:
        split.pop()
    row = encoded(split, words, tokenizer)
    feeds = {
        "input_ids": row["ids"],
        "attention_mask": [1] * len(row["ids"]),
        "token_type_ids": row["shapes"],
        "firsts": [0, *row["firsts"]],
        "lasts": [0, *row["lasts"]],
    }
    return session.run([WORD], {name: np.array([values], np.int64) for name, values in feeds.items()})[0][0, 1:]


if __name__ == "__main__":
    main()
