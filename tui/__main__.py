"""`python -m tui` is `newsdiff`."""

from tui.cli import main

main()
