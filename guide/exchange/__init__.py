"""The directory in a form that other directories read: HSDS, the Human Services Data Specification.

Export is part of every copy; `importing`, the way back, is for editors alone. No window loads this package.
"""
