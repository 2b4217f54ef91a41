"""Another program whose words can be pasted: offers each line of standard input, which is JSON, as copied.

    python -m support.screen.clipboard

It answers each line with an empty one, once the words are offered.
"""

import json
import os
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QClipboard, QGuiApplication


def main() -> int:
    """Offer each line of standard input until it ends."""
    application = QGuiApplication(["clipboard"])
    clipboard = QGuiApplication.clipboard()

    def offer() -> None:
        line = sys.stdin.readline()
        if not line:
            application.quit()
            return
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            clipboard.setText(json.loads(line), mode)
        os.write(1, b"\n")

    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(offer)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
