import pytest

from bootstrap.start import app_environment, invocation, platforms_needed
from guide.command_table import COMMANDS


@pytest.mark.parametrize(
    ("arguments", "environment", "platforms"),
    [
        ([], {}, ()),
        ([], {"DISPLAY": ":1"}, ("xcb",)),
        ([], {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":1"}, ("xcb", "wayland")),
        ([], {"QT_QPA_PLATFORM": "offscreen"}, ("offscreen",)),
        ([], {"QT_QPA_PLATFORM": "wayland;xcb:opt", "DISPLAY": ":1"}, ("wayland", "xcb")),
        (["search", "bed"], {"DISPLAY": ":1"}, ()),
        (["screenshots"], {}, ("offscreen",)),
    ],
    ids=["no display", "X", "Wayland and X", "offscreen", "a list", "text", "pictures"],
)
def test_only_a_window_needs_libraries(
    arguments: list[str], environment: dict[str, str], platforms: tuple[str, ...]
) -> None:
    assert platforms_needed(arguments, environment) == platforms


def test_the_guide_starts_with_no_memory_kept_at_hand() -> None:
    environment = app_environment("/checkout", {"DISPLAY": ":1"})

    assert environment["GLIBC_TUNABLES"] == "glibc.malloc.tcache_count=0"
    assert environment["PYTHONDONTWRITEBYTECODE"] == "1"
    assert environment["DISPLAY"] == ":1"


def test_settings_that_would_load_other_code_are_left_out() -> None:
    environment = app_environment("/checkout", {"PYTHONPATH": "/mine", "PYTHONSTARTUP": "/mine/x.py"})

    assert environment["PYTHONPATH"] == "/checkout"
    assert "PYTHONSTARTUP" not in environment


@pytest.mark.parametrize("name", ["bench", "evaluate", "package", "screenshots"])
def test_a_developers_command_starts_a_program_beside_the_guide(name: str) -> None:
    program, words, environment = invocation("/checkout", [name, "--json"], {"PYTHONPATH": "/mine"})

    assert program == "/checkout/.venv/bin/python"
    assert words == [program, "-P", f"/checkout/{COMMANDS[name].program}", "--json"]
    assert environment == {"PYTHONPATH": "/checkout", "PYTHONDONTWRITEBYTECODE": "1"}
