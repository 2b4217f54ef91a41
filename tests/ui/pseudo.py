"""Two pseudo languages: with accents and 40 percent longer, and in Arabic letters."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import PySide6

TOOLS = Path(PySide6.__file__).parent
_ACCENTS = str.maketrans("aeiouyAEIOUYcnsz", "áéîöüýÀÉÎÖÜÝçñšž")


def pseudo(text: str) -> str:
    """Return the text in that language, with placeholders in braces unchanged."""
    parts = text.replace("}", "}\0").replace("{", "\0{").split("\0")
    words = "".join(part if part.startswith("{") else part.translate(_ACCENTS) for part in parts)
    return words + " " + "~" * round(0.4 * len(text))


_ARABIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyz",
    "\u0627\u0628\u062a\u062f\u0639\u0641\u062c\u0647\u064a\u062d\u0643\u0644\u0645\u0646\u0648\u0637\u0642\u0631\u0633\u0630\u0635\u0636\u063a\u0638\u0634\u0632",
)
_KEPT = re.compile(r"(\{\w*\}|%n|<[^>]*>|\S*[\d@/]\S*|\bthen\b|\bext\.)")
"""Placeholders, tags, and what a number, a citation or an address consists of."""


def arabic(text: str) -> str:
    """Return the text with an Arabic letter for each Latin one, except in numbers and addresses."""
    parts = _KEPT.split(text)
    return "".join(
        part if number % 2 else part.lower().translate(_ARABIC) for number, part in enumerate(parts)
    )


def compiled(template: Path, folder: Path, spelled: Callable[[str], str] = pseudo) -> Path:
    """Compile a translation of every text of a template into a folder. Raises CalledProcessError.

    Args:
        spelled: makes a translation of an English text.
    """
    tree = ElementTree.parse(template)  # noqa: S314  our own file
    for message in tree.iter("message"):
        source, translation = message.find("source"), message.find("translation")
        assert source is not None
        assert translation is not None
        translation.attrib.pop("type", None)
        for form in translation.findall("numerusform") or [translation]:
            form.text = spelled(source.text or "")
    authored, made = folder / "pseudo.ts", folder / "pseudo.qm"
    tree.write(authored, encoding="utf-8", xml_declaration=True)
    subprocess.run([TOOLS / "lrelease", "-silent", authored, "-qm", made], check=True, timeout=60)
    return made
