"""Labels by readers for sentences that nobody parsed: python -m reader.silver --readers FILE ... --sets acts-train plain

The first reader (an exported graph) names tags, units and entities; heads and relations as well, where another agrees with it.
Written as SET-silver.npz beside the set, with all that the set told.
"""

import argparse
from pathlib import Path

import numpy as np

from nli.pairs import TRAINING

from .arrays import PIECE_LAYERS, ROW_LAYERS, WORD_LAYERS, Sentences
from .evaluate import onnx_guess
from .labels import UNKNOWN

LAYERS = ("tags", "units", "entities", "heads", "relations")
AGREED = ("heads", "relations")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, default=TRAINING / "build" / "reader")
    ask.add_argument("--readers", type=Path, nargs="+", required=True)
    ask.add_argument("--sets", nargs="+", required=True)
    ask.add_argument("--most", type=int, default=12_000, help="sentences of a set, from its beginning")
    args = ask.parse_args()
    guesses = [onnx_guess(path) for path in args.readers]
    for name in args.sets:
        sentences = Sentences([args.data / f"{name}.npz"])
        kept = np.arange(min(args.most, len(sentences)))
        words, pieces = (int(sizes[kept].sum()) for sizes in (sentences.words, sentences.pieces))
        told = {layer: np.full(words, UNKNOWN) for layer in LAYERS}
        for rows in (rows[rows < len(kept)] for rows in sentences.in_order()):
            if not len(rows):
                continue
            batch = sentences.batch(rows)
            first, *others = (guess(batch) for guess in guesses)
            agreed = np.any([other["heads"] == first["heads"] for other in others], 0) if others else True
            for k, row in enumerate(rows):
                own = slice(1, 1 + sentences.words[row])
                place = slice(sentences.word_starts[row], sentences.word_starts[row] + sentences.words[row])
                for layer in LAYERS:
                    found = np.where(agreed, first[layer], UNKNOWN) if layer in AGREED else first[layer]
                    told[layer][place] = found[k][own]
        sizes = dict.fromkeys(WORD_LAYERS, words) | dict.fromkeys(PIECE_LAYERS, pieces) | dict.fromkeys(ROW_LAYERS, len(kept))
        flat = {layer: sentences.flat[layer][:size] for layer, size in sizes.items()} | told
        np.savez_compressed(args.data / f"{name}-silver.npz", **{layer: values.astype(np.int16) for layer, values in flat.items()})
        print(f"{name}: {len(kept)} sentences, {100 * (told['heads'] != UNKNOWN).mean():.1f} % of heads agreed", flush=True)


if __name__ == "__main__":
    main()
