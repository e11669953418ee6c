"""What is seen of a claim beside its words: python -m acts.fit CLAIMS [--reader ../data/reader] [--out ../data/en/act-weights.json]

CLAIMS is what `npm run train:act-clues` writes. Multinomial logistic regression over the clues of each claim, to be added
to what the trained reader hears in its words (`acts`, an output of its graph). Neither has seen one talk in ten,
on which the share of the clues is chosen.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np
import onnxruntime
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from nli.base import load_tokenizer
from nli.pairs import TRAINING
from reader.labels import ACTS
from reader.prepare import MAX_PIECES, encoded, is_held_out, pieces_of

SMALL = 0.02
NEUTRAL = {"inform", "assert"}
SHARES = (0.0, 0.15, 0.3, 0.5, 0.75, 1.0)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("claims", type=Path)
    ask.add_argument("--reader", type=Path, default=TRAINING.parent / "data" / "reader")
    ask.add_argument("--out", type=Path, default=TRAINING.parent / "data" / "en" / "act-weights.json")
    ask.add_argument("--strength", type=float, default=0.08, help="inverse of the weight of the penalty")
    ask.add_argument("--least", type=int, default=8, help="claims that must have a clue")
    ask.add_argument("--share", type=float, help="of the clues beside the words; else the best one of some")
    args = ask.parse_args()

    rows = [json.loads(line) for line in args.claims.open()]
    heard = acts_heard(rows, args.reader)
    counts = Counter(clue for row in rows for clue in row["clues"])
    vectors = DictVectorizer(dtype=np.float32)
    clues = vectors.fit_transform([{c: 1 for c in row["clues"] if counts[c] >= args.least} for row in rows]).tocsr()
    acts = np.array([ACTS.index(row["act"]) for row in rows])
    aside = np.array([is_held_out(row["talk"]) for row in rows])
    model = LogisticRegression(C=args.strength, max_iter=120).fit(clues[~aside], acts[~aside])
    seen = model.decision_function(clues[aside])

    right = {share: (np.argmax(heard[aside] + share * seen, 1) == acts[aside]).mean() for share in SHARES}
    print("share of clues:", ", ".join(f"{share} {100 * hits:.1f}" for share, hits in right.items()))
    share = max(right, key=lambda each: right[each]) if args.share is None else args.share
    measure(rows, aside, seen.argmax(1), np.argmax(heard[aside] + share * seen, 1))
    write_clues(args.out, vectors.get_feature_names_out(), share * model.coef_, share * model.intercept_)


def measure(rows: list[dict], aside: np.ndarray, by_clues: np.ndarray, learnt: np.ndarray) -> None:
    """On talks held out: rules alone, clues alone, all that is learnt, and that where rules hear nothing but telling."""
    held = [row for row, out in zip(rows, aside) if out]
    gold = np.array([ACTS.index(row["act"]) for row in held])
    rule = np.array([ACTS.index(row["rule"]) for row in held])
    both = np.where([row["rule"] in NEUTRAL for row in held], learnt, rule)
    for name, said in (("rules", rule), ("clues", by_clues), ("learnt", learnt), ("rules, then learnt", both)):
        print(f"{name}: {100 * (said == gold).mean():.1f} % of {len(held)}")
    for at, act in enumerate(ACTS):
        hits, found, all_ = ((learnt == at) & (gold == at)).sum(), (learnt == at).sum(), (gold == at).sum()
        print(f"  {act}: precision {100 * hits / max(1, found):.0f}, recall {100 * hits / max(1, all_):.0f}, of {all_}")


def write_clues(path: Path, names: np.ndarray, weights: np.ndarray, bias: np.ndarray) -> None:
    heavy = sorted((name, weights[:, at]) for at, name in enumerate(names) if abs(weights[:, at]).max() >= SMALL)
    lines = [f" {json.dumps(name, ensure_ascii=False)}: {json.dumps([round(float(x), 2) for x in row])}" for name, row in heavy]
    bias_row = json.dumps([round(float(x), 2) for x in bias])
    path.write_text(f'{{"acts": {json.dumps(ACTS)},\n"bias": {bias_row},\n"clues": {{\n' + ",\n".join(lines) + "\n}}\n")
    print(len(lines), "clues,", path.stat().st_size // 1024, "KiB")


def acts_heard(rows: list[dict], folder: Path) -> np.ndarray:
    """(claims, acts): the mean over a claim's tokens of the mean over each one's words."""
    tokenizer = load_tokenizer(folder)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    session = onnxruntime.InferenceSession(str(folder / "model.onnx"))
    known: dict[str, list[int]] = {}
    last: tuple[list[str], np.ndarray] = ([], np.zeros((0, len(ACTS))))
    means = []
    for row in rows:
        if row["words"] != last[0]:
            last = (row["words"], word_acts(row["words"], session, tokenizer, known))
        tokens = [last[1][[at for at in token if at < len(last[1])]] for token in row["at"]]
        tokens = [token.mean(0) for token in tokens if len(token)]
        means.append(np.mean(tokens, 0) if tokens else np.zeros(len(ACTS)))
    return np.array(means)


def word_acts(words: list[str], session: onnxruntime.InferenceSession, tokenizer, known: dict[str, list[int]]) -> np.ndarray:
    """(words, acts); of a sentence that is too long for the reader only the beginning."""
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
    return session.run(["acts"], {name: np.array([values], np.int64) for name, values in feeds.items()})[0][0, 1:]


if __name__ == "__main__":
    main()
