"""The classes of widgets, made once for all visits."""


def make_widget_classes() -> None:
    """Have PySide make the classes of all widgets now.

    It makes each when it is asked for, and all at once when it meets a widget that Qt made itself, such as
    the viewport of a list. A parent that has them passes them on: 2 MB of each visit are no longer its own.
    """
    from PySide6 import QtWidgets  # noqa: PLC0415  the command line must not pay for Qt

    for name in dir(QtWidgets):
        getattr(QtWidgets, name)
