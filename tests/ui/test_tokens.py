"""Every pair of colors that meets on the screen has enough contrast, in each of the three themes."""

import re
from pathlib import Path

import pytest

from guide.ui.theme import tokens
from guide.ui.theme.tokens import CONTRAST_PAIRS, Colors

SETS = {"light": tokens.LIGHT, "dark": tokens.DARK, "high contrast": tokens.HIGH_CONTRAST}
UI = Path(tokens.__file__).parents[1]
QT_COLOR = re.compile(r"GlobalColor\.(?!transparent)|QColor\([\"'\d]")
"""Transparent means that there is no color."""


COLORS_ALLOWED = {"paper/palm_cards.py", "paper/strip.py"}  # text on paper is black, and cut marks are gray

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
