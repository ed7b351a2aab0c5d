"""What a person sets once: the file, its settings, its keys."""
