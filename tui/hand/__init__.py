"""What is handed to other programs: the browser and the editor, always as a list of arguments."""
