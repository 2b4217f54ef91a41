"""Corrections of misspelled words."""
