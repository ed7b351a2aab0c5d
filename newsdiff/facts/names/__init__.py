"""Names of people, organisations and places: found, folded, paired and compared."""
