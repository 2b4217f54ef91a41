"""New content in the window for staff: from a file on a stick or among the downloads, and back."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from guide.packs.pack import Refusal
from guide.sites.saving import needs_password
from guide.sites.staff_password import StaffPassword
from guide.staff.folders import StaffFolders
from guide.staff.new_content import ContentChanger
from guide.staff.program import content_changer
from support.tree import ROOT
from tests.packs.packing import (
    NEW_NUMBER,
    OLD_NUMBER,
    SERVICE,
    THIRD,
    Installed,
    Packer,
    install_copy,
    newer_pack,
    real_library,
)
from tests.staff.conftest import Open, Staff
from tests.staff.test_correcting import PASSWORD

PROGRAM = f"""
import sys; from pathlib import Path
sys.path.insert(0, {str(ROOT)!r})
from guide.paths import Paths; from guide.lockdown import harden; from guide.saving_process import do_request
harden()
sys.exit(do_request(Paths(Path(sys.argv[1])), sys.stdin.buffer, sys.stdout.buffer))
"""
"""What `python -m guide.saving_process` does, for a copy in another folder than this one."""

CHANGED_MS = 120_000


@pytest.fixture
def place(tmp_path: Path) -> Installed:
    """An installed copy, with a staff password if it needs one."""
    made = install_copy(tmp_path)
    if needs_password(made.paths):
        StaffPassword(made.paths.site_data).set(PASSWORD)
    return made


@pytest.fixture(scope="module")
def newer() -> bytes:
    return newer_pack()


def changer(place: Installed) -> ContentChanger:
    """What changes the content of a copy."""
    found = content_changer(place.paths, (sys.executable, "-P", "-c", PROGRAM, str(place.paths.root)))
    assert found
    return found


@pytest.fixture
def opened(open_staff: Open, place: Installed) -> Callable[[], Staff]:
    """Opens the window on its page for new content."""

    def open_it() -> Staff:
        password = PASSWORD if needs_password(place.paths) else ""
        staff = open_staff(content=changer(place), password=password)
        staff.click("New content")
        return staff

    return open_it


def put_on_a_stick(tmp_path: Path, content: bytes) -> Path:
    """Plug in a stick with one pack."""
    stick = tmp_path / "media/BLUE"
    stick.mkdir(exist_ok=True)
    (stick / "signpost-content-2.signpost").write_bytes(content)
    return stick


def test_new_content_is_taken_from_a_stick_with_three_actions(
    opened: Callable[[], Staff], place: Installed, newer: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    put_on_a_stick(tmp_path, newer)
    staff = opened()
    assert "This computer has the content of November 27, 2026 (number 1)." in staff.reads()
    assert "On the stick BLUE" in staff.reads()

    staff.press("Return")
    assert "Checking the file." in staff.reads()
    qtbot.waitUntil(lambda: "The guide now has the content of" in staff.reads(), timeout=CHANGED_MS)

    assert staff.actions <= 3
    assert f"New numbers: 1 ({NEW_NUMBER})" in staff.reads()
    assert f"Numbers no longer shown: 1 ({OLD_NUMBER})" in staff.reads()
    assert NEW_NUMBER in place.run("show", SERVICE).stdout
    focus = QApplication.focusWidget()
    assert isinstance(focus, QAbstractButton)
    assert focus.text() == "Done"
    # the window itself knows the new content
    staff.click("Correct a number")
    staff.type_text(NEW_NUMBER)
    assert "Bangor Area Homeless Shelter" in staff.reads()


def test_a_refusal_says_why_and_what_to_do_and_changes_nothing(
    opened: Callable[[], Staff], tmp_path: Path, qtbot: QtBot
) -> None:
    packer = Packer(real_library())
    put_on_a_stick(tmp_path, packer.pack(packer.edition(1), THIRD))
    staff = opened()
    staff.click("Use this file")
    qtbot.waitUntil(lambda: "Nothing has changed." in staff.reads(), timeout=CHANGED_MS)

    assert Refusal.UNTRUSTED.value in staff.reads()
    staff.click("Done")
    assert "This computer has the content of November 27, 2026 (number 1)." in staff.reads()
    assert not [path for path in tmp_path.rglob("installed/site/content/*") if path.name != "lock"]


def test_without_a_file_the_page_says_what_to_do_and_looks_again(
    opened: Callable[[], Staff], newer: bytes, tmp_path: Path
) -> None:
    staff = opened()
    assert "There is no such file yet." in staff.reads()
    assert "Its name ends in .signpost." in staff.reads()

    (tmp_path / "Downloads/next.signpost").write_bytes(newer)
    (tmp_path / "Downloads/letter.pdf").write_bytes(b"of somebody")
    staff.click("Look again")

    assert "next.signpost" in staff.reads()
    assert "letter.pdf" not in staff.reads()


def test_staff_go_back_to_the_content_before_with_the_staff_password(
    opened: Callable[[], Staff], place: Installed, newer: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "next.signpost"
    file.write_bytes(newer)
    assert place.run("content", "install", str(file)).returncode == 0
    staff = opened()
    assert "The content of November 27, 2026 (number 1) is kept on this computer." in staff.reads()

    staff.click("Go back to November 27, 2026")
    if needs_password(place.paths):
        assert "Type the staff password." in staff.reads()
        assert NEW_NUMBER in place.run("show", SERVICE).stdout
        staff.type_text("the password of root")
        staff.click("Go back to November 27, 2026")
        assert "This is not the staff password." in staff.reads()
        assert NEW_NUMBER in place.run("show", SERVICE).stdout
        staff.fill("Staff password", PASSWORD)
        staff.click("Go back to November 27, 2026")

    assert "The guide now has the content of November 27, 2026 (number 1)." in staff.reads()
    assert OLD_NUMBER in place.run("show", SERVICE).stdout


def test_a_kiosk_names_its_start_menu_and_lists_no_file(open_staff: Open, place: Installed) -> None:
    folders = StaffFolders(Path("/run/signpost-kiosk"), place.paths.root, [])
    staff = open_staff(content=changer(place), folders=folders)
    staff.click("New content")

    assert "When the computer starts again, press u." in staff.reads()
    assert not [button for button in staff.shown(QAbstractButton) if button.text() == "Use this file"]


def test_a_checkout_has_no_page_for_new_content(staff: Staff) -> None:
    assert not [button for button in staff.shown(QAbstractButton) if button.text() == "New content"]
