"""Text to parsed query: what the words mean, before anything is looked up."""
