"""The pages: front, doors and sections, topics, services, urgent numbers."""
