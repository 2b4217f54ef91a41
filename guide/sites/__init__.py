"""What one installation says about itself in its site file, and what its staff found out about numbers."""
