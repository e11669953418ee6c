"""A large reader, to teach the small one: python -m reader.teacher --base FOLDER --minutes 4 --out build/reader/teacher

FOLDER holds all-mpnet-base-v2, see `nli.teacher`. It wants a GPU and is told how long it may train; it never ships.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
from transformers import MPNetModel

from nli.pairs import TRAINING
from nli.teacher import FILL, keep_whole, moved_ids
from nli.timed import train_for
from nli.train import half

from .arrays import Sentences
from .labels import SHAPES
from .measure import report, torch_guess
from .model import Reader
from .train import TRAIN

# So often in a pass comes a sentence of a treebank, and so often a labelled claim.
TIMES = (2, 2, 1)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, default=TRAINING / "build" / "reader")
    ask.add_argument("--base", type=Path, required=True)
    ask.add_argument("--minutes", type=float, default=4)
    ask.add_argument("--lr", type=float, default=5e-5, help="of the encoder")
    ask.add_argument("--head-lr", type=float, default=1e-3)
    ask.add_argument("--pieces", type=int, default=3072, help="pieces in a batch")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--out", type=Path, default=TRAINING / "build" / "reader" / "teacher")
    args = ask.parse_args()
    torch.manual_seed(args.seed)
    torch.backends.cuda.enable_cudnn_sdp(False)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    rows = Sentences([args.data / f"{name}.npz" for name in (*TRAIN, "acts-train")])
    model = Teacher(MPNetModel.from_pretrained(args.base, add_pooling_layer=False, dtype=torch.float32)).to(device)

    def loss_of_rows(batch: np.ndarray) -> torch.Tensor:
        with half(device):
            return model.loss({key: values.to(device) for key, values in rows.batch(batch).items()})

    kept = train_for(
        model,
        lambda dice: rows.batches(np.repeat(np.arange(len(rows)), np.array(TIMES)[rows.file]), args.pieces, dice),
        loss_of_rows,
        ends=time.time() + 60 * args.minutes,
        optimiser=optimiser_of(model, args.lr, args.head_lr),
        seed=args.seed,
        name=f"teacher {args.seed}",
    )
    keep_whole(kept, args.out)
    print(f"teacher {args.seed}:", json.dumps(report(torch_guess(kept, device), args.data)), flush=True)


class Teacher(Reader):
    """A reader on MPNet, fed with the small one's pieces."""

    def shape_encoder(self) -> None:
        """MPNet has no token types: what a shape means is added to its words."""
        self.shapes = torch.nn.Embedding(len(SHAPES), self.encoder.config.hidden_size)
        torch.nn.init.zeros_(self.shapes.weight)

    def states(self, batch: dict[str, torch.Tensor]) -> tuple[torch.Tensor, ...]:
        mask = batch["mask"]
        ids = torch.where(mask == 1, moved_ids(batch["ids"]), FILL)
        words = self.encoder.embeddings.word_embeddings(ids) + self.shapes(batch["shapes"])
        return self.encoder(inputs_embeds=words, attention_mask=mask, output_hidden_states=True).hidden_states


def optimiser_of(model: torch.nn.Module, lr: float, head_lr: float) -> torch.optim.AdamW:
    """Heads start from nothing and learn faster; matrices decay, biases and norms do not."""
    groups: dict[tuple[bool, bool], list[torch.nn.Parameter]] = {}
    for name, weights in model.named_parameters():
        if weights.requires_grad:
            groups.setdefault(("encoder." in name, weights.ndim >= 2), []).append(weights)
    return torch.optim.AdamW(
        [
            {"params": held, "lr": lr if of_encoder else head_lr, "weight_decay": 0.01 if decays else 0.0}
            for (of_encoder, decays), held in groups.items()
        ],
        betas=(0.9, 0.98),
        fused=torch.cuda.is_available(),
    )


if __name__ == "__main__":
    main()
