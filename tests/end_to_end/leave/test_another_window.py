"""Another window takes the focus: the real guide covers its page, and leaves when nobody comes back."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from guide.selfcheck import proc
from support.screen.virtual import virtual_screen
from support.screen.xscreen import SIZE, XScreen
from support.waiting import wait_until, wait_until_quiet
from tests.end_to_end.leave.fake_buses import Speaker, private_bus
from tests.end_to_end.leave.stranger import STRANGER
from tests.running import running
from tests.traces.tour import PAINTED_COLORS, colors

TITLE = "Signpost - local guide"
ABOVE_THE_STRANGER = (0, 0, SIZE[0], 850)
AWAY_S = 3
STILL_S = 0.4
FINGER_S = 0.03
WALKED_AWAY_S = 10
"""Within this time the next person may sit down, in seconds."""
ROWS_OF_THE_PAGE = slice(4 * SIZE[0] * 200, 4 * SIZE[0] * 780)
"""Where neither frame nor search field show who has the focus."""

PLACE = f"""
policy = "desk"
away_seconds = {AWAY_S}
"""


class Desk:
    """A screen with the guide on it, and at times another program's window in front.

    Attributes:
        first: the untouched front page as it is shown first.
        front: the same while another window has the focus.
    """

    def __init__(self, screen: XScreen, guide: subprocess.Popen[bytes], session_bus: str) -> None:
        self.screen, self.guide, self.session_bus = screen, guide, session_bus
        self.wait_for(TITLE)
        wait_until(lambda: colors(self.look()) > PAINTED_COLORS and len(self.visits()) == 2, within_s=30)
        self.first = self.settled_look()
        with self.stranger():
            self.front = self.settled_look()

    def wait_for(self, title: str) -> None:
        """Wait until the window of this title has the focus."""
        wait_until(lambda: self.screen.focused_title() == title, within_s=30)

    def look(self) -> bytes:
        """What the screen shows above the other window: all of the guide's."""
        return self.screen.pixels(*ABOVE_THE_STRANGER)

    def settled_look(self) -> bytes:
        """The same once the guide rests, and nothing has changed for longer than a window needs to notice."""
        wait_until_quiet(self.guide.pid)
        looks = [self.look()]
        changed_at = [time.monotonic()]

        def stands_still() -> bool:
            looks.append(self.look())
            if looks[-1] != looks[-2]:
                changed_at[0] = time.monotonic()
            return time.monotonic() - changed_at[0] > STILL_S

        wait_until(stands_still, poll_s=0.02)
        return looks[-1]

    def visits(self) -> list[int]:
        """The process ids of the shown visit and the spare."""
        return proc.visits(self.guide.pid)

    def search(self) -> bytes:
        """Type words; what the screen shows then."""
        before = self.look()
        self.screen.tap(*"passport")
        wait_until(lambda: self.look() != before)
        return self.settled_look()

    @contextmanager
    def stranger(self) -> Iterator[None]:
        """Another program's window, in front with the focus until the block ends."""
        with running(self.screen.display, STRANGER):
            self.wait_for("Stranger")
            yield


