"""Leave is as quick as the display allows. Few rounds, wide bounds: `tests.bench.leave` has the figures."""

from statistics import median

from tests.bench.leave import measure


def test_leave_takes_about_what_a_bare_hide_and_show_take() -> None:
    guide, bare = measure(4)
    assert median(guide.gone) <= 4 * median(bare.gone)
    assert median(guide.front) <= 4 * median(bare.front)
