"""What the guide holds, how editors write it, and the compiled library the app reads."""
