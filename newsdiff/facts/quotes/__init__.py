"""Quoted words: found, matched and compared."""
