"""A running site from outside: its window, its end, its clipboard, and wrong site files."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.selfcheck.proc import visits
from support.screen.owner import Owner
from support.screen.xscreen import SIZE, XScreen
from support.waiting import wait_until
from tests.running import running
from tests.running_guide import RunningGuide
from tests.sites.conftest import Open


def whole_screen(site: RunningGuide) -> bool:
    """Whether the focused window covers all of the screen."""
    window = site.screen.focused()
    return window is not None and (window.x, window.y, window.width, window.height) == (0, 0, *SIZE)


def strip(site: RunningGuide) -> bytes:
    """The pixels at the bottom of the window, where the numbers stand, or the question instead."""
    window = site.screen.focused()
    assert window is not None
    return site.screen.pixels(window.x, window.y + window.height - 40, window.width, 20)


CLOSINGS: dict[str, Callable[[RunningGuide], None]] = {
    "Alt+F4": lambda site: site.screen.chord("Alt_L", "F4"),
    "WM_DELETE_WINDOW": lambda site: site.screen.ask_to_close(),
    "SIGTERM": lambda site: os.kill(site.shown, signal.SIGTERM),
    "SIGHUP": lambda site: os.kill(site.shown, signal.SIGHUP),
    "a hang-up of the terminal": lambda site: site.process.send_signal(signal.SIGHUP),
    "a crash": lambda site: os.kill(site.shown, signal.SIGSEGV),
}


def test_closing_a_kiosk_by_any_way_leads_to_the_front_page_of_the_next_visit(open_site: Open) -> None:
    kiosk = open_site("--policy", "kiosk")
    assert whole_screen(kiosk)

    for name, close in CLOSINGS.items():
        before, spare = kiosk.visits()
        kiosk.search("food")
        begun = time.monotonic()
        close(kiosk)
        wait_until(lambda spare=spare: kiosk.shown == spare and kiosk.shows_front())  # type: ignore[misc]
        # the next visit is shown before the kernel has taken the last one apart
        gone = wait_until(lambda before=before: not Path(f"/proc/{before}").exists())  # type: ignore[misc]

        assert gone - begun < 1, name
        assert whole_screen(kiosk), name
        kiosk.until_ready()

    assert kiosk.end() == (0, "")


def test_a_desk_is_an_ordinary_window_that_can_be_closed(open_site: Open) -> None:
    desk = open_site("--policy", "desk")
    assert not whole_screen(desk)

    desk.screen.chord("Alt_L", "F4")

    assert desk.process.wait(timeout=10) == 0


def test_a_kiosk_that_is_put_away_comes_back(open_site: Open) -> None:
    kiosk = open_site("--policy", "kiosk")

    kiosk.screen.put_away()

    wait_until(lambda: whole_screen(kiosk) and kiosk.shows_front())


def test_a_wrong_site_file_is_reported_and_the_settings_of_a_kiosk_apply(
    open_site: Open, tmp_path: Path
) -> None:
    file = tmp_path / "site.toml"
    file.write_text('policy = "desk"\nidle_seconds = "long"\n')

    site = open_site("--site", str(file))

    assert whole_screen(site)
    site.search("food")
    assert site.end() == (
        0,
        f"{file}:2: idle_seconds must be a number of seconds from 20 to 3600, without quotes.\n",
    )


def test_a_visit_goes_by_the_site_file_as_it_is_when_the_visit_is_shown(
    open_site: Open, tmp_path: Path
) -> None:
    file = tmp_path / "site.toml"
    file.write_text('policy = "desk"')
    site = open_site("--site", str(file))
    _, spare = site.visits()
    assert not whole_screen(site)

    file.write_text('policy = "kiosk"')
    site.search("food")
    site.screen.tap("Shift", "Shift", "Shift")

    wait_until(lambda: site.shown == spare and whole_screen(site))


@pytest.mark.slow  # a site file cannot leave less time to answer
def test_an_unread_page_ends_after_the_time_of_the_site(open_site: Open, tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    file.write_text('policy = "desk"\nidle_seconds = 20\nwarning_seconds = 20\n')
    site = open_site("--site", str(file))
    _, spare = site.visits()
    site.search("food")
    begun = time.monotonic()
    numbers = strip(site)

    question_at = wait_until(lambda: strip(site) != numbers, within_s=30)
    left = wait_until(lambda: site.shown == spare and site.shows_front(), within_s=30)

    assert 19 <= question_at - begun <= 25
    assert 39 <= left - begun <= 45


@pytest.mark.parametrize("policy", ["desk", "station"])
def test_marking_and_copying_offer_nothing_to_other_programs(open_site: Open, policy: str) -> None:
    site = open_site("--policy", policy)
    site.search("food")

    for keys in (("Control_L", "a"), ("Control_L", "c"), ("Control_L", "x")):
        site.screen.chord(*keys)
    site.screen.tap("s")  # its results say that the keys before it have been handled
    before = site.screen.whole()
    wait_until(lambda: site.screen.whole() != before)

    assert not site.screen.is_offered("PRIMARY")
    assert not site.screen.is_offered("CLIPBOARD")


def test_what_another_program_offers_is_seen(display: str) -> None:
    """Else the test before this one would show nothing."""
    other = Owner(display)
    other.offer("some words")
    with XScreen(display) as screen:
        assert screen.is_offered("PRIMARY")
        assert screen.is_offered("CLIPBOARD")
    other.end()


@pytest.fixture
def free_display() -> str:
    """A display number that no server has."""
    taken = {int(path.name[1:]) for path in Path("/tmp/.X11-unix").glob("X*")}  # noqa: S108 - where X says so
    return f":{max(taken, default=0) + 600}"


def test_a_desk_without_a_display_ends_in_one_sentence(free_display: str) -> None:
    with running(free_display, "guide", "--policy", "desk", stderr=subprocess.PIPE) as desk:
        _, errors = desk.communicate(timeout=20)

    assert desk.returncode == 2
    assert errors.decode().splitlines()[-1].startswith("The window could not be shown: it ended twice")


def test_a_kiosk_without_a_display_goes_on_trying_and_is_there_when_the_display_is(free_display: str) -> None:
    with running(free_display, "guide", "--policy", "kiosk", stderr=subprocess.DEVNULL) as kiosk:
        tried: set[int] = set()

        def has_tried_four_times() -> bool:
            tried.update(visits(kiosk.pid))
            return len(tried) >= 4

        wait_until(has_tried_four_times, within_s=20)
        with subprocess.Popen(
            ["Xvfb", free_display, "-nolisten", "tcp"], stderr=subprocess.DEVNULL
        ) as server:
            try:
                # a spare comes after the first paint
                wait_until(lambda: len(visits(kiosk.pid)) == 2, within_s=20)
                kiosk.terminate()
                assert kiosk.wait(timeout=10) == 0
            finally:
                server.terminate()
