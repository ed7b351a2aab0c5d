"""What the reader remembers of a story: where one stood, and how it was shown."""
