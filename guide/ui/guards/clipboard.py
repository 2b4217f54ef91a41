"""Clears the clipboard as soon as anything from the guide is on it.

No widget of the window copies anything (`guide.ui.parts.line_edit`). This is a second safeguard: a clipboard
program asks for copied text only after it has been notified, and by then the clipboard is empty.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard


class ClipboardGuard(QObject):
    """Clears what this process owns of the system's clipboard and selection.

    Args:
        clipboard: the application's clipboard.
    """

    def __init__(self, clipboard: QClipboard) -> None:
        super().__init__()
        self._clipboard = clipboard
        clipboard.changed.connect(self._clear_ours)

    def stop(self) -> None:
        """Stop: the window is closed."""
        self._clipboard.changed.disconnect(self._clear_ours)

    def _clear_ours(self, mode: QClipboard.Mode) -> None:
        is_ours = {
            QClipboard.Mode.Clipboard: self._clipboard.ownsClipboard,
            QClipboard.Mode.Selection: self._clipboard.ownsSelection,
        }
        # a cleared clipboard is still ours, and clearing it again would never end
        if mode in is_ours and is_ours[mode]() and self._clipboard.mimeData(mode).formats():
            self._clipboard.clear(mode)
