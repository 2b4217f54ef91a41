"""Another program's window, small and in a corner. It takes the focus when it comes, and ends when killed."""

import sys

from PySide6.QtWidgets import QApplication, QWidget

STRANGER = "tests.end_to_end.leave.stranger"


def main() -> int:
    """Show the window."""
    application = QApplication(["stranger"])
    window = QWidget()
    window.setWindowTitle("Stranger")
    window.setGeometry(20, 876, 200, 20)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
