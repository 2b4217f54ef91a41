"""What stands around every page: bar, search field, Leave, urgent numbers."""
