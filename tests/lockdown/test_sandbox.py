"""What a visit that has shut itself in can still do, tried from inside; and what it could do before."""

from pathlib import Path

import pytest

from guide.lockdown import Protection, protection
from guide.lockdown.kernel import Kernel
from guide.lockdown.landlock import SIGNALS_SINCE, version
from support.instrumented.attempts import (
    attributes,
    changes,
    itself,
    lasting,
    needs,
    notes,
    others,
    programs,
    signals,
    terminals,
)
from tests.lockdown.conftest import Tried

HERE = Path()
CHANGES, NOTES, NEEDS = (tuple(kind(HERE)) for kind in (changes, notes, needs))
PROGRAMS = tuple(programs())
OTHERS = (*others(0), *lasting(), *signals(0), *itself())
SIGNALS = tuple(signals(0))
TO_EVERYBODY = "signal whoever can be"
"""kill(2) says that this was done even where it reached nobody."""
IF_ANYBODY_MAY = (*attributes(HERE), *terminals(0))
"""Attempts that some kernels and file systems refuse to everybody."""

needs_both = pytest.mark.skipif(
    protection() != Protection(files=True, calls=True), reason="not tested: this kernel lacks a lock"
)


@needs_both
@pytest.mark.parametrize("attempt", CHANGES + NOTES + PROGRAMS + OTHERS)
def test_a_visit_is_refused_what_it_never_needs(tried: Tried, attempt: str) -> None:
    assert tried("both")[attempt] == "refused"
    assert tried("open")[attempt] == "done", "an attempt that fails by itself shows nothing"


@needs_both
@pytest.mark.parametrize("attempt", IF_ANYBODY_MAY)
def test_a_visit_is_refused_what_this_computer_would_allow(tried: Tried, attempt: str) -> None:
    if tried("open")[attempt] != "done":
        pytest.skip("not tested: nobody may do it on this computer")

    assert tried("both")[attempt] == tried("seccomp")[attempt] == "refused"


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


@needs_both
@pytest.mark.skipif(version(Kernel()) < SIGNALS_SINCE, reason="not tested: Landlock is too old")
@pytest.mark.parametrize("attempt", [name for name in SIGNALS if name != TO_EVERYBODY])
def test_landlock_alone_keeps_signals_inside(tried: Tried, attempt: str) -> None:
    assert tried("landlock")[attempt] == "refused"
