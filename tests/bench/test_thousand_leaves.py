"""Leaving again and again leaves nothing behind. `tools.bench.thousand_leaves` does it 1,000 times."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from support.instrumented.guide import STRANGE
from support.subject import Subject, subject
from tools.bench.figures import Spread
from tools.bench.household import Usage
from tools.bench.thousand_leaves import Outcome, leave_often

FEW, SOME = 6, 60
GONE_MS = 500.0
"""On a machine that runs other tests meanwhile. On a quiet one, the program requires 100 ms."""

BEFORE = Usage(own_kb=30_000, files=9, processes=3, zombies=0, threads=1, windows=12, shared=0)


needs_root = pytest.mark.needs_root("counts what a guide holds that forbids it")


@pytest.fixture
def guide() -> Iterator[Subject]:
    """The guide with its front page on the screen."""
    with subject("guide") as started:
        started.learn()
        yield started


@needs_root
def test_a_few_leaves_leave_nothing_behind(guide: Subject) -> None:
    assert leave_often(guide, FEW).grown == []


@needs_root
@pytest.mark.slow
def test_sixty_leaves_leave_nothing_behind_and_no_old_process_lingers(guide: Subject) -> None:
    outcome = leave_often(guide, SOME)

    assert outcome.grown == []
    assert outcome.gone.worst < GONE_MS


@pytest.mark.parametrize("name", [name for name in Usage.__struct_fields__ if not name.endswith("_kb")])
def test_one_more_of_anything_is_growth(name: str) -> None:
    after = replace(BEFORE, **{name: getattr(BEFORE, name) + 1})

    assert len(Outcome(1, BEFORE, after, Spread.of([1.0])).grown) == 1


def test_a_tenth_more_memory_is_growth() -> None:
    after = replace(BEFORE, own_kb=33_000)

    assert len(Outcome(1, BEFORE, after, Spread.of([1.0])).grown) == 1


@needs_root
def test_a_guide_that_keeps_something_of_each_visit_is_found() -> None:
    with subject(STRANGE, ".", "hoard") as hoarder:
        hoarder.learn()
        grown = leave_often(hoarder, FEW).grown

    assert any(what.startswith("files") for what in grown)
    assert any(what.startswith("memory") for what in grown)
