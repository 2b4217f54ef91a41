"""The directory in a form that other directories read: HSDS, the Human Services Data Specification.

No window loads this package.
"""
