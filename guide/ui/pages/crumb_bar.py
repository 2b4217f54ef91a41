"""Back, and the way up: Front page / A place to stay / this page."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from guide.content.model import Library
from guide.content.navigation import SECTION
from guide.ui.accessibility import speak_as
from guide.ui.i18n import translate
from guide.ui.parts.band import Band
from guide.ui.parts.layouts import is_mirrored, leading_alignment
from guide.ui.parts.painting import paint_icon
from guide.ui.parts.press_button import Pressable
from guide.ui.routes import (
    CARDS,
    Counties,
    CountyAt,
    DoorAt,
    Front,
    LargeNumberRoute,
    PageRoute,
    PrintRoute,
    Route,
    SectionAt,
    ShortlistRoute,
    SourcesOf,
    Urgent,
)
from guide.ui.shortlist import Shortlist
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

Crumb = tuple[str, Route]


class TextLink(Pressable):
    """Words that lead somewhere, in the accent color, with an icon before them if wished.

    is_beside_words: underlined, since its color alone would tell it from them.
    """

    def __init__(self, look: Look, text: str, icon: str = "", *, is_beside_words: bool = False) -> None:
        super().__init__(look)
        self._is_underlined = is_beside_words
        speak_as(self, "link")
        self.setText(text)
        self.setAccessibleName(text)
        self._icon = look.icons.get(icon, "")
        self.setFont(look.font("small"))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """The words, an icon, and room for the ring."""
        look = self._look
        icon = look.text(tokens.ICON_SMALL) if self._icon else 0
        width = self.fontMetrics().horizontalAdvance(self.text()) + icon + 2 * look.space(8)
        return QSize(max(width, look.bar_target), max(look.bar_target, self.fontMetrics().height()))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Icon, words (underlined under the pointer), ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, box = self._look, QRectF(self.rect())
        font = self.font()
        font.setUnderline(self._is_underlined or self.underMouse())
        painter.setFont(font)
        room = box.adjusted(look.space(8), 0, -look.space(8), 0)
        if self._icon:
            size = look.text(tokens.ICON_SMALL)
            left = self._icon_left(room, size)
            square = QRectF(left, box.center().y() - size / 2, size, size)
            paint_icon(painter, self._icon, square, look.color("accent"))
            room.adjust(*((0, 0, -size, 0) if is_mirrored() else (size, 0, 0, 0)))
        painter.setPen(look.color("accent"))
        painter.drawText(room, leading_alignment() | Qt.AlignmentFlag.AlignVCenter, self.text())
        self.paint_focus_ring(painter, box.adjusted(1, tokens.LINK_RING, -1, -tokens.LINK_RING))

    def _icon_left(self, room: QRectF, size: int) -> float:
        """Before the words, a little outside of their room; alone it ends where a word would."""
        outside = self._look.space(4) if self.text() else 0
        stands_right = is_mirrored() == bool(self.text())
        return room.right() - size + outside if stands_right else room.left() - outside


class CrumbBar(Band):
    """back_pressed: one place back. crumb_pressed: up to the place named. find_pressed: look for words.

    What finds no room is left out: the title, which stands below as well, then the crumbs from the first.
    """

    back_pressed = Signal()
    crumb_pressed = Signal(object)
    find_pressed = Signal()

    def __init__(self, look: Look, crumbs: Sequence[Crumb], title: str, shortlist: Shortlist) -> None:
        super().__init__(look, before=look.space(8), after=look.space(8))
        speak_as(self, "group")
        self.setAccessibleName(self.tr("Way back"))
        row = self.row
        row.setSpacing(look.space(2))
        back = TextLink(look, self.tr("Back"), "chevron-right" if is_mirrored() else "chevron-left")
        back.clicked.connect(self.back_pressed)
        row.addWidget(back)
        self._may_go = [self._crumb(*crumb) for crumb in (crumbs if look.form != "narrow" else crumbs[-1:])]
        if look.form != "narrow":
            self._may_go.insert(0, self._title(title))
        row.addStretch(1)
        find = self._find_link()
        row.addWidget(find)
        self._stay = (back, find)
        self._shortlist, self._to_list = shortlist, TextLink(look, "")
        self._to_list.clicked.connect(lambda: self.crumb_pressed.emit(ShortlistRoute()))
        row.addWidget(self._to_list)
        shortlist.changed.connect(self._say_list)
        self._say_list()

    def _crumb(self, words: str, place: Route) -> tuple[QWidget, ...]:
        slash, link = _slash(self._look), TextLink(self._look, words)
        link.clicked.connect(lambda: self.crumb_pressed.emit(place))
        self.row.addWidget(slash)
        self.row.addWidget(link)
        return slash, link

    def _title(self, title: str) -> tuple[QWidget, ...]:
        slash, words = _slash(self._look), _soft(self._look, title)
        self.row.addWidget(slash)
        self.row.addSpacing(self._look.space(8))
        self.row.addWidget(words)
        return slash, words

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Leave out what finds no room now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins, stay = self.row.contentsMargins(), [*self._stay]
        if self._shortlist.ids:
            stay.append(self._to_list)
        room = self.width() - margins.left() - margins.right() - self._width_of(stay)
        for group in reversed(self._may_go):
            room -= self._width_of(group)
            for part in group:
                # told once: what shows or hides a part has this bar laid out anew, and that asks here again
                if part.isHidden() == (room >= 0):
                    part.setVisible(room >= 0)

    def _width_of(self, parts: Sequence[QWidget]) -> int:
        gap = self.row.spacing() + self._look.space(8)
        return sum(part.sizeHint().width() + gap for part in parts)

    def _find_link(self) -> TextLink:
        words = self.tr("Find on page")
        link = TextLink(self._look, "" if self._look.form == "narrow" else words, "search")
        link.setAccessibleName(words)
        link.clicked.connect(self.find_pressed)
        return link

    def _say_list(self) -> None:
        """The way to the reader's list, as soon as something is on it."""
        words = self.tr("My list: {count}").format(count=len(self._shortlist.ids))
        self._to_list.setText(words)
        self._to_list.setAccessibleName(words)
        self._to_list.updateGeometry()
        self._to_list.setVisible(bool(self._shortlist.ids))
        self._fit()


