"""How a sentry reacts to the keyboard and to messages from its visit. Times are in seconds."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

import pytest

from guide.ui.guards.modifiers_x11 import Change
from guide.ui.guards.sentry import (
    ANSWER,
    ANSWER_S,
    ANSWER_UNSURE_S,
    INTERRUPTED,
    MESSAGE,
    SHOWN,
    Sentry,
    SentryPipe,
)

THIS, NEXT = os.getpid(), 1
"""Two visits: what `SentryPipe` says comes from this process."""


class Script:
    """A keyboard and a visit that follow a script, a word for each look that the sentry takes.

    v and ^ are Shift down and up, c is another modifier, k another key; a comes from the visit: something
    else was pressed; y: the visit answers; o and h: another window has the focus, or the visit has it again;
    S: the next visit is shown; Y: it answers; a number lets so many seconds pass. After the last word the
    guide is gone.

    Attributes:
        accused: the visit that did not answer.
        at: when the sentry reported it.
    """

    def __init__(self, words: str) -> None:
        self._words = iter(words.split())
        self._reading, self._writing = os.pipe()
        self.descriptor = self._reading
        os.write(self._writing, b"always ready")
        self.now = 0.0
        self.accused: int | None = None
        self.at: float | None = None

    def run(self) -> "Script":
        """Let a sentry watch until the end of the script."""
        question_out, ask = os.pipe()
        read_end, write_end = os.pipe()
        self._from_visit = SentryPipe(question_out, write_end)
        self._write_end = write_end
        Sentry(read_end, ask, self, self._accuse, THIS, lambda: self.now).watch()
        for end in (question_out, ask, read_end, self._reading, self._writing):
            os.close(end)
        return self

    def _accuse(self, visit: int) -> None:
        if self.accused is None:
            self.accused, self.at = visit, self.now

    def changes(self) -> list[Change]:
        """Take the next word."""
        word = next(self._words, "")
        changes = {"v": Change.DOWN, "^": Change.UP, "c": Change.OTHER, "k": Change.NOT_ALONE}
        acts: dict[str, Callable[[], object]] = {
            "a": self._from_visit.report_interrupted,
            "y": self._from_visit.answer,
            "o": partial(self._from_visit.report_focus, has_focus=False),
            "h": partial(self._from_visit.report_focus, has_focus=True),
            "S": partial(os.write, self._write_end, MESSAGE.pack(SHOWN, NEXT)),
            "Y": partial(os.write, self._write_end, MESSAGE.pack(ANSWER, NEXT)),
        }
        if word in changes:
            return [changes[word]]
        if word in acts:
            acts[word]()
        elif word:
            self.now += float(word)
        else:
            with suppress(OSError):
                os.close(self._write_end)
        return []


@pytest.mark.parametrize(
    ("script", "at", "accused"),
    [
        pytest.param("v ^ v ^ v 0.07 0", 0.07, THIS, id="three presses, and no answer"),
        pytest.param("v ^ 2 v ^ 2 v 0.07 0", 4.07, THIS, id="slow presses"),
        pytest.param("v a ^ v ^ v ^ v 0.07 0", 0.07, THIS, id="a letter, then three presses"),
        pytest.param("v ^ v ^ v y 1 ^ v ^ v ^ v 0.07 0", 1.07, THIS, id="it answered once and hangs later"),
        pytest.param("o v ^ v ^ v 1.1 0", 1.1, THIS, id="another window has the focus: a second later"),
        pytest.param("v k ^ v k ^ v 1.1 0", 1.1, THIS, id="other keys were used with Shift: a second later"),
        pytest.param("k k v ^ v ^ v 0.07 0", 0.07, THIS, id="other keys were used before"),
        pytest.param("o h v ^ v ^ v 0.07 0", 0.07, THIS, id="another window had the focus"),
        pytest.param("v ^ v ^ v Y 0.07 0", 0.07, THIS, id="one that is not shown answers for it"),
        pytest.param("S v ^ v ^ v y 0.07 0", 0.07, NEXT, id="one that was left answers for the next"),
    ],
)
def test_a_visit_that_does_not_answer_is_accused(script: str, at: float, accused: int) -> None:
    outcome = Script(script).run()

    assert outcome.at == pytest.approx(at)
    assert outcome.accused == accused
    assert ANSWER_S < 0.07 < ANSWER_UNSURE_S < 1.1


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("v ^ v ^ v y 1 0", id="it answers"),
        pytest.param("v ^ v ^ v 0.02 y 1 0", id="it answers a little later"),
        pytest.param("v ^ v ^ 9", id="two presses"),
        pytest.param("v ^ v ^ 6 v 1 0", id="too slow"),
        pytest.param("v a ^ v a ^ v a ^ 1 0", id="three capital letters"),
        pytest.param("c v ^ c v ^ c v 1 0", id="with another modifier"),
        pytest.param("v k ^ v k ^ v 0.9 y 1 0", id="it answers late to capital letters"),
        pytest.param("o v ^ v ^ v 0.9 y 1 0", id="it answers late while another window has the focus"),
        pytest.param("v ^ v ^ v S 1 0", id="it has left, and the next one is shown"),
        pytest.param("v ^ v ^ v", id="the guide is gone before"),
    ],
)
def test_any_other_is_not(script: str) -> None:
    assert Script(script).run().accused is None


@pytest.fixture
def stopped() -> Iterator[SentryPipe]:
    """The way to a sentry that takes nothing any more: its pipe is full."""
    question_out, ask = os.pipe()
    read_end, write_end = os.pipe()
    post = SentryPipe(question_out, write_end)
    with suppress(BlockingIOError):
        while True:
            os.write(write_end, INTERRUPTED * 4096)
    yield post
    for end in (question_out, ask, read_end, write_end):
        os.close(end)


def test_a_sentry_that_takes_nothing_keeps_nobody_waiting(stopped: SentryPipe) -> None:
    stopped.report_interrupted()
    stopped.answer()


def test_a_sentry_that_is_gone_keeps_nobody_from_typing() -> None:
    question_out, ask = os.pipe()
    read_end, write_end = os.pipe()
    os.close(read_end)
    os.close(ask)
    post = SentryPipe(question_out, write_end)
    post.report_interrupted()
    post.answer()

    assert ANSWER != INTERRUPTED
    os.close(question_out)
    os.close(write_end)
