"""Labels as sets of classes, so that one loss learns from two-way sets and from half knowledge.

A row says which of (entailment, neutral, contradiction) may be right; the loss is the negative logarithm of the
summed probability of those. "Not entailment" is two of them, and so is "hardly a contradiction".
"""

CLASSES = ("entailment", "neutral", "contradiction")
E, N, C = 1, 2, 4
BITS = {"e": E, "n": N, "c": C, "ne": N | C, "nc": E | N}
