"""Widgets that paint what `tui.plan` has planned."""
