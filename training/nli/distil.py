"""The small judge learns from large ones: python -m nli.distil --base FOLDER --teachers RUN ... --init MODEL --minutes 5

Knowledge distillation (Hinton et al. 2015) on three kinds of pairs: labelled ones, those that `nli.pool` put together
beside them, and sentences that lie near each other by the teacher's base, a model of sentences. Some words of some
pairs give way to like ones at each turn, so that the teachers are asked for what nobody labelled. What is labelled
counts, too. A GPU is wanted. It waits for teachers that are still being trained.
"""

import argparse
import itertools
import json
import time
from pathlib import Path

import numpy as np
import torch
from transformers import MPNetModel

from .arrays import Arrays
from .measure import accuracies
from .pairs import TRAINING
from .pool import ANY, ENDS
from .prepare import MAX_TOKENS
from .shipped import open_judge
from .table import TIMES, Substitutes, Table
from .teacher import FILL, MOVED, moved_ids, open_teacher
from .timed import train_for
from .train import bits_of, half, loss_of, optimiser_of

HEAT = 2.0
LABELS = 0.3
CHANGED = 0.45


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, default=TRAINING / "build")
    ask.add_argument("--base", type=Path, required=True, help="folder of the teachers' base")
    ask.add_argument("--teachers", type=Path, nargs="+", required=True)
    ask.add_argument("--init", type=Path, required=True, help="the small judge to start from")
    ask.add_argument("--minutes", type=float, default=5)
    ask.add_argument("--until", type=float, help="or when to end, in seconds of the epoch")
    ask.add_argument("--lr", type=float, default=2e-4)
    ask.add_argument("--tokens", type=int, default=24576, help="tokens in a batch")
    ask.add_argument("--near", type=int, default=5, help="neighbours of each sentence")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--out", type=Path, default=TRAINING / "build" / "run")
    args = ask.parse_args()
    torch.manual_seed(args.seed)
    # That kind of attention is planned anew for every shape, and gave gradients that were no numbers.
    torch.backends.cuda.enable_cudnn_sdp(False)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    table = Table(args.data / "pool.npz", device)
    base = MPNetModel.from_pretrained(args.base, add_pooling_layer=False, dtype=torch.float32).to(device).eval()
    labelled = len(table)
    table.add(*neighbours(table, base, args.near))
    print(f"distil: {len(table)} pairs, {len(table) - labelled} of them neighbours", flush=True)
    words = vocabulary(args.base)
    substitutes = Substitutes(base.embeddings.word_embeddings.weight.detach()[MOVED : MOVED + len(words)], words)
    del base
    student = open_judge(args.init).to(device)
    # It is taught more than it could learn by heart.
    for part in student.modules():
        if isinstance(part, torch.nn.Dropout):
            part.p = 0.0
    dev = {path.stem: Arrays(path) for path in sorted(args.data.glob("*dev*.npz"))}
    print("distil: before", json.dumps(accuracies(student, dev, device)), flush=True)
    rows = np.concatenate([table.often(TIMES), np.flatnonzero(table.allowed == ANY)])
    wait_for(args.teachers)
    teachers = Together([open_teacher(run, args.base) for run in args.teachers]).to(device, torch.bfloat16)
    print("distil: teachers together", json.dumps(accuracies(teachers, dev, device)), flush=True)
    # One a step, in turn: on the whole the same lesson, for less time.
    turns = itertools.cycle(teachers.judges)

    def loss_of_rows(batch: np.ndarray) -> torch.Tensor:
        pairs, bits = table.pairs(batch), bits_of(table.allowed[batch], device)
        changed = torch.rand(len(batch), device=device) < CHANGED
        pairs["input_ids"] = substitutes.put(pairs["input_ids"], changed)
        with torch.no_grad():
            wanted = next(turns)(**pairs).float()
        with half(device):
            logits = student(**pairs).float()
        return apart(logits, wanted) + LABELS * loss_of(torch.log_softmax(logits, 1), bits | changed[:, None], 0.0)

    ends = args.until or time.time() + 60 * args.minutes
    kept = train_for(
        student,
        lambda dice: table.batches(rows, args.tokens, dice),
        loss_of_rows,
        ends=ends,
        optimiser=optimiser_of(student, args.lr, betas=(0.9, 0.98), fused=torch.cuda.is_available()),
        seed=args.seed,
        name="distil",
    )
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save(kept.state_dict(), args.out / "model.pt")
    print("distil:", json.dumps(accuracies(kept, dev, device)), flush=True)


class Together(torch.nn.Module):
    """The mean of several judges' logits."""

    def __init__(self, judges: list[torch.nn.Module]):
        super().__init__()
        self.judges = torch.nn.ModuleList(judges)

    def forward(self, **pairs):
        return torch.stack([each(**pairs).float() for each in self.judges]).mean(0)


def apart(logits: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    """Divergence of a judge from its teachers, both softened (Hinton et al. 2015)."""
    soft = torch.nn.functional.kl_div(
        torch.log_softmax(logits / HEAT, 1), torch.log_softmax(wanted / HEAT, 1), log_target=True, reduction="batchmean"
    )
    return HEAT * HEAT * soft


@torch.no_grad()
def neighbours(table: Table, base: MPNetModel, count: int) -> tuple[np.ndarray, np.ndarray]:
    """For each sentence the nearest others (cosine of the mean token), one way round or the other by lot."""
    device, total = table.device, len(table.length)
    units = torch.zeros(total, base.config.hidden_size, device=device, dtype=torch.bfloat16)
    order = np.argsort(table.length, kind="stable")
    order = order[(table.length[order] >= 4) & (table.length[order] <= 80)]
    for start in range(0, len(order), 512):
        part = order[start : start + 512]
        rows = torch.from_numpy(part).to(device)
        # A sentence alone is the first half of its pair with itself.
        width = int(table.length[part].max()) + 2
        ids = table.joined(part, part)["input_ids"][:, :width]
        shown = (torch.arange(width, device=device)[None] < table.lengths[rows][:, None] + 2).long()
        moved = torch.where(shown == 0, FILL, moved_ids(ids))
        with half(device):
            states = base(moved, shown).last_hidden_state.float()
        centre = (states * shown.unsqueeze(-1)).sum(1) / shown.sum(1, keepdim=True)
        units[rows] = torch.nn.functional.normalize(centre, dim=1).to(torch.bfloat16)
    one, other = [], []
    for start in range(0, len(order), 2048):
        rows = torch.from_numpy(order[start : start + 2048]).to(device)
        alike = units[rows] @ units.T
        alike[alike > 0.985] = -1
        best = alike.topk(min(count, total), 1)
        fine = (best.values > 0.35) & (table.lengths[rows][:, None] + table.lengths[best.indices] + ENDS <= MAX_TOKENS)
        one.append(rows[:, None].expand_as(best.indices)[fine].cpu().numpy())
        other.append(best.indices[fine].cpu().numpy())
    one, other = np.concatenate(one), np.concatenate(other)
    turned = np.random.default_rng(3).random(len(one)) < 0.5
    return np.where(turned, other, one).astype(np.int32), np.where(turned, one, other).astype(np.int32)


def vocabulary(base: Path) -> list[str]:
    """The small judge's pieces in order: the teacher's vocabulary holds them after its own few."""
    held = json.loads((base / "tokenizer.json").read_text())["model"]["vocab"]
    return [word for word, at in sorted(held.items(), key=lambda item: item[1]) if at >= MOVED][: 30522]


def wait_for(teachers: list[Path]) -> None:
    while not all((run / "model.pt").exists() for run in teachers):
        time.sleep(0.2)


if __name__ == "__main__":
    main()