@contextmanager
def open_guide(site: Path, site_text: str) -> Iterator[Desk]:
    """Run the guide of a site until the block ends.

    Args:
        site: the site file, which is written first.
    """
    site.write_text(site_text)
    with (
        virtual_screen() as display,
        XScreen(display) as screen,
        private_bus() as session_bus,
        running(
            display, "guide", "--site", str(site), env={"DBUS_SESSION_BUS_ADDRESS": session_bus}
        ) as guide,
    ):
        yield Desk(screen, guide, session_bus)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The guide of a site where three seconds away are long."""
    with open_guide(tmp_path / "site.toml", PLACE) as desk:
        yield desk


@pytest.fixture
def usual_desk(tmp_path: Path) -> Iterator[Desk]:
    """The guide of a site that changes no time."""
    with open_guide(tmp_path / "site.toml", 'policy = "desk"\n') as desk:
        yield desk


@pytest.fixture
def patient_desk(tmp_path: Path) -> Iterator[Desk]:
    """The guide of a site where a reader may be away for long."""
    with open_guide(tmp_path / "site.toml", 'policy = "desk"\naway_seconds = 600\n') as desk:
        yield desk


def press_by_finger(screen: XScreen, letters: str) -> None:
    """Press Shift as a finger does: with each of some letters, or three times alone."""
    for letter in letters or 3 * " ":
        screen.key_down("Shift")
        pause(FINGER_S)
        if letter.strip():
            screen.tap(letter)
            pause(FINGER_S)
        screen.key_up("Shift")
        pause(FINGER_S)


def pause(seconds: float) -> None:
    """Let time pass."""
    until = time.monotonic() + seconds
    wait_until(lambda: time.monotonic() > until, poll_s=0.01)


@pytest.fixture
def desk_without_cover(tmp_path: Path) -> Iterator[Desk]:
    """The guide of a site without a cover."""
    with open_guide(tmp_path / "site.toml", f"{PLACE}cover_when_away = false\n") as desk:
        yield desk


def test_a_page_is_covered_by_a_front_page_of_the_same_pixels_and_comes_back(desk: Desk) -> None:
    results = desk.search()
    with desk.stranger():
        wait_until(lambda: desk.look() == desk.front)
    desk.wait_for(TITLE)
    wait_until(lambda: desk.look() == results)


def test_who_stays_away_finds_a_new_visit_behind_what_they_do(desk: Desk) -> None:
    before = desk.visits()
    desk.search()
    with desk.stranger():
        wait_until(lambda: desk.visits()[:1] == before[1:], within_s=AWAY_S + 5)
        wait_until(lambda: len(desk.visits()) == 2)  # so the new one has painted its front page
        assert desk.screen.focused_title() == "Stranger"
    desk.wait_for(TITLE)


def test_a_message_of_two_seconds_costs_nothing(usual_desk: Desk) -> None:
    results = usual_desk.search()
    with usual_desk.stranger():
        pause(2)
    usual_desk.wait_for(TITLE)
    wait_until(lambda: usual_desk.look() == results)


def test_the_next_person_who_closes_the_other_window_finds_no_page_of_the_one_before(
    usual_desk: Desk,
) -> None:
    wait_until(lambda: len(usual_desk.visits()) == 2)  # the next visit waits
    before = usual_desk.visits()
    usual_desk.search()
    with usual_desk.stranger():
        wait_until(lambda: usual_desk.visits()[:1] == before[1:], within_s=WALKED_AWAY_S)
    # without a window manager, the keys go to the new window or to none
    assert usual_desk.settled_look() in {usual_desk.first, usual_desk.front}


def test_three_presses_of_shift_leave_although_they_go_to_the_other_window(patient_desk: Desk) -> None:
    wait_until(lambda: len(patient_desk.visits()) == 2)  # the next visit waits
    before = patient_desk.visits()
    patient_desk.search()
    with patient_desk.stranger():
        wait_until(lambda: patient_desk.look() == patient_desk.front)
        press_by_finger(patient_desk.screen, "")
        wait_until(lambda: patient_desk.visits()[:1] == before[1:])
        wait_until(lambda: len(patient_desk.visits()) == 2)  # so the new one has painted its front page
        assert patient_desk.screen.focused_title() == "Stranger"


def test_capital_letters_in_the_other_window_do_not(patient_desk: Desk) -> None:
    results = patient_desk.search()
    with patient_desk.stranger():
        wait_until(lambda: patient_desk.look() == patient_desk.front)
        press_by_finger(patient_desk.screen, "dhhs")
    patient_desk.wait_for(TITLE)
    wait_until(lambda: patient_desk.look() == results)


def test_an_untouched_front_page_stays(desk: Desk) -> None:
    before = desk.visits()
    with desk.stranger():
        pause(1.5 * AWAY_S)
    assert desk.visits() == before


def test_who_locks_the_screen_finds_a_new_visit(desk: Desk) -> None:
    before = desk.visits()
    desk.search()
    saver = Speaker(desk.session_bus, "saver of this desk")
    saver.say("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", *[True])
    wait_until(lambda: desk.visits()[:1] == before[1:])
    saver.close()


def test_at_a_site_without_a_cover_the_page_stays(desk_without_cover: Desk) -> None:
    results = desk_without_cover.search()
    with desk_without_cover.stranger():
        assert desk_without_cover.settled_look()[ROWS_OF_THE_PAGE] == results[ROWS_OF_THE_PAGE]
