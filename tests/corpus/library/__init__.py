"""Tests of corpus.library: what is kept, and that nothing of it is lost."""
