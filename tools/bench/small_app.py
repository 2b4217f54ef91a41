"""A small application of PySide6 with a parent process: a field, and a list that it filters.

    python -m tools.bench.small_app

The parent imports Qt and forks; the child shows the window. Who started them ends them.
"""

import os

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

ROWS = [
    f"{first}{second} service {number}" for number in range(10) for first in "abcdefgh" for second in "aeiou"
]


def show() -> int:
    """Show the window until the process is ended."""
    application = QApplication(["small"])
    window, field, rows = QWidget(), QLineEdit(), QListView()
    window.setWindowTitle("small")
    window.resize(1200, 800)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(rows)
    filtered = QSortFilterProxyModel(window)
    filtered.setSourceModel(QStringListModel(ROWS, window))
    filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    rows.setModel(filtered)
    field.textChanged.connect(filtered.setFilterFixedString)
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
