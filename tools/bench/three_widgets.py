"""The least that a window of PySide6 can be: a field, a button and a label.

    python -m tools.bench.three_widgets [WINDOWS]

Each window is a program of its own. Who started them ends them.
"""

import os
import sys

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget


def main() -> int:
    """Show them until the process is ended."""
    application = QApplication(["bare"])
    window = QWidget()
    window.setWindowTitle("bare")
    window.resize(1200, 800)
    column = QVBoxLayout(window)
    for widget in (QLineEdit(), QPushButton("press"), QLabel("words")):
        column.addWidget(widget)
    window.show()
    return application.exec()


if __name__ == "__main__":
    for _ in range(int(sys.argv[1]) - 1 if len(sys.argv) > 1 else 0):
        os.posix_spawn(sys.executable, [sys.executable, "-P", "-m", "tools.bench.three_widgets"], os.environ)
    sys.exit(main())
