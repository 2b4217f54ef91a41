"""Exports the directory in HSDS, the Human Services Data Specification.

No window loads this package.
"""
