"""What the window system must know of a window beyond what Qt tells it; on Linux nothing."""

import sys

from PySide6.QtWidgets import QWidget

if sys.platform == "win32":

    def make_ahead(window: QWidget) -> None:
        """Make the window of the system before it is shown, which takes a quarter of a second there."""
        window.winId()

else:

    def make_ahead(window: QWidget) -> None:
        """Nothing has to be made ahead."""
