"""Fonts, lengths and palette for one appearance and one size of the window."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette

from guide.ui.theme import tokens
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.tokens import Role

Form = Literal["narrow", "medium", "wide"]
ROOM_STEP = 50
"""A narrow or low window gets new widgets each time it crosses a multiple of this, in logical pixels."""


class Look:
    """What every widget asks for its fonts, lengths and colors.

    A change of the look makes all widgets again; none restyles itself.

    Attributes:
        width: of the window, in logical pixels.
        height: likewise.
        target: the least height and width of what can be pressed, given at 100 % text and kept at that
            physical size.
        bar_target: the same in a bar.
        has_screen_keys: the site has an on-screen keyboard.
        form: how much stands beside each other. A window that is narrower still scrolls.
        is_short: rows lose their second line, and numbers come first.
        max_percent: the largest text size that fits; a larger choice looks the same.
        end_margin: what the scroll bar leaves of the margin at the end of a line: the scroll bar is inside
            it, so that text ends where the bars of the window do.
        room: the width of the text of a page, from margin to scroll bar; at most a step less than possible.
    """

    def __init__(
        self,
        appearance: Appearance,
        icons: Mapping[str, str],
        width: int,
        height: int,
        target: int = tokens.TARGET,
        *,
        has_screen_keys: bool = False,
    ) -> None:
        self.width, self.height = width, height
        self.colors = appearance.colors
        self.is_spaced = appearance.is_spaced
        self.icons = icons
        self.max_percent = max((step for step in tokens.TEXT_STEPS if _fits(step, width)), default=100)
        self._factor = min(appearance.text_percent, self.max_percent) / 100
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[Role, bool], QFont] = {}
        self.form: Form = self._form_of(width)
        self.is_short = height / self._factor < tokens.SHORT_BELOW
        self.has_screen_keys = has_screen_keys
        self.bar_target, self.target = self.bar(target), self.text(target)
        self.margin = tokens.MARGINS[self.form]
        self.end_margin = max(0, self.margin - self.space(tokens.SCROLL_BAR))
        self.room = width // ROOM_STEP * ROOM_STEP - 2 * self.margin - self.space(tokens.SCROLL_BAR)

    @property
    def fit(self) -> tuple[Form, int, int, int]:
        """The properties of the window size that widgets depend on: while they stay the same, no widget is
        made again.
        """
        # in a wide window no number is made smaller to fit
        room = 0 if self.form == "wide" else self.room
        height = self.height // ROOM_STEP if self.form == "medium" or self.is_short else 0
        return self.form, height, self.max_percent, room

    def has_room(self, px: float) -> bool:
        """Whether parts of a page have room beside each other. px: their width together, at 100 % text."""
        return self.room >= self.text(px)

    def text(self, px: float) -> int:
        """A length that grows fully with the text, in logical pixels."""
        return round(px * self._factor)

    def space(self, px: float) -> int:
        """A length that grows half as fast as the text."""
        return round(px * (1 + (min(self._factor, 2) - 1) / 2))

    def bar(self, px: float) -> int:
        """The height of a bar: grows with the text, at most by a quarter."""
        return round(px * min(self._factor, tokens.BAR_GROWTH_MAX))

    def _form_of(self, width: int) -> Form:
        room = width / self._factor
        if room < tokens.NARROW_BELOW:
            return "narrow"
        return "medium" if room < tokens.MEDIUM_BELOW else "wide"

    def side(self, width: int) -> int:
        """The margin on each side of a window of this width: above its maximum the content is centered."""
        return max(self.margin, (width - self.text(tokens.CONTENT_MAX)) // 2)

    def color(self, name: str) -> QColor:
        """The color of a token. It is shared, and must not be changed."""
        kept = self._colors.get(name)
        if kept is None:  # each paint asks for the same few
            kept = self._colors[name] = QColor(getattr(self.colors, name))
        return kept

    def font(self, role: Role, *, bold: bool = False) -> QFont:
        """The font of a text style, a copy that may be changed."""
        kept = self._fonts.get((role, bold))
        if kept is None:  # a list asks for the same few for each row and each key
            kept = self._fonts[role, bold] = self._make_font(role, bold=bold)
        return QFont(kept)

    def _make_font(self, role: Role, *, bold: bool) -> QFont:
        kind = tokens.TYPE[role]
        font = QFont(tokens.FONT_FAMILY)
        font.setPixelSize(self.text(kind.px))
        font.setWeight(QFont.Weight(700 if bold else kind.weight))
        if role.startswith("number"):
            font.setFeature(QFont.Tag("tnum"), 1)
        elif self.is_spaced:
            font.setLetterSpacing(
                QFont.SpacingType.AbsoluteSpacing, self.text(kind.px) * tokens.LETTER_SPACING
            )
            font.setWordSpacing(self.text(kind.px) * tokens.WORD_SPACING)
        return font

    def line_height(self, role: Role) -> int:
        """The height of a line of wrapped text, in percent of the font's own."""
        line = tokens.TYPE[role].line
        return round(line * tokens.LINE_SPACING) if self.is_spaced else line

    def palette(self) -> QPalette:
        """The palette for what Qt paints itself: fields, menus, scroll bars."""
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "window",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "tint",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.PlaceholderText: "ink_soft",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "on_accent",
            QPalette.ColorRole.ToolTipBase: "surface",
            QPalette.ColorRole.ToolTipText: "ink",
            QPalette.ColorRole.Accent: "accent",
            QPalette.ColorRole.Link: "accent",
        }
        for role, token in roles.items():
            palette.setColor(role, self.color(token))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, self.color("disabled"))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, self.color("disabled"))
        return palette

    def menu_sheet(self) -> str:
        """The style sheet of a menu."""
        c, edge = self.colors, tokens.MENU_EDGE
        # an entry is as high as whatever else can be pressed
        mark = self.text(tokens.MENU_MARK)
        around = max(self.space(10), -(-(self.bar_target - QFontMetrics(self.font("body")).height()) // 2))
        return (
            f"QMenu {{ background: {c.surface}; color: {c.ink}; padding: {edge}px;"
            f" border: {tokens.HAIRLINE}px solid {c.edge}; }}"
            f"QMenu::item {{ padding: {around}px {self.space(24)}px; border-radius: {edge}px; }}"
            f"QMenu::item:selected {{ background: {c.hover}; }}"
            f"QMenu::indicator {{ width: {mark}px; height: {mark}px; margin: 0 {self.space(12)}px;"
            f" border: {tokens.RING}px solid {c.edge}; border-radius: {edge}px; }}"
            f"QMenu::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; }}"
        )


def _fits(percent: int, width: int) -> bool:
    """Whether words at this text size still fit a window of this width, in logical pixels."""
    return width >= tokens.NARROWEST * percent / 100
