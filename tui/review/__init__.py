"""A person's review of a comparison: what is decided, where it is kept, and what it does; free of Textual."""
