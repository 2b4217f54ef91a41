"""The window in which the staff of a site correct numbers. It is a program of its own and knows no visit."""
