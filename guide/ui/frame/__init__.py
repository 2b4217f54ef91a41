"""What surrounds every page: top bar, search field, Leave, urgent numbers."""
