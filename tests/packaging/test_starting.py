"""How an installed copy starts, and what it says of itself."""

from pathlib import Path

from groundwork.start import app_environment
from guide.arguments import parser
from guide.paths import FOR_EDITORS, INSTALLED, Paths, checkout
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


def test_an_installed_copy_names_its_own_command_and_none_of_the_editors() -> None:
    text = "To call them: python3 run.py verify sheet\nSearch here: python3 run.py search"

    assert COPY.said(text) == "Search here: signpost search"
    assert CHECKOUT.said(text) == text


def test_an_installed_copy_cannot_be_built_anew() -> None:
    assert COPY.said("It is damaged. Make it anew: python3 run.py build") == (
        "It is damaged. Install this program again."
    )


def test_help_of_an_installed_copy_lists_what_it_can_do() -> None:
    said = parser(COPY).format_help()

    assert "signpost COMMAND --help" in said
    assert "run.py" not in said
    assert not [name for name in FOR_EDITORS if f"    {name} " in said]
    assert all(f"    {name} " in parser(CHECKOUT).format_help() for name in FOR_EDITORS)
