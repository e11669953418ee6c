"""Token ids as the training tokenizer gives them, for the tests of the one in TypeScript:
python -m nli.tokens FILE [--to FILE]

FILE holds a text a line, as a JSON string; each line written is {"text", "ids"}, special tokens left out.
"""

import argparse
import json
import sys
from pathlib import Path

from .base import base_folder, load_tokenizer


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("file", type=Path)
    ask.add_argument("--to", type=Path)
    args = ask.parse_args()
    tokenizer = load_tokenizer(base_folder())
    tokenizer.no_truncation()
    tokenizer.no_padding()
    out = args.to.open("w") if args.to else sys.stdout
    for line in args.file.open():
        text = json.loads(line)
        ids = tokenizer.encode(text, add_special_tokens=False).ids
        out.write(json.dumps({"text": text, "ids": ids}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
