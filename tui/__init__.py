"""How a comparison is read: the command line and the screens."""
