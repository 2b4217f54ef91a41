import pytest

from bootstrap.start import app_command, app_environment, bench_command, platforms_needed


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
def test_only_what_will_be_shown_needs_libraries(
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


def test_arguments_are_passed_on_as_they_are() -> None:
    program, words = app_command("/checkout", ["search", "--", "a bed "])

    assert program == "/checkout/.venv/bin/python"
    assert words[-4:] == ["guide", "search", "--", "a bed "]


def test_other_engines_are_compared_by_a_program_of_the_tests() -> None:
    assert bench_command("/checkout", ["--json"])[1][1:] == ["-P", "-m", "tools.bench.engines", "--json"]
    assert platforms_needed(["bench"], {"DISPLAY": ":0"}) == ()
