"""What `package KIND...` makes, and what it says where something cannot be made."""

import importlib.util
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from recipes import bundle, debian, kiosk
from recipes.running import PackagingError
from recipes.tree import Tree

ROOT = Path(__file__).parents[2]


@pytest.fixture
def kinds() -> ModuleType:
    """The program of `package`, which is no module of a package."""
    spec = importlib.util.spec_from_file_location("kinds", ROOT / "packaging/__main__.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes what a recipe is asked for; every recipe says at once that it is done, but that of the bundle."""
    asked: list[str] = []

    def does(name: str) -> Callable[..., Path]:
        def made(tree: Tree, *_: object) -> Path:
            asked.append(name)
            return tree.dist / name

        return made

    def refuses(_tree: Tree) -> None:
        asked.append("bundle")
        raise PackagingError("It is too large.")

    monkeypatch.setattr(bundle, "build", refuses)
    monkeypatch.setattr(debian, "build", does("deb"))
    monkeypatch.setattr(kiosk, "build", does("kiosk"))
    return asked


def test_what_does_not_need_a_kind_that_failed_is_still_made(
    kinds: ModuleType, asked: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = kinds.main(tmp_path, ["bundle", "deb", "kiosk"])

    assert status == 2
    assert asked == ["bundle", "kiosk"]
    printed = capsys.readouterr()
    assert printed.err == "Not made: bundle. It is too large.\nNot made: deb. It is too large.\n"
    assert printed.out == "dist/kiosk\n"


@pytest.mark.parametrize("words", [[], ["--help"], ["bundle", "bottle"]], ids=" ".join)
def test_help_makes_no_folder(words: list[str], kinds: ModuleType, tmp_path: Path) -> None:
    assert kinds.main(tmp_path, words) == (2 if "bottle" in words else 0)

    assert list(tmp_path.iterdir()) == []


def test_a_key_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    command = [sys.executable, "-P", f"{ROOT}/packaging", "pack", "--key", f"{tmp_path}/none.key"]

    done = subprocess.run(command, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert done.stderr == f"Not made: pack. {tmp_path}/none.key: No such file or directory.\n"
