"""What a window of some size and some text size looks like."""

import pytest

from guide.ui.theme import tokens
from guide.ui.theme.appearance import Appearance
from guide.ui.theme.look import Form, Look


def look_at(width: int, height: int, percent: int) -> Look:
    return Look(Appearance(text_percent=percent), {}, width, height)


@pytest.mark.parametrize(
    ("width", "percent", "form"),
    [
        (899, 100, "narrow"),
        (900, 100, "medium"),
        (1199, 100, "medium"),
        (1200, 100, "wide"),
        (1366, 100, "wide"),
        (1366, 125, "medium"),
        (1366, 200, "narrow"),
        (1920, 150, "wide"),
        (1920, 300, "narrow"),
        (3840, 300, "wide"),
    ],
)
def test_larger_text_counts_like_a_narrower_window(width: int, percent: int, form: Form) -> None:
    assert look_at(width, 1000, percent).form == form


@pytest.mark.parametrize(
    ("height", "percent", "is_short"),
    [(480, 100, True), (560, 100, False), (768, 100, False), (768, 125, False), (768, 150, True)],
)
def test_a_low_window_leaves_out_second_lines(height: int, percent: int, *, is_short: bool) -> None:
    assert look_at(1366, height, percent).is_short is is_short


@pytest.mark.parametrize(
    ("percent", "text", "space", "bar"),
    [(100, 40, 40, 40), (150, 60, 50, 50), (200, 80, 60, 50), (300, 120, 60, 50)],
)
def test_text_grows_fully_space_by_half_and_bars_by_a_quarter(
    percent: int, text: int, space: int, bar: int
) -> None:
    look = look_at(1366, 768, percent)

    assert (look.text(40), look.space(40), look.bar(40)) == (text, space, bar)


def test_larger_text_keeps_colors_and_the_space_between_letters() -> None:
    chosen = Appearance("dark", 100, is_spaced=True)

    assert chosen.stepped(1) == Appearance("dark", tokens.TEXT_STEPS[1], is_spaced=True)
