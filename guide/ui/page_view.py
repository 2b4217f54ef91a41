"""A page that scrolls: one column of text, and an aside beside it where the window is wide."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from guide.ui import tokens
from guide.ui.look import Look


class PageView(QScrollArea):
    """Takes the focus when it is shown, so that arrows scroll and a screen reader says its title."""

    def __init__(self, look: Look, title: str, *, has_full_width: bool = False) -> None:
        super().__init__()
        self.look = look
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        body = QWidget()
        self._across = QHBoxLayout()
        self._across.setContentsMargins(
            look.margin, look.space(8), look.margin, look.space(16 if has_full_width else 48)
        )
        self._across.setSpacing(look.space(48))
        self._column = self._make_column(has_full_width=has_full_width)
        self._centre(body)
        self.setWidget(body)

    def _make_column(self, *, has_full_width: bool) -> QVBoxLayout:
        main = QWidget()
        if not has_full_width:
            main.setMaximumWidth(self.look.text(tokens.MEASURE))
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._across.addWidget(main, 10)
        if not has_full_width and self.look.form != "narrow":
            self._across.addStretch(1)
        return column

    def _centre(self, body: QWidget) -> None:
        """Past its widest the content stands in the middle, as the bars do."""
        content = QWidget()
        content.setMaximumWidth(self.look.text(tokens.CONTENT_MAX) + 2 * self.look.margin)
        content.setLayout(self._across)
        centring = QHBoxLayout(body)
        centring.setContentsMargins(0, 0, 0, 0)
        centring.addWidget(content, 0, Qt.AlignmentFlag.AlignTop)

    def add(self, widget: QWidget, space_before: int = 0) -> None:
        """Add to the column, with a space (at 100 % text) before."""
        if space_before:
            self._column.addSpacing(self.look.space(space_before))
        self._column.addWidget(widget)

    def add_aside(self, parts: Sequence[QWidget]) -> None:
        """Stand parts beside the column in a wide window, after it in any other."""
        if self.look.form != "wide":
            for part in parts:
                self.add(part, 24)
            return
        aside = QWidget()
        aside.setFixedWidth(self.look.text(tokens.ASIDE))
        column = QVBoxLayout(aside)
        column.setContentsMargins(0, self.look.space(8), 0, 0)
        column.setSpacing(self.look.space(24))
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self._across.addWidget(aside, 0, Qt.AlignmentFlag.AlignTop)

    def finish(self) -> None:
        """Keep what was added at the top."""
        self._column.addStretch(1)

    def show_part(self, part: QWidget) -> None:
        """Scroll until a part of the page stands at the top."""
        top = (
            part.mapToGlobal(part.rect().topLeft()).y()
            - self.viewport().mapToGlobal(self.rect().topLeft()).y()
        )
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + top)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Space and Shift+Space turn pages, as readers expect."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Space:
            up = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            bar.setValue(bar.value() + (-bar.pageStep() if up else bar.pageStep()))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The page, and a thin ring while it has the focus by key."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self.look.colour("accent"), tokens.RING))
            painter.drawLine(1, 0, 1, self.viewport().height())
