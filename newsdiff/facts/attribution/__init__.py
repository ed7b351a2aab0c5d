"""Whose word a statement is: sources found, named and compared."""
