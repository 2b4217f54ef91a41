"""What a sentry does with what it hears from the keyboard and from its visit. Times are in seconds."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from guide.ui.watch.modifiers_x11 import Change
from guide.ui.watch.sentry import ANSWER, INTERRUPTED, PATIENCE_S, Post, Sentry


class Script:
    """A keyboard and a visit that follow a script, a word for each look that the sentry takes.

    v and ^ are Shift down and up, c is another modifier; a comes from the visit: something else was pressed;
    y: the visit answers; a number lets so many seconds pass. After the last word the visit is gone.
    """

    def __init__(self, words: str) -> None:
        self._words = iter(words.split())
        self._reading, self._writing = os.pipe()
        self.descriptor = self._reading
        os.write(self._writing, b"always ready")
        self.now = 0.0
        self.ended_at: float | None = None
        self._from_visit: Post | None = None

    def run(self) -> float | None:
        """Let a sentry watch; the moment when it ended its visit, None if it did not."""
        asked, ask = os.pipe()
        heard, told = os.pipe()
        self._from_visit = Post(asked, told)
        Sentry(heard, ask, self, self._end, lambda: self.now).watch()
        for end in (asked, ask, heard, self._reading, self._writing):
            os.close(end)
        return self.ended_at

    def _end(self) -> None:
        self.ended_at = self.ended_at or self.now

    def changes(self) -> list[Change]:
        """Take the next word."""
        assert self._from_visit is not None
        word = next(self._words, "")
        known = {"v": Change.DOWN, "^": Change.UP, "c": Change.ELSE}
        acts: dict[str, Callable[[], None]] = {
            "a": self._from_visit.tell_interrupted,
            "y": self._from_visit.answer,
        }
        if word in known:
            return [known[word]]
        if word in acts:
            acts[word]()
        elif word:
            self.now += float(word)
        else:
            with suppress(OSError):
                self._from_visit.dismiss()
        return []


@pytest.mark.parametrize(
    ("script", "moment"),
    [
        pytest.param("v ^ v ^ v 0.07 0", 0.07, id="three presses, and no answer"),
        pytest.param("v ^ 2 v ^ 2 v 0.07 0", 4.07, id="slow presses"),
        pytest.param("v a ^ v ^ v ^ v 0.07 0", 0.07, id="a letter, then three presses"),
        pytest.param("v ^ v ^ v y 1 ^ v ^ v ^ v 0.07 0", 1.07, id="it answered once and hangs later"),
    ],
)
def test_a_visit_that_does_not_answer_is_ended(script: str, moment: float) -> None:
    assert Script(script).run() == pytest.approx(moment)
    assert PATIENCE_S < 0.07


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("v ^ v ^ v y 1 0", id="it answers"),
        pytest.param("v ^ v ^ v 0.02 y 1 0", id="it answers a little later"),
        pytest.param("v ^ v ^ 9", id="two presses"),
        pytest.param("v ^ v ^ 6 v 1 0", id="too slow"),
        pytest.param("v a ^ v a ^ v a ^ 1 0", id="three capital letters"),
        pytest.param("c v ^ c v ^ c v 1 0", id="with another modifier"),
        pytest.param("v ^ v ^ v", id="it is gone before it is ended"),
    ],
)
def test_any_other_is_not(script: str) -> None:
    assert Script(script).run() is None


@pytest.fixture
def stopped() -> Iterator[Post]:
    """The way to a sentry that takes nothing any more: its pipe is full."""
    asked, ask = os.pipe()
    heard, told = os.pipe()
    post = Post(asked, told)
    with suppress(BlockingIOError):
        while True:
            os.write(told, INTERRUPTED * 4096)
    yield post
    for end in (asked, ask, heard, told):
        os.close(end)


def test_a_sentry_that_takes_nothing_keeps_nobody_waiting(stopped: Post) -> None:
    stopped.tell_interrupted()
    stopped.answer()


def test_a_sentry_that_is_gone_keeps_nobody_from_typing() -> None:
    asked, ask = os.pipe()
    heard, told = os.pipe()
    os.close(heard)
    os.close(ask)
    post = Post(asked, told)
    post.tell_interrupted()
    post.answer()

    assert ANSWER != INTERRUPTED
    os.close(asked)
    os.close(told)