def _slash(look: Look) -> QLabel:
    return _soft(look, "/")


def _soft(look: Look, words: str) -> QLabel:
    label = QLabel(words)
    label.setFont(look.font("small"))
    palette = label.palette()
    palette.setColor(label.foregroundRole(), look.color("ink_soft"))
    label.setPalette(palette)
    return label


def crumbs(library: Library, place: Route) -> list[Crumb]:
    """The places above a place, from the front page down."""
    return [(translate("crumbs", "Front page"), Front()), *_above(library, place)]


def _above(library: Library, place: Route) -> list[Crumb]:
    match place:
        case PageRoute(page) | LargeNumberRoute(page):
            return _above_page(library, page)
        case PrintRoute(what):
            return _above_paper(library, what)
        case SourcesOf(topic):
            return [*_above_page(library, topic), (translate("crumbs", "The page"), PageRoute(topic))]
        case SectionAt(section):
            return _door_of(library, SECTION + section)
        case CountyAt():
            return [(translate("crumbs", "Counties"), Counties())]
        case _:
            return []


def _above_paper(library: Library, what: str) -> list[Crumb]:
    if what in library.topics:
        return [*_above_page(library, what), (translate("crumbs", "The page"), PageRoute(what))]
    if what == CARDS:
        return [(translate("crumbs", "Urgent numbers"), Urgent())]
    return [(translate("crumbs", "My list"), ShortlistRoute())]


def _above_page(library: Library, page: str) -> list[Crumb]:
    door = _door_of(library, page)
    topic = library.topics.get(page)
    if door or topic is None:
        return door
    section = next(section for section in library.sections if section.id == topic.section)
    return [*_door_of(library, SECTION + section.id), (section.title, SectionAt(section.id))]


def _door_of(library: Library, entry: str) -> list[Crumb]:
    """The first door behind which an entry stands; nothing when there is none."""
    doors: list[Crumb] = [(door.title, DoorAt(door.id)) for door in library.doors if entry in door.pages]
    return doors[:1]
