"""Training of the judge: prepare, train, evaluate, export. See ../README.md."""
