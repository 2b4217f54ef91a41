"""Tiles of the front page and of doors, with a border of their own, and buttons with names of languages."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy

from guide.content.state import CountyOnMap
from guide.ui.accessibility import set_language
from guide.ui.parts.county_map import CountyOutlines
from guide.ui.parts.layouts import is_mirrored, leading_alignment
from guide.ui.parts.painting import paint_icon, square_at_start
from guide.ui.parts.press_button import Pressable, PressButton
from guide.ui.parts.rows import Row
from guide.ui.parts.text import paint_text
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class DoorTile(Row):
    """A door of the front page: an icon, a title, in a large one a line, and a chevron.

    Args:
        line: what is behind it. A screen reader says it at every size.
        height: the least height, in pixels at 100 % text.
        large: whether the line shows, and the icon stands in a filled square.
    """

    ring = (tokens.RING, tokens.RING)

    def __init__(
        self, look: Look, title: str, line: str, icon: str, *, height: int, large: bool = False
    ) -> None:
        super().__init__(look, title, line, icon)
        self._is_large = large
        self._tile_color, self._glyph_color = "accent_tint", "accent"
        self._role = "door_title" if large else "row_title" if look.form != "narrow" else "label"
        if not large:
            self._line = ""
        self._least = max(look.target, look.text(height))

    def paint_ground(self, painter: QPainter, box: QRectF) -> None:
        """Paint a box of its own: it is in no card."""
        Pressable.paint_ground(self, painter, box)

    def _paint_icon(self, painter: QPainter, box: QRectF) -> None:
        if not self._is_large:
            super()._paint_icon(painter, box)
            return
        look, size, glyph = self._look, self._icon_size(), self._look.text(tokens.TILE_GLYPH)
        tile = square_at_start(box, size, look.space(16))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(self._tile_color))
        painter.drawRoundedRect(tile, tokens.RADIUS, tokens.RADIUS)
        inside = (size - glyph) / 2
        square = tile.adjusted(inside, inside, -inside, -inside)
        paint_icon(painter, self._icon, square, look.color(self._glyph_color))

    def _icon_size(self) -> int:
        if self._is_large:
            return self._look.text(tokens.TILE)
        return self._look.text(tokens.ICON_DOOR)

    def _space_after_icon(self) -> int:
        return self._look.space(16 if self._is_large else 12)

    def _end_room(self, _width: int) -> int:
        # a small door needs the width for its title
        return self._look.text(tokens.ICON_SMALL) + self._look.space(32 if self._is_large else 24)


class LeadTile(DoorTile):
    """What helps now, first behind a door. Its square is filled; in a narrow window it has none.

    Args:
        line: what it is about.
    """

    def __init__(self, look: Look, title: str, line: str, icon: str) -> None:
        is_large = look.form != "narrow"
        height = tokens.DOOR_LEAD if is_large else tokens.ROW_LINK
        super().__init__(look, title, line, icon, height=height, large=is_large)
        self._role, self._line = "row_title", "" if look.is_short else line
        self._tile_color, self._glyph_color = "accent", "on_accent"

    def _space_after_icon(self) -> int:
        return self._look.space(16)


class CountyTile(DoorTile):
    """The door to the counties, with their map below the words.

    A click on a county of the map chooses that county. All others lead to the list, as keys and screen
    readers do.

    Signals:
        county_pressed: the name of a county.

    Args:
        counties: at least one.
        chosen: the county that is filled, "" for none.
    """

    county_pressed = Signal(str)

    def __init__(
        self,
        look: Look,
        title: str,
        line: str,
        counties: Sequence[CountyOnMap],
        *,
        chosen: str = "",
    ) -> None:
        super().__init__(look, title, line, "map", height=tokens.DOOR_SMALL, large=True)
        self._role, self._icon = "row_title", ""
        self._outlines, self._pointed_at, self._chosen = CountyOutlines(counties), "", chosen
        self.setMouseTracking(True)
        # beside the doors its height is theirs
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def _icon_room(self) -> int:
        return self._look.space(16)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        look, (title, line) = self._look, self._texts(self.width())
        left = self._end_room(self.width()) if is_mirrored() else self._icon_room()
        top = look.space(16)
        title.paint(painter, QPointF(left, top), look.color("ink"))
        line.paint(painter, QPointF(left, top + title.height + look.space(2)), look.color("ink_soft"))
        if (map_box := self._map_box()).isEmpty():
            return
        self._outlines.paint(painter, map_box, look, self._pointed_at or self._chosen)
        below = QRectF(0, map_box.bottom(), box.width(), box.height() - map_box.bottom())
        center, face = Qt.AlignmentFlag.AlignCenter, look.font("label")
        paint_text(painter, below, center, self._pointed_at, face=face, color=look.color("ink"))

    def _map_box(self) -> QRectF:
        """Return where the map is below the words, with room for a name under it; empty without room."""
        look, (title, line) = self._look, self._texts(self.width())
        above, side = look.space(32) + title.height + line.height, look.space(24)
        name = QFontMetrics(look.font("label")).height() + look.space(8)
        room = QRectF(self.rect()).adjusted(side, above, -side, -max(side, name))
        if room.height() <= 0:
            return QRectF()
        width = min(room.width(), room.height() / self._outlines.aspect)
        box = QRectF(0, 0, width, width * self._outlines.aspect)
        box.moveCenter(room.center())
        return box

    def county_at(self, point: QPointF) -> str:
        """Return the county at a point of the tile, "" for none."""
        box = self._map_box()
        return "" if box.isEmpty() else self._outlines.county_at(point, box)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Highlight the county under the pointer."""
        super().mouseMoveEvent(event)
        self._point_at(self.county_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at("")

    def _point_at(self, county: str) -> None:
        if county != self._pointed_at:
            self._pointed_at = county
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the county that was clicked; elsewhere, press the tile."""
        county = self.county_at(event.position()) if self.isDown() else ""
        if county and event.button() == Qt.MouseButton.LeftButton:
            self.setDown(False)
            self.county_pressed.emit(county)
        else:
            super().mouseReleaseEvent(event)

    def _paint_icon(self, painter: QPainter, box: QRectF) -> None:
        """It has none: the map is under the words."""

    def _chevron_box(self, box: QRectF) -> QRectF:
        square = super()._chevron_box(box)
        title, _ = self._texts(self.width())  # beside which it is
        square.moveTop(self._look.space(16) + (title.height - square.height()) / 2)
        return square


class LanguageButton(PressButton):
    """The name of a language, in that language. The chosen one is bold and tinted, with a thick border.

    Args:
        name: what the language calls itself.
        english: its English name, which a screen reader says as well: its voice may not speak the language.
        code: of the language, by which a screen reader finds a voice; "" where the words are of the window's.
        icon: the name of an icon, "" for none.
        is_chosen: whether the page is about this language.
    """

    outside = 0
    ring = (tokens.RING, tokens.RING)

    def __init__(
        self,
        look: Look,
        name: str,
        english: str,
        code: str = "",
        icon: str = "",
        *,
        is_chosen: bool = False,
    ) -> None:
        self.spoken_role = "choice" if is_chosen else "language"
        super().__init__(look, name, icon)
        if code:
            set_language(self, code)
        if is_chosen:
            self.setCheckable(True)
            self.setChecked(True)
            self.setAccessibleDescription(self.tr("chosen"))
        self.setAccessibleName(name if english == name else f"{name}, {english}")
        is_narrow = look.form == "narrow"
        self.setFont(with_all_scripts(look.font("small" if is_narrow else "body"), name))
        self._inside, self._icon_color = look.space(12 if is_narrow else 16), "accent"
        # of the highest script: the buttons of a line are equally high
        tall = QFontMetrics(with_all_scripts(QFont(self.font()), TALL_LETTER)).height()
        self._least = max(look.bar_target, QFontMetrics(look.font("body")).height() + look.space(16), tall)

    def sizeHint(self) -> QSize:
        """Return the size of the name, as high as those of all languages."""
        return QSize(super().sizeHint().width(), self._least)


def with_all_scripts(font: QFont, words: str = "") -> QFont:
    """Return a font that has letters of all scripts. Words of another script are looked up there first: Qt
    warns of a font that lacks the rules of a script.
    """
    families = [tokens.FONT_FAMILY, tokens.NAMES_FAMILY]
    font.setFamilies(families[::-1] if any(ord(letter) > LAST_LATIN for letter in words) else families)
    return font


LAST_LATIN = 0x24F
"""The last letter of the Unicode blocks of Latin letters that the first font has in full."""


TALL_LETTER = "\N{ARABIC LETTER ALEF}"
"""A letter of the font for other scripts, whose lines are higher."""


class LanguagesTile(DoorTile):
    """The door to the languages in a small window: as many of their names as there is room for.

    Args:
        names: own names of languages.
        spoken: what a screen reader says.
    """

    def __init__(self, look: Look, names: Sequence[str], spoken: str) -> None:
        super().__init__(look, spoken, "", "languages", height=tokens.DOOR_SMALLEST)
        self._names = names

    def heightForWidth(self, _width: int) -> int:
        """Return the least height: the names take one line."""
        return self._least

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        font = with_all_scripts(self._look.font("body"))
        before, after = self._icon_room(), self._end_room(self.width())
        left, right = (after, before) if is_mirrored() else (before, after)
        room = box.adjusted(left, 0, -right, 0)
        metrics, shown = QFontMetrics(font), ""
        for name in self._names:
            longer = f"{shown}  {name}" if shown else name
            if metrics.horizontalAdvance(f"{longer}  \u2026") > room.width():
                break
            shown = longer
        edge = leading_alignment() | Qt.AlignmentFlag.AlignVCenter
        paint_text(painter, room, edge, f"{shown}  \u2026", face=font, color=self._look.color("ink"))
