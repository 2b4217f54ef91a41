"""The app: content, search, window and commands of the guide."""
