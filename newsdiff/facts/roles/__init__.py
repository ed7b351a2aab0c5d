"""Who did what to whom, who leads and who is part of what, and which office a person has."""
