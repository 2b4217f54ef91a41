"""Design tokens: every color and size of the window, in logical pixels at 100 % text.

Why they are so: docs/design.md. Nothing else in `guide.ui` names a color.
"""

from typing import Literal

from msgspec import Struct

Role = Literal[
    "small", "body", "reading", "lead", "label", "row_title", "heading_3", "heading_2", "heading_1",
    "row_street", "door_title", "own_name",
    "number_row", "number_card", "number_page",
]  # fmt: skip


class Colors(Struct, frozen=True):
    """One set of colors, sRGB hex.

    Attributes:
        window: the ground of the window.
        surface: the ground of bars and cards.
        tint: a tinted ground.
        hover: a control under the pointer.
        pressed: a control that is being pressed.
        ink: text.
        ink_soft: secondary text.
        line: a hairline.
        edge: the border of what can be pressed.
        accent: links, icons, numbers, focus.
        accent_tint: a ground behind accented text.
        on_accent: text on the accent.
        leave_fill: the Leave button.
        on_leave: its icon and word.
        leave_edge: its border.
        disabled: text of what cannot be pressed.
        map_land: a county on the map.
    """

    window: str
    surface: str
    tint: str
    hover: str
    pressed: str
    ink: str
    ink_soft: str
    line: str
    edge: str
    accent: str
    accent_tint: str
    on_accent: str
    leave_fill: str
    on_leave: str
    leave_edge: str
    disabled: str
    map_land: str


LIGHT = Colors(
    window="#F4F3EF", surface="#FDFDFB", tint="#E8ECEA", hover="#DDE4E3", pressed="#CCD6D6",
    ink="#1C2226", ink_soft="#434C51", line="#D2D4CE", edge="#70777A",
    accent="#1D4C66", accent_tint="#DFE9ED", on_accent="#FFFFFF",
    leave_fill="#46535A", on_leave="#FFFFFF", leave_edge="#46535A", disabled="#6A7073",
    map_land="#D3DCDB",
)  # fmt: skip
DARK = Colors(
    window="#15191B", surface="#1D2326", tint="#262E32", hover="#2F393E", pressed="#3A464C",
    ink="#E6E9E8", ink_soft="#BBC4C7", line="#343D41", edge="#849096",
    accent="#94C5DE", accent_tint="#1F3039", on_accent="#10202A",
    leave_fill="#414D53", on_leave="#FFFFFF", leave_edge="#849096", disabled="#909A9E",
    map_land="#2F393E",
)  # fmt: skip
HIGH_CONTRAST = Colors(
    window="#000000", surface="#000000", tint="#000000", hover="#33330A", pressed="#4D4D0F",
    ink="#FFFFFF", ink_soft="#FFFFFF", line="#FFFFFF", edge="#FFFFFF",
    accent="#FFE15C", accent_tint="#000000", on_accent="#000000",
    leave_fill="#FFFFFF", on_leave="#000000", leave_edge="#FFFFFF", disabled="#B4B4B4",
    map_land="#000000",
)  # fmt: skip

CONTRAST_PAIRS: tuple[tuple[str, str, float], ...] = (
    ("ink", "window", 7.0), ("ink", "surface", 7.0), ("ink", "tint", 7.0), ("ink", "hover", 7.0),
    ("ink", "pressed", 7.0), ("ink", "accent_tint", 7.0),
    ("ink_soft", "window", 7.0), ("ink_soft", "surface", 7.0), ("ink_soft", "tint", 7.0),
    ("ink_soft", "hover", 4.5),
    ("accent", "window", 7.0), ("accent", "surface", 7.0), ("accent", "tint", 7.0),
    ("accent", "accent_tint", 7.0), ("on_accent", "accent", 7.0), ("on_leave", "leave_fill", 7.0),
    ("disabled", "surface", 4.5), ("edge", "window", 3.0), ("edge", "surface", 3.0),
    ("edge", "tint", 3.0), ("leave_edge", "surface", 3.0),
    ("edge", "map_land", 3.0), ("accent", "map_land", 3.0),
)  # fmt: skip
"""Foreground, background, least contrast (WCAG 2.2 ratio)."""


