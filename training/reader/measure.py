"""Figures on a development treebank, given its words."""

from pathlib import Path
from typing import Callable

import numpy as np
import torch

from .arrays import Sentences
from .labels import ENTITIES, RELATIONS, TAGS, UNKNOWN
from .model import act_of

DEV = ("ewt-dev", "gum-dev")
Guess = dict[str, np.ndarray]


def torch_guess(model: torch.nn.Module, device: str) -> Callable[[dict[str, torch.Tensor]], Guess]:
    """The likeliest of each layer; heads each by itself, which a tree may not be."""

    @torch.no_grad()
    def guess(batch: dict[str, torch.Tensor]) -> Guess:
        batch = {key: values.to(device) for key, values in batch.items()}
        out = model(batch)
        heads = out["arcs"].argmax(-1)
        guessed = {key: out[key].argmax(-1) for key in ("tags", "units", "entities")}
        guessed |= {"heads": heads, "relations": model.relations(out, heads).argmax(-1)}
        guessed["act"] = act_of(out["acts"], batch["claim"] == 1).argmax(-1)
        return {key: values.cpu().numpy() for key, values in guessed.items()}

    return guess


def figures(sentences: Sentences, guess: Callable[[dict[str, torch.Tensor]], Guess]) -> dict[str, float]:
    """UPOS, UAS, LAS (subtypes of relations apart, as at CoNLL 2018), F1 of units' first words and of entities; percent."""
    right = {"UPOS": 0, "tags": 0, "UAS": 0, "LAS": 0}
    total = 0
    units, entities = Counts(), Counts()
    tag = np.array([name.split(":")[0] for name in TAGS])
    relation = np.array([name.split(":")[0] for name in RELATIONS])
    for rows in sentences.in_order():
        batch = sentences.batch(rows)
        gold = {key: values.numpy() for key, values in batch.items()}
        found = guess(batch)
        real = gold["tags"] != UNKNOWN
        total += int(real.sum())
        attached = real & (gold["heads"] == found["heads"])
        right["UPOS"] += int((real & (tag[gold["tags"]] == tag[found["tags"]])).sum())
        right["tags"] += int((real & (gold["tags"] == found["tags"])).sum())
        right["UAS"] += int(attached.sum())
        right["LAS"] += int((attached & (relation[gold["relations"]] == relation[found["relations"]])).sum())
        for k in range(len(rows)):
            row = real[k]
            if (gold["units"][k][row] == UNKNOWN).all():
                continue
            units.add(starts(gold["units"][k][row]), starts(found["units"][k][row]))
            entities.add(spans(gold["entities"][k][row]), spans(found["entities"][k][row]))
    out = {name: round(100 * hits / total, 2) for name, hits in right.items()}
    return out if units.gold == 0 else out | {"units": units.f1(), "entities": entities.f1()}


def report(guess: Callable[[dict[str, torch.Tensor]], Guess], data: Path) -> dict:
    """Of the development treebanks, and of the claims held out."""
    found = {name: figures(Sentences([data / f"{name}.npz"]), guess) for name in DEV}
    held = data / "acts-dev.npz"
    return found | ({"acts": acts_told(Sentences([held]), guess)} if held.exists() else {})


def acts_told(sentences: Sentences, guess: Callable[[dict[str, torch.Tensor]], Guess]) -> float:
    """Accuracy of speech acts, percent."""
    hits = 0
    for rows in sentences.in_order():
        batch = sentences.batch(rows)
        hits += int((guess(batch)["act"] == batch["act"].numpy()).sum())
    return round(100 * hits / len(sentences), 2)


class Counts:
    def __init__(self) -> None:
        self.gold = self.found = self.both = 0

    def add(self, gold: set, found: set) -> None:
        self.gold += len(gold)
        self.found += len(found)
        self.both += len(gold & found)

    def f1(self) -> float:
        return round(200 * self.both / max(1, self.gold + self.found), 2)


def starts(units: np.ndarray) -> set[int]:
    """Without the first of the sentence, which is given."""
    return {at for at, unit in enumerate(units) if unit > 0 and at > 0}


def spans(marks: np.ndarray) -> set[tuple[int, int, str]]:
    found, start, kind = set(), 0, ""
    for at, mark in enumerate([*(ENTITIES[m] for m in marks), "O"]):
        if kind and mark != f"I-{kind}":
            found.add((start, at, kind))
            kind = ""
        if mark != "O" and not kind:
            start, kind = at, mark[2:]
    return found
