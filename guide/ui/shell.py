"""The frame around every page: bar, page, strip. Made anew when the look changes."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.content.model import Library
from guide.ui.look import Look
from guide.ui.tab_order import set_tab_order
from guide.ui.top_bar import LookButtons, TopBar
from guide.ui.urgent_strip import UrgentStrip


class Shell(QWidget):
    """Holds one page at a time between the bar and the strip."""

    def __init__(self, look: Look, library: Library, *, is_dark: bool) -> None:
        super().__init__()
        self.bar = TopBar(look, is_dark=is_dark)
        extra = None
        if look.form == "narrow":
            extra = LookButtons(look, is_dark=is_dark)
            extra.look_chosen.connect(self.bar.look_chosen)
        self.strip = UrgentStrip(look, library.urgent, extra)
        self._page = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._page, 1)
        self._column.addWidget(self.strip)

    @property
    def page(self) -> QWidget:
        """The page on the screen."""
        return self._page

    def show_page(self, page: QWidget) -> None:
        """Put a page into the frame; the one before is gone."""
        if page is self._page:
            return
        before = self._page
        self._page = page
        before.hide()
        self._column.removeWidget(before)
        # not replaceWidget: what it gives back makes PySide load every widget class, 10 ms at the start
        self._column.insertWidget(1, page, 1)
        before.deleteLater()
        page.show()
        set_tab_order([self.bar.leave, self.bar, page, self.strip])
