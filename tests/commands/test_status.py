"""`status`: the library, the machine, the site."""

import io
from pathlib import Path

import msgspec

from guide.cli import main
from guide.lockdown import protection
from guide.paths import checkout
from guide.policy import DESK
from tests.authored_tree import Tree
from tests.commands.typed import Typed


def test_status_says_what_is_in_the_library(built: Tree) -> None:
    assert Typed(built, "status", "--json", "--today", "2026-06-01").json == {
        "version": "1.2.3",
        "content": {
            "sequence": 7,
            "date": "2026-05-31",
            "origin": "checkout",
            "before": 0,
            "keys": [],
            "has_test_keys": False,
        },
        "counts": {
            "topics": 1,
            "services": 2,
            "facts": 1,
            "services_called": 0,
        },
        "facts_to_review": {},
        "numbers": {
            "numbers": 2,
            "called": 0,
            "due": 0,
            "never": 2,
            "wrong": 0,
            "undated": 1,
            "oldest_call": "",
            "oldest_seen": "2024-09",
        },
        "topics_due": 0,
        "oldest_review": "2027-05-31",
        "newest_seen": "2024-09",
        "last_read": "2026-05-02",
        "protection": str(protection()),
        "each": [],
        "site": {
            "policy": msgspec.structs.asdict(DESK),
            "file": str(built.paths.sites / "desk.toml"),
            "own_lines": [],
            "printer": "",
            "card_numbers": [],
            "languages": {},
            "card_line": 0,
            "corrections": [],
            "local_problem": "",
            "problems": [],
        },
        "card_problems": [],
        "line_warnings": [],
    }


def test_status_says_in_words_what_is_due(built: Tree) -> None:
    assert Typed(built, "status", "--today", "2026-06-01").out.splitlines() == [
        "Version 1.2.3",
        "Content of May 31, 2026 (number 7), from this checkout",
        "1 topics, 2 services, 1 facts",
        "Facts that wait for a reader from outside: none",
        "Services that a person has called: 0",
        "Phone numbers to check: 2",
        "  called within 90 days: 0; called earlier, due again: 0",
        "  never called: 2 (1 from pages without a date, the oldest September 2024)",
        "  found wrong, on no page until corrected: 0",
        "To check them by phone: python3 run.py verify sheet --help",
        "Topics overdue for review: 0; next review: May 31, 2027",
        "Newest page used: September 2024; a page was last read on May 2, 2026",
        str(protection()),
        f"Settings for this site: desk, from {built.paths.sites / 'desk.toml'}",
        "  asks after 300 idle seconds, and ends the visit 30 seconds later",
        "  an ordinary window; the window can be closed",
        "  pasting: on; on-screen keyboard: off; printing: off",
        "  when another window gets the focus: covers the page at once, and leaves after 5 seconds",
        "  languages of the window: English",
        "  drafts that nobody has read, not shown: Arabic, Spanish, French, Portuguese",
    ]


def test_status_says_what_a_site_has_changed_and_added(built: Tree) -> None:
    file = built.write(
        "site.toml",
        'policy = "kiosk"\nprinting = true\n[[own_lines]]\nname = "Front desk"\nnumber = "207-555-0142"\n',
    )

    typed = Typed(built, "--site", str(file), "status")

    assert typed.status == 0
    assert typed.out.splitlines()[-8:] == [
        f"Settings for this site: kiosk, from {file}",
        "  asks after 90 idle seconds, and ends the visit 30 seconds later",
        "  full screen; closing the window shows the front page",
        "  pasting: off; on-screen keyboard: on; printing: on",
        "  when another window gets the focus: nothing",
        "  languages of the window: English",
        "  drafts that nobody has read, not shown: Arabic, Spanish, French, Portuguese",
        "  lines added by this site: Front desk 207-555-0142",
    ]


def test_status_warns_of_a_line_that_tells_a_bystander_what_the_guide_is(tmp_path: Path) -> None:
    file, out = tmp_path / "site.toml", io.StringIO()
    line = '[[own_lines]]\nname = "Assault advocate"\nnumber = "207-555-0142"\n'
    file.write_text(f'policy = "desk"\n{line}')

    status = main(["--site", str(file), "status"], checkout(), out, io.StringIO())

    assert status == 0
    warning = f"  {file}: “assault” tells everybody who walks by what this guide is about."
    assert warning in out.getvalue()


def test_status_says_what_is_wrong_with_a_site_file_and_that_the_strictest_settings_apply(
    built: Tree,
) -> None:
    file = built.write("site.toml", 'policy = "desk"\nidle_seconds = "long"\n')

    typed = Typed(built, "--site", str(file), "status")

    assert typed.status == 1
    assert "strictest settings apply (kiosk):" in typed.out
    assert f"  {file}:2: idle_seconds must be a number of seconds from 20 to 3600" in typed.out
    assert "full screen; closing the window shows the front page" in typed.out
    assert Typed(built, "status", "--site", str(file), "--json").json["site"]["problems"][0]["line"] == 2