class TypeStyle(Struct, frozen=True):
    """A text style.

    Attributes:
        px: the size in logical pixels.
        line: the line height in percent of the font's own.
        weight: 400 to 700.
    """

    px: int
    line: int
    weight: int


TYPE: dict[Role, TypeStyle] = {
    "small": TypeStyle(16, 105, 400),
    "body": TypeStyle(18, 112, 400),
    "reading": TypeStyle(20, 115, 400),
    "lead": TypeStyle(22, 108, 400),
    "label": TypeStyle(18, 100, 600),
    "row_title": TypeStyle(20, 100, 600),
    "row_street": TypeStyle(16, 105, 600),
    "heading_3": TypeStyle(18, 104, 600),
    "heading_2": TypeStyle(22, 104, 600),
    "heading_1": TypeStyle(26, 100, 600),
    "door_title": TypeStyle(22, 100, 600),
    "own_name": TypeStyle(40, 100, 600),
    "number_row": TypeStyle(24, 100, 700),
    "number_card": TypeStyle(38, 100, 700),
    "number_page": TypeStyle(56, 100, 700),
}

FONT_FAMILY = "Atkinson Hyperlegible Next"
NAMES_FAMILY = "Signpost Languages"
"""The second has nothing but the letters in the names of languages that are not in the first."""

LETTER_SPACING, WORD_SPACING, LINE_SPACING = 0.12, 0.16, 1.2
"""Of wider spacing: the space added between letters and between words, as a share of the text size, and
the factor for the line height. WCAG 2.2, criterion 1.4.12; our line height is 1.3 em already."""

TEXT_STEPS = (100, 125, 150, 200, 250, 300)
"""Text sizes in percent."""

MEASURE = 720
"""Widest line of reading text: about 80 characters."""

CONTENT_MAX = 1302
MAIN = 934
ASIDE = 320
ASIDE_GAP = 48
NARROW_BELOW = 900
MEDIUM_BELOW = 1200
SHORT_BELOW = 560
NARROWEST = 240
"""The width or height of a window divided by the text factor at which its form changes. Below the
narrowest text grows no further: a small screen on its side shows 300 %, and on end 200 %."""

UNLIMITED = 16777215
"""A length without a limit: Qt's QWIDGETSIZE_MAX, which PySide does not export."""

TARGET = 48
"""The least height and width of anything that can be pressed, unless a site file asks for more."""

HAIRLINE = 1
RADIUS = 6
RING = 3
RING_GAP = 2
BAR_TOP = 76
KEY_HEIGHT = 60
KEY_HEIGHT_SHORT = 44
KEY_WIDTH_MAX = 96
KEY_FACE = 0.5
KEY_LETTER = 0.7
"""The on-screen keyboard: the height of one key, and of all of them on a small screen. The width of a letter
at most, so that a hand reaches all of them. The largest word and letter as shares of the height of a key."""

KEYS_WIDE_FROM = 1600
KEY_HEIGHT_WIDE = 64
KEY_GAP_WIDE = 8
KEY_MARGIN_WIDE = 12
"""On a wide screen, where the urgent numbers are beside the keys: the width of the window, the height of a
key, the space between keys, and above and below them. Equal at every text size: results need the height."""

KIOSK_TEXT = 150
KIOSK_TEXT_FROM = (1600, 900)
"""The text size with which a visit starts on a screen that is read standing, in percent, and the least width
and height of such a screen, where capitals would be 3.5 mm high otherwise."""

