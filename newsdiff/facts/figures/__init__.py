"""Amounts, percentages and counts: found, read, paired and compared."""
