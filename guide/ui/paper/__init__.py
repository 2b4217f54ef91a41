"""Sheets of paper, drawn in memory for the printer and for a preview."""
