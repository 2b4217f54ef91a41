"""Every pair of colors that meets on the screen has enough contrast, in each of the three themes."""

import ast
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from guide.ui.theme import tokens
from guide.ui.theme.tokens import CONTRAST_PAIRS, Colors

SETS = {"light": tokens.LIGHT, "dark": tokens.DARK, "high contrast": tokens.HIGH_CONTRAST}
UI = Path(tokens.__file__).parents[1]
QT_COLOR = re.compile(r"GlobalColor\.(?!transparent)|QColor\([\"'\d]")
"""Transparent means that there is no color."""

PIXELS = re.compile(r"\b\d+px")
SCALED = frozenset({"space", "text", "bar", "add", "add_outdented"})
"""Functions that take a length at 100 % text: see Look and PageView."""

SIZED = re.compile(
    "set(Fixed|Minimum|Maximum)(Size|Width|Height)|setColumnMinimumWidth|resize|addSpacing|set_directional_margins"
    "|set(Horizontal|Vertical)?Spacing|setContentsMargins|setPixelSize|setWidth|adjusted|drawLine|fillRect"
    "|drawRoundedRect|QSizeF?|QRectF?|QPointF?|QPen|icon_pixmap"
)
"""Functions that take pixels."""

QT_NO_LIMIT = 16777215
"""QWIDGETSIZE_MAX, the largest size in Qt."""

COLORS_ALLOWED = {"paper/palm_cards.py", "paper/strip.py"}  # text on paper is black, and cut marks are gray
SIZES_ALLOWED = {
    "paper",  # sheets are measured in points
    "pictures",  # pictures in the documents have the sizes of real screens
}

HEX_COLOR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b")


def luminance(color: str) -> float:
    """Relative luminance of "#RRGGBB", 0 for black to 1 for white (WCAG 2.2, "relative luminance")."""
    channels = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """1 for two equal colors to 21 for black on white (WCAG 2.2, "contrast ratio")."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#FF0000", "#FFFFFF", 4.0)],
)
def test_the_contrast_formula_gives_known_ratios(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


def test_a_pair_of_colors_has_enough_contrast() -> None:
    too_weak = [
        f"{front} on {ground}, {name}: {ratio:.2f}"
        for name, colors in SETS.items()
        for front, ground, least in CONTRAST_PAIRS
        if (ratio := contrast(getattr(colors, front), getattr(colors, ground))) < least
    ]

    assert too_weak == []


def test_every_color_except_the_hairline_is_in_a_measured_pair() -> None:
    measured = {name for front, ground, _ in CONTRAST_PAIRS for name in (front, ground)}

    # the hairline is only decoration
    assert set(Colors.__struct_fields__) - measured == {"line"}


def files_of_the_window() -> list[Path]:
    """Return every module of the window except the tokens."""
    return [path for path in UI.rglob("*.py") if path.name != "tokens.py"]


def test_only_the_tokens_name_colors() -> None:
    named = {
        f"{path.name}: {color}"
        for path in files_of_the_window()
        for color in HEX_COLOR.findall(path.read_text(encoding="utf-8"))
    }

    assert named == set()


def test_no_module_uses_a_color_of_qt() -> None:
    named = {
        str(path.relative_to(UI))
        for path in files_of_the_window()
        if QT_COLOR.search(path.read_text(encoding="utf-8"))
    }

    assert named - COLORS_ALLOWED == set()


def test_only_the_tokens_name_sizes() -> None:
    named = {
        f"{path.relative_to(UI)}: {size}"
        for path in files_of_the_window()
        if path.parent.name not in SIZES_ALLOWED
        for size in literal_sizes(path.read_text(encoding="utf-8"))
    }

    # a new length needs a name in tokens.py
    assert named == set()


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("widget.setFixedHeight(44)", {"44"}),
        ("box.adjusted(-7, 0, 1, 0.5)", {"7"}),
        ("QSize(width + 9, 1)", {"9"}),
        ("look.space(13)", {"13"}),
        ("look.space(16 if wide else 33)", {"33"}),
        ("page.add(label, 15)", {"15"}),
        ('f"padding: 4px; margin: {look.space(8)}px"', {"4px"}),
        ("look.space(8) + look.text(tokens.RADIUS)", set()),
        ("rows.pop(12)", set()),
    ],
)
def test_a_literal_size_is_detected(code: str, found: set[str]) -> None:
    assert literal_sizes(code) == found


def literal_sizes(code: str) -> set[str]:
    """Return literal sizes: numbers passed to functions that set one, and those in style sheets."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            found |= {str(number) for number in numbers(node.args) if not is_allowed(name, number)}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found |= set(PIXELS.findall(node.value))
    return found


def numbers(arguments: Sequence[ast.expr]) -> Iterator[float]:
    """Yield the numbers in arguments, except those in nested calls."""
    for argument in arguments:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, int | float):
            yield abs(argument.value)
        elif isinstance(argument, ast.BinOp):
            yield from numbers([argument.left, argument.right])
        elif isinstance(argument, ast.UnaryOp):
            yield from numbers([argument.operand])
        elif isinstance(argument, ast.IfExp):
            yield from numbers([argument.body, argument.orelse])


def is_allowed(name: str, number: float) -> bool:
    """Tell whether a function may get a number: a step of spacing, or at most two hairlines."""
    if name in SCALED:  # the padding of a part has a name
        return number in (0, *tokens.SPACES)
    return SIZED.fullmatch(name) is None or number <= 2 or number == QT_NO_LIMIT
