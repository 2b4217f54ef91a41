"""Both installers under Wine, and the signature of the program that they bring. Wine is not Windows."""

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from recipes import windows
from recipes.running import PackagingError
from support import wine
from support.screen.virtual import virtual_screen
from support.tree import ROOT
from support.waiting import wait_until
from support.wine import SLOW_S, Windows

pytestmark = pytest.mark.slow

WHERE = {"-setup": "Program Files/Signpost", "-setup-for-me": "users/*/AppData/Local/Programs/Signpost"}
"""Where each installer puts the guide on drive C:."""

GONE_AT_THE_NEXT_START = "AppData/Local/Temp/~nsu"
"""The copy of itself that an uninstaller works from."""


def made(ending: str) -> Path:
    """A finished package."""
    files = sorted((ROOT / "dist").glob(f"signpost-*-windows{ending}"))
    if not files:
        pytest.skip("not tried under Wine: not made yet (python3 run.py package windows)")
    return files[-1]


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    """A Windows without the guide."""
    if why := wine.what_is_missing():
        pytest.skip(why)
    with virtual_screen() as display, wine.windows(tmp_path_factory.mktemp("windows"), display) as made:
        yield made


def files_of(system: Windows) -> set[str]:
    """All files and folders on drive C:."""
    return {path.relative_to(system.drive).as_posix() for path in system.drive.rglob("*")}


def naming_the_guide(system: Windows) -> set[str]:
    """The values of the registry that name it."""
    values = (name for name in system.kept() if name.startswith("HK"))
    return {name for name in values if "signpost" in name.lower()}


@pytest.mark.parametrize("kind", WHERE)
def test_an_installed_guide_answers_and_uninstalling_takes_all_of_it_away(kind: str, system: Windows) -> None:
    files, values = files_of(system), naming_the_guide(system)  # DirectMusic has a signpost, too
    shutil.copyfile(made(f"{kind}.exe"), system.drive / "setup.exe")
    system.answer(r"C:\setup.exe", "/S")
    (system.drive / "setup.exe").unlink()
    [folder] = system.drive.glob(WHERE[kind])
    here = "C:\\" + folder.relative_to(system.drive).as_posix().replace("/", "\\")
    answered = system.answer(rf"{here}\console.exe", "-P", "-m", "guide", "search", "food pantry")
    assert answered.startswith("Food pantries")
    assert naming_the_guide(system) > values

    system.answer(rf"{here}\uninstall.exe", "/S")
    wait_until(lambda: not folder.exists(), within_s=SLOW_S, poll_s=0.5)
    wait_until(lambda: not system.processes("Un.exe"), within_s=SLOW_S, poll_s=0.5)
    left = {path for path in files_of(system) - files if GONE_AT_THE_NEXT_START not in path}
    assert left <= {Path(WHERE["-setup-for-me"]).parent.as_posix().replace("*", "root")}
    assert naming_the_guide(system) == values


def test_a_folder_of_somebody_else_is_not_emptied(system: Windows) -> None:
    (system.drive / "papers").mkdir()
    (system.drive / "papers/letter.txt").write_text("Dear")
    shutil.copyfile(made("-setup-for-me.exe"), system.drive / "setup.exe")
    system.answer(r"C:\setup.exe", "/S", r"/D=C:\papers")

    assert (system.drive / "papers/letter.txt").read_text() == "Dear"
    assert (system.drive / "papers/signpost.exe").exists()


def test_the_program_in_the_archive_is_signed_and_one_changed_bit_shows(tmp_path: Path) -> None:
    if shutil.which("osslsigncode") is None:
        pytest.skip("not tried: osslsigncode is not installed")
    python = windows.Interpreter.read(ROOT / "packaging/windows/contents.toml")
    with zipfile.ZipFile(made(".zip")) as packed:
        program = bytearray(packed.read("signpost/signpost.exe"))
    (tmp_path / "signpost.exe").write_bytes(program)
    assert "Python Software Foundation" in windows.signed_by(tmp_path / "signpost.exe", python.signers)

    program[len(program) // 3] ^= 1
    (tmp_path / "signpost.exe").write_bytes(program)
    with pytest.raises(PackagingError, match=r"signpost\.exe is not as Python Software Foundation"):
        windows.signed_by(tmp_path / "signpost.exe", python.signers)
