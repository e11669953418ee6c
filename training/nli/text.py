"""Text as people write it, from sets that were tokenised with spaces."""

import re

_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "-COLON-": ":"}
_TIGHT = re.compile(r" (?=[.,;:!?%)\]}]|n't\b|'(?:s|re|ve|ll|d|m)\b)")
_OPEN = re.compile(r"(?<=[(\[{$]) ")


def detokenise(text: str) -> str:
    """"a man , who ca n't" becomes "a man, who can't"."""
    for code, sign in _BRACKETS.items():
        text = text.replace(code, sign)
    text = text.replace("``", '"').replace("''", '"')
    text = re.sub(r"\s+", " ", text).strip()
    return _OPEN.sub("", _TIGHT.sub("", text))
