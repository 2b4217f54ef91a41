"""The bar above every page: name, search, text and colors, languages, Leave."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from guide.ui.accessibility import set_role
from guide.ui.frame.bar_buttons import BarButtons
from guide.ui.frame.leave_button import LeaveButton
from guide.ui.frame.search_field import SearchField
from guide.ui.parts.band import Band
from guide.ui.parts.painting import paint_icon, smooth_painter
from guide.ui.parts.press_button import Pressable, on_press
from guide.ui.parts.text import paint_text
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class _HomeButton(Pressable):
    """The signpost and the name; pressing it opens the front page."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setAccessibleName(self.tr("Front page"))
        name, addition = look.font("row_title"), look.font("small")
        self._parts = ((name, "Signpost", "ink"), (addition, self.tr("local guide"), "ink_soft"))
        self._icon_only = look.form == "narrow"

    def sizeHint(self) -> QSize:
        """The sign alone, or with the name beside it."""
        look = self._look
        width = look.text(tokens.ICON_BAR) + 2 * look.space(8)
        if not self._icon_only:
            words = (QFontMetrics(font).horizontalAdvance(words) + 1 for font, words, _ in self._parts)
            width += sum(words) + 2 * look.space(8)
        return QSize(max(width, look.bar_target), look.bar_target)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        look, box = self._look, QRectF(self.rect())
        size = look.text(tokens.ICON_BAR)
        sign = QRectF(look.space(8), box.center().y() - size / 2, size, size)
        paint_icon(painter, look.icons.get("signpost", ""), sign, look.color("accent"))
        left = sign.right() + look.space(8)
        for font, words, color in () if self._icon_only else self._parts:
            painter.setFont(font)
            painter.setPen(look.color(color))
            width = painter.fontMetrics().horizontalAdvance(words) + 1
            box = QRectF(left, 0, width, box.height())
            paint_text(painter, box, Qt.AlignmentFlag.AlignVCenter, words)
            left += width + look.space(8)
        self.paint_focus_ring(painter, box)


class TopBar(Band):
    """Search in the middle, Leave in the corner.

    Signals:
        home_pressed: the reader wants the front page.

    Args:
        buttons: what stands between both; None in a narrow window.
        example_place: see `SearchField`.
        pastes: see `LineEdit`.
    """

    home_pressed = Signal()
    ground, line_at = "surface", "bottom"

    def __init__(self, look: Look, buttons: BarButtons | None, example_place: str, *, pastes: bool) -> None:
        super().__init__(look, before=look.space(8), after=None)
        set_role(self, "bar", name=self.tr("Search and leave"))
        self.leave = LeaveButton(look)
        self.leave.setParent(self)  # before everything else, so that Tab reaches it first
        self.search = SearchField(look, example_place, pastes=pastes)
        home = on_press(_HomeButton(look), self.home_pressed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # the bar is never mirrored: "top right" must stay true in every language. Its parts are mirrored
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for part in filter(None, (home, self.search, buttons, self.leave)):
            part.setLayoutDirection(QGuiApplication.layoutDirection())
        row = self.row
        self.setFixedHeight(look.bar(tokens.BAR_TOP))
        row.setSpacing(look.space(8 if buttons is None else 16))
        self.search.setMaximumWidth(look.text(tokens.SEARCH_WIDTH) if buttons else tokens.UNLIMITED)
        row.addWidget(home, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.search, 10, Qt.AlignmentFlag.AlignVCenter)
        if buttons is not None:
            row.addStretch(1)
            row.addWidget(buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)
