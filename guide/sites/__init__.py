"""One site: the settings in its site file, and what its staff found out about numbers."""
