"""Ranked hits to results: filters, reasons, snippets, and the trace of `search --explain`."""
