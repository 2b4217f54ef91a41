"""Semantic similarity by word vectors, in pure Python: a query that shares no word with a page still finds it."""
