"""Text to results: `understand` reads the text, `rank` scores pages, `present` makes rows of them.

`service` drives these stages. Whoosh is loaded only when an index is opened, so that a window can come first.
"""
