"""What the screens show and where, planned without Textual: widgets only paint these plans."""
