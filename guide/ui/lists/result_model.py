"""The results of a search, or the pages of a list, as rows of a view."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from guide.search.results import Result
from guide.ui.lists.row_views import RowView, RowViews

ROW = Qt.ItemDataRole.UserRole
RESULT = Qt.ItemDataRole.UserRole + 1
"""Data of a row: as it is painted, and the result that it stands for, which costs nothing."""


class ResultModel(QAbstractListModel):
    """Rows are made when a view asks for them, so only those on the screen cost anything."""

    def __init__(self, views: RowViews) -> None:
        super().__init__()
        self._views = views
        self._results: Sequence[Result] = ()
        self._rows: dict[int, RowView] = {}

    def show(self, results: Sequence[Result]) -> None:
        """Take these results instead of the ones before."""
        self.beginResetModel()
        self._results = results
        self._rows = {}
        self.endResetModel()

    def page_at(self, index: QModelIndex) -> str:
        """The id of the page in a row."""
        return self._results[index.row()].id

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802  Qt's signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._results)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Title, the words spoken for a row, the RowView itself, or its result."""
        result = self._results[index.row()]
        if role == RESULT:
            return result
        if role == Qt.ItemDataRole.DisplayRole:
            return result.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._row(index.row()).spoken} {self._place(index.row())}".rstrip()
        return self._row(index.row()) if role == ROW else None

    def _place(self, number: int) -> str:
        """Where in the list a row stands: not every screen reader can find that out."""
        count = len(self._results)
        return self.tr("{row} of {count}").format(row=number + 1, count=count) if count > 1 else ""

    def _row(self, number: int) -> RowView:
        if number not in self._rows:
            self._rows[number] = self._views.of(self._results[number])
        return self._rows[number]
