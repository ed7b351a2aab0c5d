"""Kinds of fact: find the mentions of an article, pair those of two passages, compare."""
