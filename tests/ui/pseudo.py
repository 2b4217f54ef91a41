"""Two pseudo languages: with accents and 40 percent longer, and in Arabic letters."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from guide.content.authoring.window_texts import qm_file

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
    """Compile a translation of every text of a template into a folder.

    Args:
        spelled: makes a translation of an English text.
    """
    contexts = ElementTree.parse(template).iter("context")  # noqa: S314  our own file
    sources = (
        (context.findtext("name", ""), text.text or "")
        for context in contexts
        for text in context.iter("source")
    )
    made = folder / "pseudo.qm"
    made.write_bytes(qm_file((context, source, spelled(source)) for context, source in sources))
    return made
