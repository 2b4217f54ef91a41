"""What the place where the guide stands has said of itself, read from its site file."""
