"""A small application of PySide6 with a parent process: a field, and a label that repeats its text.

    python -m tools.bench.small_app

The parent imports Qt and forks; the child shows the window. Who started them ends them.
"""

import os

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

LETTER_PIXELS = 500
"""So high that a letter is seen by who looks at every 16th pixel of a few rows."""


def show() -> int:
    """Show the window until the process is ended."""
    application = QApplication(["small"])
    window, field, repeated = QWidget(), QLineEdit(), QLabel()
    window.setWindowTitle("small")
    window.resize(1200, 800)
    repeated.setStyleSheet(f"font-size: {LETTER_PIXELS}px")
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(repeated, 1)
    field.textChanged.connect(repeated.setText)
    window.show()
    field.setFocus()
    return application.exec()


if __name__ == "__main__":
    child = os.fork()
    if child == 0:
        os._exit(show())
    try:
        os.waitpid(child, 0)
    except BaseException:
        os.kill(child, 9)
        raise
