"""Kinds of fact: find the mentions in a passage, pair those of two passages, compare."""
