"""What the running guide can do, tried from inside its own visit."""

import json
from ctypes.util import find_library
from pathlib import Path

import pytest

from guide.lockdown import Protection, protection
from support.instrumented.guide import FAIL, FILES, TOOLKIT, TRY, attempts_of
from support.waiting import wait_until
from tests.running_guide import RunningGuide

pytestmark = pytest.mark.skipif(
    protection() != Protection(files=True, calls=True), reason="not tested: this kernel lacks a lock"
)


def test_the_visit_on_the_screen_is_refused_every_attempt(guide: RunningGuide, tmp_path: Path) -> None:
    guide.search(TRY)
    outcomes = json.loads(guide.output())

    assert {name: word for name, word in outcomes.items() if word != "refused"} == {}
    assert outcomes.keys() == attempts_of(tmp_path, 0).keys(), "none was left out"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["inner", "old"]
    assert (tmp_path / "old").read_text() == "as it was"


def test_neither_the_terminal_nor_the_log_of_the_starting_program_can_be_written_or_read(
    guide: RunningGuide,
) -> None:
    guide.search(FILES)

    assert json.loads(guide.output()) == ["/dev/null", "/dev/null"]


@pytest.mark.skipif(find_library("gtk-3") is None, reason="not tested: GTK 3 is not on this computer")
@pytest.mark.parametrize("desktop", ["GNOME", "XFCE"])
def test_no_toolkit_of_the_desktop_is_loaded_into_a_visit(
    desktop: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
    monkeypatch.delenv("QT_QPA_PLATFORMTHEME", raising=False)
    guide = request.getfixturevalue("open_guide")()
    guide.search(TOOLKIT)

    assert json.loads(guide.output()) == []


def test_an_error_in_the_visit_prints_nothing_and_the_window_stays(guide: RunningGuide) -> None:
    before = guide.visits()
    guide.search(FAIL)
    assert guide.output() == f"{FAIL}\n", "the error has come"
    guide.screen.tap("Escape", "BackSpace", "BackSpace")
    wait_until(guide.shows_front)
    guide.search("food")
    wait_until(lambda: not guide.shows_front())

    assert guide.visits() == before
    assert guide.end() == (0, "")
