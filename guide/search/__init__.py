"""Text to results.

`answer` is what is asked and answered; `service` answers; `opening` makes a service of what was built.
Whoosh is loaded only when an index is opened, so that a window can come first.
"""
