"""`verify apply` with the list of a site, which anybody can make: nothing of it counts as a call of ours."""

import io
import shutil
from pathlib import Path

import pytest

from guide.cli import main
from guide.content.authoring import read_library
from guide.content.compiled import read_library as read_compiled
from guide.content.current import LIBRARY, current
from guide.content.model import Library
from guide.content.phones import digits_of, showable
from guide.paths import Paths, checkout
from guide.sites.local_changes import Correction, LocalChanges, Result
from guide.sites.reporting import list_to_send

TODAY = ("--today", "2026-11-30")
HOTLINES = {"1-888-373-7888": "1-888-555-0142", "1-866-834-4357": "1-866-555-0143"}
SHELTER, NUMBER, NEW = "bangor-area-homeless-shelter", "207-947-0092", "207-555-0142"


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """A checkout with the real files of a few services: all that there are take two seconds to read."""
    paths = Paths(tmp_path_factory.mktemp("few"))
    shutil.copytree(checkout().resources, paths.resources, symlinks=True)
    listed = "".join((paths.resources / name).read_text("utf-8") for name in ("urgent.yaml", "cards.yaml"))
    for file in [*(paths.resources / "services").iterdir()]:
        text = file.read_text("utf-8")
        if file.stem not in listed and not any(number in text for number in (*HOTLINES, NUMBER)):
            file.unlink()
    read_nowhere = ("facts/*.yaml", "vocabulary/??.yaml", "topics/**/*.md")
    for file in (file for names in read_nowhere for file in paths.resources.glob(names)):
        if file.stem != "en":
            file.unlink()
    return paths


@pytest.fixture(scope="module")
def library(few: Paths) -> Library:
    return library_of(few)


@pytest.fixture
def desk(few: Paths, tmp_path: Path) -> Paths:
    """A copy of it that editors may change."""
    shutil.copytree(few.resources, tmp_path / "editors/resources", symlinks=True)
    return Paths(tmp_path / "editors")


def library_of(paths: Paths) -> Library:
    return read_library(paths.resources)


def services_of(paths: Paths) -> dict[str, bytes]:
    """What the files of the services say."""
    return {file.name: file.read_bytes() for file in (paths.resources / "services").iterdir()}


def sent(tmp_path: Path, library: Library, *corrections: Correction) -> str:
    """A list as the window of a site writes it; it is signed by nobody."""
    file = tmp_path / "numbers-2026-11-29.csv"
    file.write_bytes(list_to_send(library, LocalChanges(corrections=corrections))[0])
    return str(file)


def correction(number: str, result: Result, new: str = "") -> Correction:
    return Correction(SHELTER, number, "voice", result, "called", "2026-11-29", "KB", new)


def apply(paths: Paths, *arguments: str) -> tuple[int, str, str]:
    """Exit status, output and errors of `verify apply`."""
    out, err = io.StringIO(), io.StringIO()
    return main(["verify", "apply", *TODAY, *arguments], paths, out, err), out.getvalue(), err.getvalue()


def shown(library: Library) -> dict[str, list[str]]:
    """The numbers that readers see, by service."""
    return {key: [phone.number for phone in showable(service)] for key, service in library.services.items()}


@pytest.fixture
def forged(library: Library, tmp_path: Path) -> str:
    """Two hotlines with numbers of somebody else."""
    return sent(tmp_path, library, *(correction(old, "replaced", new) for old, new in HOTLINES.items()))


def test_even_with_the_option_for_each_hotline_readers_see_what_they_saw(
    desk: Paths, forged: str, library: Library
) -> None:
    status, out, _ = apply(desk, forged, *(word for number in HOTLINES for word in ("--urgent", number)))

    after = library_of(desk)
    assert status == 0
    assert "Nobody here has called these" in out
    for old, new in HOTLINES.items():
        assert f"{old}: wrong, new number {new}" in out
    assert shown(after) == shown(library)
    given = {p.number: p.confidence for service in after.services.values() for p in service.phones}
    assert [given[new] for new in HOTLINES.values()] == ["low", "low"]


@pytest.mark.parametrize(
    ("options", "refused"),
    [((), list(HOTLINES)), (("--we-called", "--urgent", "1-888-373-7888"), ["1-866-834-4357"])],
    ids=["with no option", "after a call, with the option of the other"],
)
def test_a_list_replaces_no_hotline_without_its_own_option(
    desk: Paths, forged: str, options: tuple[str, ...], refused: list[str]
) -> None:
    before = services_of(desk)
    status, out, err = apply(desk, *options, forged)

    assert status == 1
    assert "Nothing was changed." in out
    for number in HOTLINES:
        said = f"{number} is an urgent number or stands on cards. Call it first. Then add --urgent {number}"
        assert (said in err) == (number in refused)
    assert services_of(desk) == before


def test_a_right_number_in_the_list_of_others_claims_no_call(
    desk: Paths, library: Library, tmp_path: Path
) -> None:
    numbers = {phone.number for service in library.services.values() for phone in showable(service)}
    numbers = {number for number in numbers if len(digits_of(number)) == 10 and "then" not in number}
    right = [correction(number, "right") for number in sorted(numbers)[:25]]

    status, out, _ = apply(desk, sent(tmp_path, library, *right))

    assert status == 0
    assert "Nobody here has called these" in out
    assert library_of(desk) == library


def test_a_number_that_others_found_wrong_stays_until_somebody_here_has_called(
    desk: Paths, library: Library, tmp_path: Path
) -> None:
    wrong = sent(tmp_path, library, correction(NUMBER, "wrong"))

    assert apply(desk, wrong)[0] == 0
    assert library_of(desk) == library
    assert apply(desk, "--we-called", wrong)[0] == 0
    assert shown(library_of(desk))[SHELTER] == []


def test_the_number_that_others_gave_is_shown_once_somebody_here_has_called(
    desk: Paths, library: Library, tmp_path: Path
) -> None:
    replaced = sent(tmp_path, library, correction(NUMBER, "replaced", NEW))

    assert apply(desk, replaced)[0] == 0
    assert shown(library_of(desk))[SHELTER] == [NUMBER]
    assert apply(desk, "--we-called", replaced)[0] == 0
    assert shown(library_of(desk))[SHELTER] == [NEW]


@pytest.mark.slow
def test_what_others_gave_reaches_no_visit(editors: Paths, forged: str) -> None:
    apply(editors, forged, *(word for number in HOTLINES for word in ("--urgent", number)))
    assert main(["build"], editors, io.StringIO(), io.StringIO()) == 0

    built = read_compiled(current(editors).folder / LIBRARY)
    now = {digits_of(number) for numbers in shown(built).values() for number in numbers}
    assert {digits_of(old) for old in HOTLINES} <= now
    assert not {digits_of(new) for new in HOTLINES.values()} & now
    assert {urgent.number for urgent in built.urgent} >= HOTLINES.keys()
