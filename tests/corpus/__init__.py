"""Tests of corpus: sources read into articles and passages."""
