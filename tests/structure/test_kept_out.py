"""Neither the guide nor its kiosk contains anything that makes a sound or takes pictures of the screen."""

import re

import pytest

from support.tree import PRODUCT, ROOT, modules, named

SOUND = re.compile(r"QtMultimedia|QtTextToSpeech|QSound|\bbeep\b")
TAKES_PICTURES = re.compile(r"portal|pipewire|wlr-|grim|scrot|screenshot|recorder|vnc|rdp")


def sounds_in(text: str) -> list[str]:
    """The names in a module that make sounds."""
    return SOUND.findall(text)


def test_nothing_in_the_guide_makes_a_sound() -> None:
    found = {named(path): sounds_in(path.read_text("utf-8")) for path in modules(PRODUCT)}

    assert {path: sounds for path, sounds in found.items() if sounds} == {}


@pytest.mark.parametrize("package", ["debian", "kiosk"])
def test_no_package_brings_a_program_that_takes_pictures_of_the_screen(package: str) -> None:
    control = (ROOT / "packaging" / package / "control").read_text("utf-8")
    brought = [line for line in control.splitlines() if line.startswith(("Depends:", "Recommends:"))]

    assert brought
    assert not TAKES_PICTURES.search("\n".join(brought))
