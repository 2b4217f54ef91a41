"""What a visit that has shut itself in can still do, tried from inside; and what it could do before."""

from pathlib import Path

import pytest

from guide.lockdown import Protection, protection
from tests.lockdown.attempts import changes, needs, notes, others, programs
from tests.lockdown.conftest import Tried

HERE = Path()
CHANGES, NOTES, NEEDS = (tuple(kind(HERE)) for kind in (changes, notes, needs))
PROGRAMS, OTHERS = tuple(programs()), tuple(others(0))

needs_both = pytest.mark.skipif(
    protection() != Protection(files=True, calls=True), reason="not tested: this kernel lacks a lock"
)


@needs_both
@pytest.mark.parametrize("attempt", CHANGES + NOTES + PROGRAMS + OTHERS)
def test_a_visit_is_refused_what_it_never_needs(tried: Tried, attempt: str) -> None:
    assert tried("both")[attempt] == "refused"
    assert tried("open")[attempt] == "done", "an attempt that fails by itself shows nothing"


@needs_both
@pytest.mark.parametrize("attempt", NEEDS)
def test_a_visit_keeps_what_it_needs(tried: Tried, attempt: str) -> None:
    assert tried("both")[attempt] == "done"


@needs_both
@pytest.mark.parametrize("attempt", CHANGES + PROGRAMS)
def test_each_lock_alone_keeps_files_as_they_are(tried: Tried, attempt: str) -> None:
    assert tried("landlock")[attempt] == "refused"
    assert tried("seccomp")[attempt] == "refused"


@needs_both
@pytest.mark.parametrize("attempt", NOTES + OTHERS)
def test_the_filter_alone_refuses_all_the_rest(tried: Tried, attempt: str) -> None:
    assert tried("seccomp")[attempt] == "refused"
