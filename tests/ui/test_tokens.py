"""Every pair of colours that meets on the screen can be read, in each of the three sets."""

import re
from pathlib import Path

import pytest

from guide.ui import tokens
from guide.ui.tokens import CONTRAST_PAIRS, Colours

SETS = {"light": tokens.LIGHT, "dark": tokens.DARK, "high contrast": tokens.HIGH_CONTRAST}
UI = Path(tokens.__file__).parent
HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b")


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB", 0 for black to 1 for white (WCAG 2.2, "relative luminance")."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """1 for two equal colours to 21 for black on white (WCAG 2.2, "contrast ratio")."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#FF0000", "#FFFFFF", 4.0)],
)
def test_the_formula_gives_ratios_that_are_known(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize(("front", "ground", "least"), CONTRAST_PAIRS)
def test_a_pair_of_colours_can_be_told_apart(name: str, front: str, ground: str, least: float) -> None:
    colours = SETS[name]

    assert contrast(getattr(colours, front), getattr(colours, ground)) >= least


def test_every_colour_but_the_hairline_is_measured_against_something() -> None:
    measured = {name for front, ground, _ in CONTRAST_PAIRS for name in (front, ground)}

    # the hairline only decorates: nothing is told by it alone
    assert set(Colours.__struct_fields__) - measured == {"line"}


def test_no_file_of_the_window_but_the_tokens_names_a_colour() -> None:
    named = {
        f"{path.name}: {colour}"
        for path in UI.rglob("*.py")
        if path.name != "tokens.py"
        for colour in HEX_COLOUR.findall(path.read_text(encoding="utf-8"))
    }

    assert named == set()
