"""How an installed copy starts, and what it says of itself."""

from pathlib import Path

import pytest

from bootstrap.start import app_environment
from guide.cli import parsed, sentence_of
from guide.command_table import FOR_EDITORS
from guide.errors import ContentError, GuideError, LibraryError, UnknownPageError
from guide.paths import INSTALLED, Paths, checkout
from guide.starting import BEFORE_PYTHON, prepared

ROOT = Path(__file__).parents[2]
CHECKOUT, COPY = Paths(Path("/somewhere")), Paths(Path("/somewhere/guide") / INSTALLED)


def test_an_installed_copy_starts_with_what_run_py_sets() -> None:
    in_a_checkout = app_environment("/somewhere", {"PATH": "/bin"})

    assert prepared({"PATH": "/bin"}) == {k: v for k, v in in_a_checkout.items() if k != "PYTHONPATH"}


def test_settings_of_another_python_do_not_get_in() -> None:
    assert prepared({"PYTHONSTARTUP": "elsewhere.py", "HOME": "/h"}) == BEFORE_PYTHON | {"HOME": "/h"}


def test_a_checkout_is_none_of_the_installed_copies() -> None:
    assert checkout().root == ROOT
    assert not checkout().are_installed
    assert COPY.are_installed


def test_an_installed_copy_names_its_own_command() -> None:
    assert COPY.command("search") == "signpost search"
    assert CHECKOUT.command("search") == "python3 run.py search"


@pytest.mark.parametrize("error", [LibraryError("It is damaged."), UnknownPageError("x"), ContentError([])])
def test_an_error_in_an_installed_copy_names_no_command_that_it_lacks(error: GuideError) -> None:
    sentence = sentence_of(error, COPY)

    assert "run.py" not in sentence
    assert sentence.startswith(str(error))
    assert bool(sentence) == bool(str(error))


def test_a_damaged_library_is_built_in_a_checkout_and_installed_again_elsewhere() -> None:
    damaged = LibraryError("It is damaged.")

    assert sentence_of(damaged, CHECKOUT) == "It is damaged. Build it: python3 run.py build"
    assert sentence_of(damaged, COPY) == "It is damaged. Reinstall this program."


def test_help_of_an_installed_copy_lists_what_it_can_do(capsys: pytest.CaptureFixture[str]) -> None:
    def help_of(paths: Paths) -> str:
        with pytest.raises(SystemExit):
            parsed(["--help"], paths)
        return capsys.readouterr().out

    usage = help_of(COPY)

    assert "signpost COMMAND --help" in usage
    assert "run.py" not in usage
    assert not [name for name in FOR_EDITORS if f"    {name} " in usage]
    usage = help_of(CHECKOUT)
    assert all(f"    {name} " in usage for name in FOR_EDITORS)
