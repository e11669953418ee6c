"""Small readers learn from large ones: python -m reader.distil --base FOLDER --teachers RUN ... --layers 4 6 --minutes 5

Knowledge distillation (Hinton et al. 2015) of a parser: of each word its head, the relation to the teachers' head,
tag, unit and entity, and of a stretch of words by lot what act it would be. On the treebanks, on labelled claims and on
sentences that nobody parsed, some words of some of which give way to like ones at each turn; what is labelled counts, too. Readers of several sizes learn at once, from one
reading of the teachers. A GPU is wanted. It waits for teachers that are still being trained.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch

from nli.distil import vocabulary, wait_for
from nli.pairs import TRAINING
from nli.table import Substitutes
from nli.teacher import MOVED, open_teacher
from nli.timed import train_for
from nli.train import half

from .arrays import Sentences
from .measure import report, torch_guess
from .model import Reader, act_of, fresh_reader
from .teacher import Teacher, optimiser_of
from .train import TRAIN

LABELS = 0.5
CHANGED = 0.4
# Of treebanks, labelled claims and plain sentences in a pass.
TIMES = (2, 2, 2, 1)
SHARES = {"arcs": 1.0, "relations": 1.0, "tags": 1.0, "units": 0.5, "entities": 0.5}
SHORTEST_CLAIM = 4


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, default=TRAINING / "build" / "reader")
    ask.add_argument("--base", type=Path, required=True, help="folder of the teachers' base")
    ask.add_argument("--teachers", type=Path, nargs="+", required=True)
    ask.add_argument("--layers", type=int, nargs="+", default=[4], help="of each reader, from below")
    ask.add_argument("--minutes", type=float, default=5)
    ask.add_argument("--until", type=float, help="or when to end, in seconds of the epoch")
    ask.add_argument("--lr", type=float, default=3e-4, help="of the encoder")
    ask.add_argument("--head-lr", type=float, default=1.5e-3)
    ask.add_argument("--pieces", type=int, default=16384, help="pieces in a batch")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--out", type=Path, default=TRAINING / "build" / "reader" / "run", help="and a number of layers")
    args = ask.parse_args()
    torch.manual_seed(args.seed)
    torch.backends.cuda.enable_cudnn_sdp(False)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    rows = Sentences([args.data / f"{name}.npz" for name in (*TRAIN, "acts-train", "plain")])
    # Taught more than they could learn by heart, they drop nothing out.
    students = Class([fresh_reader(layers, 0.0) for layers in args.layers]).to(device)
    wait_for(args.teachers)
    teachers = [open_teacher(run, args.base, Teacher).to(device, torch.bfloat16) for run in args.teachers]
    print("distil: a teacher", json.dumps(report(torch_guess(teachers[0], device), args.data)), flush=True)
    words = vocabulary(args.base)
    substitutes = Substitutes(teachers[0].encoder.embeddings.word_embeddings.weight.detach()[MOVED : MOVED + len(words)].float(), words)
    plain = len(TIMES) - 1
    chance, dice = np.random.default_rng(args.seed), torch.Generator(device).manual_seed(args.seed)

    def loss_of_rows(chosen: np.ndarray) -> torch.Tensor:
        batch = {key: values.to(device) for key, values in rows.batch(chosen).items()}
        changed = torch.from_numpy((rows.file[chosen] == plain) & (chance.random(len(chosen)) < CHANGED)).to(device)
        batch["ids"] = substitutes.put(batch["ids"], changed)
        wanted, stretch = read_together(teachers, batch), by_lot(batch, dice)
        with half(device):
            total = torch.zeros((), device=device)
            for student in students.readers:
                out = student(batch)
                total = total + unlike(student, out, wanted, stretch) + LABELS * student.loss_of(out, batch)
        return total

    kept = train_for(
        students,
        lambda dice: rows.batches(np.repeat(np.arange(len(rows)), np.array(TIMES)[rows.file]), args.pieces, dice),
        loss_of_rows,
        ends=args.until or time.time() + 60 * args.minutes,
        optimiser=optimiser_of(students, args.lr, args.head_lr),
        seed=args.seed,
        name="distil",
    )
    for layers, student in zip(args.layers, kept.readers):
        folder = args.out.with_name(f"{args.out.name}-{layers}")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "settings.json").write_text(json.dumps({"layers": layers}) + "\n")
        torch.save(student.state_dict(), folder / "model.pt")
        print(f"distil {layers}:", json.dumps(report(torch_guess(student, device), args.data)), flush=True)


class Class(torch.nn.Module):
    def __init__(self, readers: list[Reader]):
        super().__init__()
        self.readers = torch.nn.ModuleList(readers)


@torch.no_grad()
def read_together(teachers: list[Teacher], batch: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """The mean of the teachers' logits; relations to the `heads` that they find together."""
    outs = [teacher(batch) for teacher in teachers]
    mean = {key: torch.stack([out[key] for out in outs]).mean(0) for key in ("arcs", "tags", "units", "entities", "acts")}
    heads = mean["arcs"].argmax(-1)
    relations = torch.stack([teacher.relations(out, heads) for teacher, out in zip(teachers, outs)]).mean(0)
    return mean | {"heads": heads, "relations": relations, "told": batch["firsts"] > 0}


def unlike(student: Reader, out: dict[str, torch.Tensor], wanted: dict[str, torch.Tensor], stretch: torch.Tensor) -> torch.Tensor:
    """Divergence of a student from the teachers, the mean over words, and over stretches for acts."""
    said = out | {"relations": student.relations(out, wanted["heads"])}
    words = sum(share * apart(said[key], wanted[key])[wanted["told"]].mean() for key, share in SHARES.items())
    return words + apart(act_of(out["acts"], stretch), act_of(wanted["acts"], stretch)).mean()


def apart(logits: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    logs = torch.log_softmax(wanted.float(), -1)
    return (logs.exp() * (logs - torch.log_softmax(logits.float(), -1))).sum(-1)


def by_lot(batch: dict[str, torch.Tensor], dice: torch.Generator) -> torch.Tensor:
    """(rows, words): the words of the labelled claim, or a stretch of the sentence."""
    real = batch["firsts"] > 0
    size = real.sum(1, keepdim=True).float()
    lot = torch.rand(len(real), 2, generator=dice, device=real.device)
    long = (SHORTEST_CLAIM + lot[:, :1] * (size - SHORTEST_CLAIM)).clamp(min=1)
    start = 1 + lot[:, 1:] * (size - long).clamp(min=0)
    place = torch.arange(real.shape[1], device=real.device)[None]
    stretch = (place >= start.floor()) & (place < (start + long).ceil()) & real
    labelled = batch["claim"] == 1
    return torch.where(labelled.any(1, keepdim=True), labelled, stretch)


if __name__ == "__main__":
    main()
