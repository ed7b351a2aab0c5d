"""What is said beyond facts that have a value: denials, hedges, strength and opposites."""
