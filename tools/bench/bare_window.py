"""The guide's own window without any of its leaving: what `hide()` and `show()` cost by themselves.

Standard input: `s` shows the window, `f` brings back its front page. Shift three times hides it.
"""

import os
import sys

from PySide6.QtCore import QSocketNotifier

from guide.content.current import current
from guide.paths import checkout
from guide.search.opening import open_search
from guide.ui.guards.leave import LeaveFilter
from guide.ui.routes import FrontRoute
from guide.ui.theme.appearance import Appearance
from guide.ui.visit import make_application
from guide.ui.window import MainWindow


def main() -> int:
    """Build the window and obey; returns when the application ends."""
    paths = checkout()
    os.environ["FONTCONFIG_FILE"] = str(paths.fonts / "fonts.conf")
    built = current(paths)
    library = built.library()
    application = make_application(paths.fonts)
    window = MainWindow(library, Appearance())
    window.navigator.set_search(open_search(paths, built, library))
    window.grab()
    leave_filter = LeaveFilter(window.hide)
    leave_filter.start()
    application.installEventFilter(leave_filter)
    application.setQuitOnLastWindowClosed(False)

    def obey() -> None:
        if os.read(0, 1) == b"s":
            window.show()
        else:
            window.navigator.go(FrontRoute())

    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(obey)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
