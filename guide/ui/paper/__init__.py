"""What can be taken away: sheets drawn into memory, for a printer and for a look on the screen."""
