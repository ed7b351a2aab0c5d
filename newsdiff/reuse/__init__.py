"""Shared wording, text groups, named sources and citations of a story's articles."""
