"""Whatever gets to the clipboard all the same, by a way that nobody thought of, is taken back at once.

No part of the window hands anything out (`guide.ui.parts.line_edit`). This is a second net: a program that
keeps what was copied asks for it only after it has heard that there is something new, and by then nothing is.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard


class ClipboardGuard(QObject):
    """Empties what this window owns of the system's clipboard and selection. clipboard: the application's."""

    def __init__(self, clipboard: QClipboard) -> None:
        super().__init__()
        self._clipboard = clipboard
        clipboard.changed.connect(self._clear_ours)

    def end(self) -> None:
        """The window is closed."""
        self._clipboard.changed.disconnect(self._clear_ours)

    def _clear_ours(self, mode: QClipboard.Mode) -> None:
        is_ours = {
            QClipboard.Mode.Clipboard: self._clipboard.ownsClipboard,
            QClipboard.Mode.Selection: self._clipboard.ownsSelection,
        }
        # an emptied clipboard is still ours, and emptying it again would never end
        if mode in is_ours and is_ours[mode]() and self._clipboard.mimeData(mode).formats():
            self._clipboard.clear(mode)
