"""docs/one-computer.md says what the policies are."""

import re
from collections.abc import Callable

import pytest

from guide.policy import POLICIES, Policy
from guide.sites.site_file import read_site
from support.tree import ROOT

TEXT = (ROOT / "docs/one-computer.md").read_text(encoding="utf-8")
ROWS = {
    cells[0]: cells[1:]
    for cells in re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", TEXT, re.MULTILINE)
}


def yes(is_so: bool) -> str:  # noqa: FBT001 - a switch in words
    return "yes" if is_so else "no"


SAID: dict[str, Callable[[Policy], str]] = {
    'asks "Still reading?" after': lambda policy: f"{policy.idle_s:g} seconds",
    "goes back to the front page": lambda policy: f"{policy.warning_s:g} seconds later",
    "window": lambda policy: "the whole screen" if policy.full_screen else "ordinary",
    "closing the window": lambda policy: "shows the front page" if policy.stays else "ends the guide",
    "Leave": lambda policy: "closes the guide" if policy.closes else "shows a fresh front page",
    "text can be pasted": lambda policy: yes(policy.pastes),
    "watches for Shift when the window hangs": lambda policy: yes(policy.watches_keys),
    "least height of buttons": lambda policy: f"{policy.target_px} pixels",
    "on-screen keyboard": lambda policy: yes(policy.keyboard),
    "printing": lambda policy: yes(policy.prints),
    "pictures of the screen leave it out (Windows)": lambda policy: yes(policy.hides_from_capture),
}


@pytest.mark.parametrize("row", SAID)
def test_the_table_says_what_each_policy_is(row: str) -> None:
    assert list(ROWS[row]) == [SAID[row](policy) for policy in POLICIES]


def test_no_row_of_the_table_goes_unchecked() -> None:
    described_in_words = {"is for", "another window gets the focus"}

    assert ROWS.keys() == SAID.keys() | described_in_words


def test_the_table_says_what_happens_when_another_window_gets_the_focus() -> None:
    desk, station, kiosk = POLICIES

    assert ROWS["another window gets the focus"] == (
        f"the page is covered, and left after {desk.away_s:g} seconds",
        "the same",
        "nothing",
    )
    assert (desk.covers, station.covers, kiosk.covers) == (True, True, False)
    assert desk.away_s == station.away_s


def test_the_examples_are_a_site_file() -> None:
    examples = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)

    site = read_site('policy = "desk"\n' + "".join(examples), "site.toml")

    assert site.policy.idle_s == 180
    assert [line.name for line in site.own_lines] == ["Front desk"]
