"""Pairs to token arrays: python -m nli.prepare --nli FOLDER --readouts FOLDER [--out build]"""

import argparse
import random
from collections import Counter
from pathlib import Path

import numpy as np
import yaml

from .base import base_folder, load_tokenizer
from .labels import BITS, C
from .pairs import TRAINING, Pair, calm_pairs, read_accounts, read_itself, read_register, read_set, register_files, sources, talk_files, turned

MAX_TOKENS = 112
TURNED_SHARE = 0.25
CALM_PAIRS = 9000
CLEAR = frozenset(BITS[label] for label in "enc")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--nli", type=Path, required=True, help="folder with train/ and dev/ of JSON Lines")
    ask.add_argument("--readouts", type=Path, help="folder of published readouts (JSON Lines)")
    ask.add_argument("--out", type=Path, default=TRAINING / "build")
    ask.add_argument("--copies", type=int, default=3, help="of our own pairs")
    ask.add_argument("--told", type=int, default=2, help="copies of what two accounts share or contest; of their neutrals there is one")
    ask.add_argument("--turned", type=float, default=1.0, help="share of our own pairs also read backwards; contradictions always are")
    ask.add_argument("--twice", nargs="*", default=[], help="files of our own pairs of which there is one copy more")
    ask.add_argument("--neutrals", type=float, default=1.0, help="share of the neutral pairs of two accounts in the second run")
    ask.add_argument("--certain", action="store_true", help="replay only public pairs that name one class")
    ask.add_argument("--halves", action="store_true", help="write the second run in two also, by lot, for two processors")
    ask.add_argument("--replayed", type=int, default=16000, help="public pairs beside our own in the second run")
    ask.add_argument("--calm", type=int, default=CALM_PAIRS, help="pairs of published readouts in the second run")
    ask.add_argument("--itself", type=Path, help="pairs of claims of one account, by `nli.mine`, for the second run")
    ask.add_argument("--no-calm", action="store_true", help="leave out the hard neutrals (ablation)")
    args = ask.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    dice = random.Random(3)

    chosen = sources()
    public: list[Pair] = []
    for name, about in chosen["train"].items():
        public += read_set(args.nli / "train" / f"{name}.jsonl", about.get("share", 1.0))
    public += [t for p in public if dice.random() < TURNED_SHARE and (t := turned(p))]
    register = [
        p
        for path in register_files()
        if not (args.no_calm and path.stem == "calm")
        for p in read_register(path)
    ]
    # A contradiction read backwards is news; that other pairs do not become one needs saying less often.
    register += [
        t for p in register if (p.allowed == C or args.turned >= 1 or dice.random() < args.turned) and (t := turned(p))
    ]
    accounts = [p for path in talk_files() for p in read_accounts(path)]
    told = [p for p in accounts if p.allowed != BITS["n"]]
    neutral = [] if args.no_calm else [p for p in accounts if p.allowed == BITS["n"]]
    again = [p for p in register if p.origin.split("/")[0] in args.twice]
    own = register * args.copies + again + told * args.told
    folder = sorted(args.readouts.glob("*.jsonl")) if args.readouts else []
    calm = [] if args.no_calm else list(calm_pairs(folder, CALM_PAIRS))
    write(args.out / "train.npz", public + own + neutral + calm)
    # The second run: our register, with enough of the rest not to forget it.
    few = calm if args.calm >= len(calm) else dice.sample(calm, args.calm)
    fewer = neutral if args.neutrals >= 1 else dice.sample(neutral, int(len(neutral) * args.neutrals))
    pool = [p for p in public if p.allowed in CLEAR] if args.certain else public
    itself = read_itself(args.itself) if args.itself else []
    rows = own + fewer + few + itself + dice.sample(pool, args.replayed)
    write(args.out / "register.npz", rows)
    if args.halves:
        dice.shuffle(rows)
        for half in (0, 1):
            write(args.out / f"register-{half}.npz", rows[half::2])
    if folder:
        write(args.out / "calm-aside.npz", list(calm_pairs(folder, CALM_PAIRS, aside=True)), cut=True)
    for name in chosen["dev"]:
        write(args.out / f"{name}.npz", read_set(args.nli / "dev" / f"{name}.jsonl"), cut=True)
    for path in sorted((TRAINING / "data").glob("heldout-*.yml")):
        write(args.out / f"{path.stem}.npz", read_register(path), cut=True)
    write(args.out / "accounts-dev.npz", read_accounts(TRAINING / "data" / "accounts" / "heldout-dev.yml"), cut=True)


def write(path: Path, pairs: list[Pair], cut: bool = False) -> None:
    """ids (flat), lengths, first (length of the premise part), allowed. Pairs over MAX_TOKENS are left out, or cut."""
    tokenizer = load_tokenizer(base_folder())
    if cut:
        tokenizer.enable_truncation(MAX_TOKENS)
    else:
        tokenizer.no_truncation()
    tokenizer.no_padding()
    ids, lengths, first, allowed, counts = [], [], [], [], Counter()
    for start in range(0, len(pairs), 4096):
        part = pairs[start : start + 4096]
        for pair, code in zip(part, tokenizer.encode_batch([(p.premise, p.hypothesis) for p in part])):
            if len(code.ids) > MAX_TOKENS:
                continue
            ids += code.ids
            lengths.append(len(code.ids))
            first.append(code.type_ids.index(1))
            allowed.append(pair.allowed)
            counts[pair.origin.split("/")[0]] += 1
    np.savez(
        path,
        ids=np.array(ids, np.uint16),
        lengths=np.array(lengths, np.uint8),
        first=np.array(first, np.uint8),
        allowed=np.array(allowed, np.uint8),
    )
    print(path.name, len(lengths), "pairs,", len(ids), "tokens", dict(counts))


if __name__ == "__main__":
    main()
