"""Exit statuses."""

SAME, DIFFERENT, TROUBLE = 0, 1, 2
"""Of what compares, as those of diff."""
DONE = 0
"""Of all else."""
