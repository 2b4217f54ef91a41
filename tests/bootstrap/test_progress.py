import io
from itertools import count

import pytest

from bootstrap.progress import Progress


def test_each_step_is_one_line_with_its_time() -> None:
    out = io.StringIO()
    ticks = count(start=0, step=2)

    with Progress(out, clock=lambda: next(ticks)).step("Making tea") as detail:
        detail("not shown in a log")

    assert out.getvalue() == "Making tea ... 2.0 s\n"


def test_a_step_that_fails_says_so_and_ends_its_line() -> None:
    out = io.StringIO()

    with pytest.raises(ValueError, match="spilt"), Progress(out).step("Making tea"):
        raise ValueError("spilt")

    assert out.getvalue() == "Making tea ... stopped\n"
