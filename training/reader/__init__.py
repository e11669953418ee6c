"""Trains the reader: tags, dependencies, elementary units and entities of one sentence."""
