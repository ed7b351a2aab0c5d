"""Dates: found, resolved, paired and compared."""
