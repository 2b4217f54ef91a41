"""What the guide contains, how editors write it, and the compiled library that the app reads."""
