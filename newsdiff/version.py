"""The released version; read by the build and written into every export."""

__version__ = "0.1.0"
"""As `newsdiff --version` says it."""
TOOL = f"newsdiff {__version__}"
"""What is noted beside what is kept."""