BAR_URGENT = 64
BAR_GROWTH_MAX = 1.25
LEAVE_WIDTH = 144
SEARCH_WIDTH = 560
SEARCH_HEIGHT = 52
ROW_PAGE = 80
ROW_STREET = 98
GROUP_HEAD = 37
ROW_SECTION = 84
DOOR_LARGE = 84
DOOR_SMALL = 60
DOOR_SMALLEST = 52
DOOR_WIDTH = 236
DOORS_LARGE_FROM = 700
DOOR_LEAD = 92
DOOR_GAP = 16
DOORS_GROWTH_MAX = 1.75
TILE = 52
TILE_GLYPH = 30
ICON_DOOR = 24
"""The doors of the front page: their least heights, the least width of a small one, the least height of a
medium window that has large ones, the space between them, how many times as high they become at most in a
high window. The filled square of a large one and the icon in it, the icon of a small one."""

ROW_EDGE = 12
STATUS_WIDTHS = (240, 320, 400, 520)
"""The least space above and below the words of a row together. The most width for whether it is open, and
more only for words that would not fit on two lines."""

ICON_SMALL = 20
ICON_LINE = 22
ICON_ROW = 24
ICON_BAR = 28
ICON_STROKE = 2.0
NOTE_BAR = 4
SCROLL_BAR = 12
SCROLL_ROOM = 2
SCROLL_HANDLE = 48
"""The scroll bar of a page: its width, the free space around its handle, and the least height of the
handle."""

MARGINS: dict[str, int] = {"narrow": 16, "medium": 24, "wide": 32}
"""Free space on both sides of a page, by the form of its window."""

ROW_ACTION = 48
ROW_LINK = 60
ROW_LEAST_WIDTH = 120
ROW_WIDTH = 280
LINE_WIDTH = 420
"""A row that does something, and a row of one line: their least height. The least width of a row, and its
preferred width. The least width of a page where one line of words says something."""

BOX_PADDING = 10
CHOSEN_BAR = 5
"""A box to choose by: the space beside its words, and the width of the bar of a chosen one."""

ROW_CHOICE = 72
SIGN = 22
PRIMARY = 56
PREVIEW = 470
FOOT_FROM = 320
"""A row that chooses one of several: its least height, and the width of the sign in it. The height of the
button that a page is there for. The width of a sheet to look at before it is
printed. The height of a window divided by the text factor from which a bar stays under a page."""

PRESSED_LINE = 4
"""How thick the line inside a filled button is while it is pressed, and how far inside it is."""

KEYS_IN_ROW = 10
"""The keys of the longest row of the screen keyboard."""

CARD_NUMBER = 340
FIRST_NUMBER = 64
"""The most space for a number beside the words of its card. The height of the first card of a page up to the
lower edge of its number, with the space above."""

SHORT_NUMBER = 202
"""The least width of the number beside an answer in short."""

GUTTER = 22
DOT = 3.4
DOT_AT = 6
"""The items of a list: the least space before their text, half the width of a dot, and the position of its
center."""

STATUS_DOT = 12
DOT_STROKE = 1.5
"""The sign for open or closed: its width, and that of its edge."""

SMALL_MAP = 88
"""The width of a map that only shows where something is."""

ASIDE_MAP = 112
"""The same beside results."""

MAP_WIDTH = 0.32
"""The preferred width of the map, as a share of the height of its outlines."""

KEY_GAP = 6
LINK_PADDING = 8
BUTTON_OUTSIDE = 5
CHIP_OUTSIDE = 3
"""Free space around the visible part of a link (grows with the text), a button and a chip (do not)."""

LINK_RING = 4
"""How far inside a link its ring is, above and below."""

PAGE_MARK = 12
"""The distance between the words of a page and the line that shows that it has the focus."""

LEAVE_RING = 4
MENU_EDGE = 4
"""Free space around the entries of a menu."""
MENU_MARK = 12
"""The side of the mark of an entry that is on or off, without its edge."""

WINDOW_WIDTH = 1400
WINDOW_HEIGHT = 900
WINDOW_FRAME = 56
"""A new window, and what the system's frame and panel may take of a small screen."""

WINDOW_ICON = 64
