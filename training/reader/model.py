"""The reader: an encoder, and on it heads for tags, dependencies, units, entities and speech acts.

Arcs and relations are scored by biaffine attention (Dozat and Manning 2017, "Deep biaffine attention for neural
dependency parsing"); a word is the mean of its first and last piece, over a weighted sum of the encoder's layers
(Peters et al. 2018). Of capitals, which the pieces no longer tell, the encoder learns through its token types. What act a claim is, its
words say together: the mean of what each says.
"""

import torch
from torch.nn.functional import cross_entropy, gelu
from transformers import BertConfig, BertModel

from nli.base import base_folder

from .labels import ACTS, ENTITIES, RELATIONS, SHAPES, TAGS, UNITS, UNKNOWN

ARC_SIZE = 256
RELATION_SIZE = 64


class Reader(torch.nn.Module):
    def __init__(self, encoder: BertModel, dropout: float = 0.2):
        super().__init__()
        self.encoder = encoder
        size = encoder.config.hidden_size
        self.shape_encoder()
        self.mix = torch.nn.Parameter(torch.zeros(encoder.config.num_hidden_layers + 1))
        self.arc_head = torch.nn.Linear(size, ARC_SIZE)
        self.arc_child = torch.nn.Linear(size, ARC_SIZE)
        self.arc = torch.nn.Linear(ARC_SIZE, ARC_SIZE)
        self.relation_head = torch.nn.Linear(size, RELATION_SIZE)
        self.relation_child = torch.nn.Linear(size, RELATION_SIZE)
        self.relation = torch.nn.Parameter(torch.randn(len(RELATIONS), RELATION_SIZE + 1, RELATION_SIZE + 1) * 0.02)
        self.tags = torch.nn.Linear(size, len(TAGS))
        self.units = torch.nn.Linear(size, len(UNITS))
        self.entities = torch.nn.Linear(size, len(ENTITIES))
        self.acts = torch.nn.Linear(size, len(ACTS))
        self.drop = torch.nn.Dropout(dropout)

    def shape_encoder(self) -> None:
        """Gives the encoder's token types the meaning of shapes, all as the first was."""
        held = self.encoder.embeddings
        types = torch.nn.Embedding(len(SHAPES), self.encoder.config.hidden_size)
        with torch.no_grad():
            types.weight.copy_(held.token_type_embeddings.weight[:1].expand_as(types.weight))
        held.token_type_embeddings = types

    def states(self, batch: dict[str, torch.Tensor]) -> tuple[torch.Tensor, ...]:
        """What the embeddings and each layer give, (rows, pieces, size) each."""
        return self.encoder(batch["ids"], batch["mask"], batch["shapes"], output_hidden_states=True).hidden_states

    def words(self, batch: dict[str, torch.Tensor]) -> torch.Tensor:
        """(rows, words, size); word 0 is the root."""
        weights = torch.softmax(self.mix, 0)
        mixed = sum(weight * state for weight, state in zip(weights, self.states(batch)))
        pick = lambda places: torch.gather(mixed, 1, places.clamp(min=0).unsqueeze(-1).expand(-1, -1, mixed.shape[-1]))  # noqa: E731
        return self.drop((pick(batch["firsts"]) + pick(batch["lasts"])) / 2)

    def forward(self, batch: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
        words = self.words(batch)
        real = batch["real"]
        arcs = self.arc(self.drop(gelu(self.arc_child(words)))) @ self.drop(gelu(self.arc_head(words))).transpose(1, 2)
        return {
            "arcs": arcs.float().masked_fill(~real[:, None, :], -1e4),
            "relation_child": with_one(self.drop(gelu(self.relation_child(words)))),
            "relation_head": with_one(self.drop(gelu(self.relation_head(words)))),
            "tags": self.tags(words).float(),
            "units": self.units(words).float(),
            "entities": self.entities(words).float(),
            "acts": self.acts(words).float(),
        }

    def relations(self, out: dict[str, torch.Tensor], heads: torch.Tensor) -> torch.Tensor:
        """(rows, words, relations), of each word to the head that is named for it."""
        head = torch.gather(out["relation_head"], 1, heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, RELATION_SIZE + 1))
        weights = self.relation.to(head.dtype)
        left = torch.einsum("bwi,rij->bwrj", out["relation_child"], weights)
        return torch.einsum("bwrj,bwj->bwr", left, head).float()

    def loss(self, batch: dict[str, torch.Tensor]) -> torch.Tensor:
        return self.loss_of(self(batch), batch)

    def loss_of(self, out: dict[str, torch.Tensor], batch: dict[str, torch.Tensor]) -> torch.Tensor:
        """Cross entropy with what somebody labelled, the mean of each layer."""
        total = told(out["arcs"], batch["heads"]) + told(self.relations(out, batch["heads"]), batch["relations"])
        total = total + told(out["tags"], batch["tags"])
        total = total + 0.5 * (told(out["units"], batch["units"]) + told(out["entities"], batch["entities"]))
        return total + told(act_of(out["acts"], batch["claim"] == 1), batch["act"])


def told(logits: torch.Tensor, gold: torch.Tensor) -> torch.Tensor:
    """Nothing where nothing is known."""
    every = cross_entropy(logits.flatten(0, -2), gold.flatten(), ignore_index=UNKNOWN, reduction="sum")
    return every / (gold != UNKNOWN).sum().clamp(min=1)


def act_of(acts: torch.Tensor, claim: torch.Tensor) -> torch.Tensor:
    """(rows, acts): the mean over the words of a claim, (rows, words)."""
    share = claim.to(acts.dtype) / claim.sum(1, keepdim=True).clamp(min=1)
    return (share.unsqueeze(-1) * acts).sum(1)


def with_one(states: torch.Tensor) -> torch.Tensor:
    return torch.cat([states, torch.ones_like(states[..., :1])], -1)


def fresh_reader(layers: int, dropout: float) -> Reader:
    """On the first `layers` layers of the pretrained encoder."""
    # On a processor, attention written out is faster backwards than the fused one.
    encoder = BertModel.from_pretrained(base_folder(), add_pooling_layer=False, attn_implementation="eager")
    encoder.encoder.layer = encoder.encoder.layer[:layers]
    encoder.config.num_hidden_layers = layers
    return Reader(encoder, dropout)


def empty_reader(layers: int) -> Reader:
    config = BertConfig.from_pretrained(base_folder())
    config.num_hidden_layers = layers
    return Reader(BertModel(config, add_pooling_layer=False))
