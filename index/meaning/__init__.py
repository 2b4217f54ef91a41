"""Semantic similarity by word vectors: a query that shares no word with a page still finds it."""
