"""One number, from the staff who found it wrong to the visits at every other place."""

import csv
import io
import shutil
from pathlib import Path

import pytest

from guide.cli import main
from guide.content.compiled import read_library
from guide.content.current import LIBRARY, current
from guide.content.model import Library
from guide.content.phones import showable
from guide.paths import Paths, checkout
from guide.sites.correcting import correct
from recipes import pack
from recipes.tree import Tree
from tests.packs.packing import FIRST, Installed, install_copy
from tests.packs.test_stick import put, stick
from tests.packs.test_window import window_of
from tests.staff.conftest import TODAY, Open, Staff
from tests.staff.test_correcting import SHELTER

__all__ = ["stick"]
WRONG, RIGHT = "207-947-0092", "207-555-0142"


def typed(paths: Paths, *arguments: str) -> str:
    """What a command prints that succeeds."""
    out, err = io.StringIO(), io.StringIO()
    assert main(arguments, paths, out, err) == 0, err.getvalue()
    return out.getvalue()


def replace_number(staff: Staff) -> None:
    """At the window, write the number that the shelter has now, after a call."""
    staff.find("0092", "It's wrong, and we have the new one")
    staff.fill("New number", RIGHT)
    staff.fill("Type it once more", RIGHT)
    staff.sign()
    staff.click("Save")


def raise_edition(paths: Paths) -> None:
    """Give the content the next number, as before each pack."""
    file = paths.resources / "edition.yaml"
    text = file.read_text(encoding="utf-8")
    before = f"sequence: {current(checkout()).library().edition.sequence}"
    assert before in text
    after = f"sequence: {current(checkout()).library().edition.sequence + 1}"
    file.write_text(text.replace(before, after), encoding="utf-8")


def numbers(library: Library) -> list[str]:
    """The numbers that the page of the shelter shows."""
    return [phone.number for phone in showable(library.services[SHELTER])]


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("mformat"), reason="makes a stick with mtools")
def test_a_number_corrected_at_one_place_reaches_the_next_visit_at_another(
    editors: Paths,
    open_staff: Open,
    stick: Path,
    tmp_path: Path,
) -> None:
    # one place: the staff correct the number and save the list to send
    staff = open_staff()
    replace_number(staff)
    staff.click("Save the list to Documents")
    [sheet] = tmp_path.glob("Documents/*.csv")
    [row] = csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8-sig"), newline=""))
    assert (row["number"], row["result"], row["right number"]) == (WRONG, "wrong", RIGHT)

    # the editors call: the sheet goes in as it came, and the content goes out
    before = (editors.resources / f"services/{SHELTER}.yaml").read_text(encoding="utf-8")
    typed(editors, "verify", "apply", "--we-called", "--today", TODAY.isoformat(), str(sheet))
    after = (editors.resources / f"services/{SHELTER}.yaml").read_text(encoding="utf-8")
    assert (RIGHT in after, WRONG in after) == (True, False)
    assert len(before.splitlines()) <= len(after.splitlines())
    raise_edition(editors)
    typed(editors, "build")
    assert RIGHT in typed(editors, "show", SHELTER)
    tree = Tree(editors.root, tmp_path / "dist", tmp_path / "work")
    made = pack.build(tree, FIRST, tmp_path / "dist")

    # a kiosk at another place: the next visit after the pack was installed from a stick
    place = install_copy(tmp_path)
    query = SHELTER.replace("-", " ")
    page = "\n".join(window_of(place, query)["page"])
    assert (WRONG in page, RIGHT in page) == (True, False)
    put(stick, made.name, made.read_bytes())
    installed = place.run("content", "stick", str(stick))
    assert installed.returncode == 0, installed.stdout
    page = "\n".join(window_of(place, query)["page"])
    assert (WRONG in page, RIGHT in page) == (False, True)

    # the first place, with the same pack: its own correction is no longer needed
    corrected = correct(_content_of(place), staff.saved().corrections)
    assert numbers(corrected.library) == [RIGHT]
    assert [retired.reason for retired in corrected.retired] == ["The guide no longer has this number."]


def _content_of(place: Installed) -> Library:
    """The content that the next visit at a place shows."""
    return read_library(current(place.paths).folder / LIBRARY)
