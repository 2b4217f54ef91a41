"""Parsed query to ranked hits."""
