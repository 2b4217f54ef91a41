"""Back, and breadcrumbs: Front page / A place to stay / this page."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from guide.content.model import Library
from guide.content.navigation import SECTION
from guide.ui.accessibility import set_role
from guide.ui.i18n import translate
from guide.ui.parts.band import Band
from guide.ui.parts.layouts import grow_with_words, is_mirrored, leading_alignment
from guide.ui.parts.painting import paint_icon
from guide.ui.parts.press_button import Pressable, on_press, wrapped_size
from guide.ui.parts.text import PlainLabel, paint_text
from guide.ui.routes import (
    CARDS,
    CountiesRoute,
    CountyRoute,
    DoorRoute,
    FrontRoute,
    PageRoute,
    PrintRoute,
    Route,
    SectionRoute,
    ShortlistRoute,
    SourcesRoute,
    UrgentRoute,
)
from guide.ui.shortlist import Shortlist
from guide.ui.theme import tokens
from guide.ui.theme.look import Look

Breadcrumb = tuple[str, Route]


class TextLink(Pressable):
    """A link: text in the accent color, with an optional icon before it.

    Args:
        is_beside_words: underlined, since only its color would distinguish it from text beside it.
        wraps: whether it takes several lines where one has no room.
    """

    spoken_role = "link"
    ring = (1, tokens.LINK_RING)

    def __init__(
        self, look: Look, text: str, icon: str = "", *, is_beside_words: bool = False, wraps: bool = False
    ) -> None:
        super().__init__(look, text)
        self._is_underlined, self._wraps = is_beside_words, wraps
        self._icon = look.icons.get(icon, "")
        self.setFont(look.font("small"))
        if wraps:
            grow_with_words(self, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Return the size of the text and icon, with room for the focus ring."""
        look = self._look
        icon = look.text(tokens.ICON_SMALL) if self._icon else 0
        width = self.fontMetrics().horizontalAdvance(self.text()) + icon + 2 * look.space(tokens.LINK_PADDING)
        return QSize(max(width, look.bar_target), max(look.bar_target, self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        """Return what a button needs, or a width at which the text wraps."""
        if not self._wraps:
            return super().minimumSizeHint()
        return self.sizeHint().boundedTo(QSize(self._look.text(tokens.ROW_LEAST_WIDTH), tokens.UNLIMITED))

    def heightForWidth(self, width: int) -> int:
        room = width - 2 * self._look.space(tokens.LINK_PADDING)
        return max(self._look.bar_target, wrapped_size(self.fontMetrics(), self.text(), room).height())

    def paint_ground(self, painter: QPainter, box: QRectF) -> None:
        """Paint nothing: a link is words."""

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """Paint icon and text, which is underlined under the pointer."""
        look = self._look
        font = self.font()
        font.setUnderline(self._is_underlined or self.underMouse())
        room = box.adjusted(look.space(8), 0, -look.space(8), 0)
        if self._icon:
            size = look.text(tokens.ICON_SMALL)
            left = self._icon_left(room, size)
            square = QRectF(left, box.center().y() - size / 2, size, size)
            paint_icon(painter, self._icon, square, look.color("accent"))
            room.adjust(*((0, 0, -size, 0) if is_mirrored() else (size, 0, 0, 0)))
        wraps = Qt.TextFlag.TextWordWrap if self._wraps else Qt.TextFlag(0)
        flags = leading_alignment() | Qt.AlignmentFlag.AlignVCenter | wraps
        paint_text(painter, room, flags, self.text(), face=font, color=look.color("accent"))

    def _icon_left(self, room: QRectF, size: int) -> float:
        """Return the left edge of the icon: a little before the text; without text, where text would end."""
        outside = self._look.space(4) if self.text() else 0
        stands_right = is_mirrored() == bool(self.text())
        return room.right() - size + outside if stands_right else room.left() - outside


class BreadcrumbBar(Band):
    """The bar above a page. In a narrow bar, the title is hidden first, then breadcrumbs from the first.

    Signals:
        back_pressed: go one page back.
        breadcrumb_pressed: go up to a route.
        find_pressed: find words on the page.

    Args:
        finds: whether words can be found on the page.
    """

    back_pressed = Signal()
    breadcrumb_pressed = Signal(object)
    find_pressed = Signal()

    def __init__(
        self,
        look: Look,
        breadcrumbs: Sequence[Breadcrumb],
        title: str,
        shortlist: Shortlist,
        *,
        finds: bool = True,
    ) -> None:
        super().__init__(look, before=look.space(8), after=look.space(8))
        set_role(self, "group", name=self.tr("Way back"))
        row = self.row
        row.setSpacing(look.space(2))
        back = on_press(
            TextLink(look, self.tr("Back"), "chevron-right" if is_mirrored() else "chevron-left"),
            self.back_pressed,
        )
        row.addWidget(back)
        self._optional = [
            self._add_breadcrumb(*crumb)
            for crumb in (breadcrumbs if look.form != "narrow" else breadcrumbs[-1:])
        ]
        if look.form != "narrow":
            self._optional.insert(0, self._add_title(title))
        row.addStretch(1)
        self._required = [back]
        if finds:
            self._required.append(self._find_link())
            row.addWidget(self._required[-1])
        self._shortlist, self._list_link = shortlist, TextLink(look, "")
        self._list_link.clicked.connect(lambda: self.breadcrumb_pressed.emit(ShortlistRoute()))
        row.addWidget(self._list_link)
        shortlist.changed.connect(self._update_list_link)
        self._update_list_link()

    def _add_breadcrumb(self, words: str, route: Route) -> tuple[QWidget, ...]:
        slash, link = _slash(self._look), TextLink(self._look, words)
        link.clicked.connect(lambda: self.breadcrumb_pressed.emit(route))
        self.row.addWidget(slash)
        self.row.addWidget(link)
        return slash, link

    def _add_title(self, title: str) -> tuple[QWidget, ...]:
        slash, words = _slash(self._look), quiet_label(self._look, title)
        self.row.addWidget(slash)
        self.row.addSpacing(self._look.space(8))
        self.row.addWidget(words)
        return slash, words

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide what does not fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins, required = self.row.contentsMargins(), [*self._required]
        if self._shortlist.ids:
            required.append(self._list_link)
        room = self.width() - margins.left() - margins.right() - self._width_of(required)
        for group in reversed(self._optional):
            room -= self._width_of(group)
            for part in group:
                # only on a change: showing or hiding a part lays the bar out again, which calls this again
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

    def _update_list_link(self) -> None:
        """Show the link to the reader's list if anything is on it."""
        words = self.tr("My list: {count}").format(count=len(self._shortlist.ids))
        self._list_link.say(words)
        self._list_link.setVisible(bool(self._shortlist.ids))
        self._fit()


def _slash(look: Look) -> QLabel:
    return quiet_label(look, "/")


def quiet_label(look: Look, words: str) -> QLabel:
    """Make a line of secondary text that stands beside links."""
    label = PlainLabel(words)
    label.setFont(look.font("small"))
    palette = label.palette()
    palette.setColor(label.foregroundRole(), look.color("ink_soft"))
    label.setPalette(palette)
    return label


def breadcrumbs(library: Library, route: Route) -> list[Breadcrumb]:
    """Return what is above a route, from the front page down."""
    return [(translate("breadcrumbs", "Front page"), FrontRoute()), *_above(library, route)]


def _above(library: Library, route: Route) -> list[Breadcrumb]:
    trail: list[Breadcrumb] = []
    match route:
        case PageRoute(page):
            trail = _above_page(library, page)
        case PrintRoute(what):
            trail = _above_paper(library, what)
        case SourcesRoute(page):
            trail = [*_above_page(library, page), (translate("breadcrumbs", "The page"), PageRoute(page))]
        case SectionRoute(section):
            trail = _door_of(library, SECTION + section)
        case CountiesRoute(door) if door:
            trail = [
                (candidate.title, DoorRoute(candidate.id))
                for candidate in library.doors
                if candidate.id == door
            ]
        case CountyRoute():
            trail = [(translate("breadcrumbs", "Counties"), CountiesRoute())]
    return trail


def _above_paper(library: Library, what: str) -> list[Breadcrumb]:
    if what in library.topics or what in library.services:
        return [*_above_page(library, what), (translate("breadcrumbs", "The page"), PageRoute(what))]
    if what == CARDS:
        return [(translate("breadcrumbs", "Urgent numbers"), UrgentRoute())]
    return [(translate("breadcrumbs", "My list"), ShortlistRoute())]


def _above_page(library: Library, page: str) -> list[Breadcrumb]:
    door = _door_of(library, page)
    topic = library.topics.get(page)
    if door or topic is None:
        return door
    section = next(section for section in library.sections if section.id == topic.section)
    return [*_door_of(library, SECTION + section.id), (section.title, SectionRoute(section.id))]


def _door_of(library: Library, entry: str) -> list[Breadcrumb]:
    """Return the first door that has an entry, as a list; empty if no door has it."""
    doors: list[Breadcrumb] = [
        (door.title, DoorRoute(door.id)) for door in library.doors if entry in door.pages
    ]
    return doors[:1]
