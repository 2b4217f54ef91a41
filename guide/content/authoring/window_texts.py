"""The texts of the window: from Qt's .ts files to the .qm file that QTranslator loads.

Qt's own program for this needs libraries that a computer without a display lacks.

A .qm file is a magic number and sections: a tag, a length, the data, the highest byte of a number first. Two
are needed: the messages, and where each of them is, by the hash of its source (Qt 6, qtranslator.cpp).
"""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from struct import pack
from xml.etree import ElementTree

from guide.errors import ContentError, Problem

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES = 0x42, 0x69
_END, _TRANSLATION, _SOURCE, _CONTEXT = 1, 3, 6, 7


def write_window_texts(resources: Path, folder: Path) -> None:
    """Write a .qm file for each language, and beside it the fonts that it needs.

    `signpost_es.ts` has what the program says, `es/content.ts` short words of the content. Drafts are written
    too, and shown only where a site names who has read them.

    Raises ContentError if a file is not XML, OSError if one cannot be read or written.

    Args:
        folder: exists, and is empty.
    """
    authored = resources / "translations"
    for file in sorted(authored.glob("signpost_*.ts")):
        language = file.stem.removeprefix("signpost_")
        files = [file, *sorted((authored / language).glob("*.ts"))]
        texts = (text for each in files for text in _translated(each, resources))
        (folder / f"{language}.qm").write_bytes(qm_file(texts))
        if any((authored / language).glob("*.ttf")):
            shutil.copytree(authored / language, folder / language, ignore=shutil.ignore_patterns("*.ts"))


def qm_file(texts: Iterable[tuple[str, str, str]]) -> bytes:
    """A .qm file of texts: context, source and translation of each."""
    messages, places = bytearray(), []
    for context, source, translation in texts:
        places.append((_elf_hash(source.encode()), len(messages)))
        messages += _part(_TRANSLATION, translation.encode("utf-16-be"))
        messages += _part(_SOURCE, source.encode()) + _part(_CONTEXT, context.encode()) + bytes([_END])
    hashes = b"".join(pack(">II", *place) for place in sorted(places))
    return _MAGIC + _part(_HASHES, hashes) + _part(_MESSAGES, bytes(messages))


def _translated(file: Path, resources: Path) -> Iterator[tuple[str, str, str]]:
    """What is translated in a file and still in use. Raises ContentError."""
    path = file.relative_to(resources.parent).as_posix()
    try:
        contexts = ElementTree.fromstring(file.read_bytes()).iter("context")  # noqa: S314  an authored file
    except ElementTree.ParseError as error:
        raise ContentError([Problem(path, error.position[0], f"is not XML: {error}")]) from None
    for context in contexts:
        for message in context.iter("message"):
            source, translation = message.findtext("source", ""), message.find("translation")
            if message.get("numerus"):
                text = f"{source!r} has a form for each number; write one sentence that fits every number"
                raise ContentError([Problem(path, 0, text)])
            if translation is not None and translation.text and translation.get("type") != "vanished":
                yield context.findtext("name", ""), source, translation.text


def _part(tag: int, data: bytes) -> bytes:
    return pack(">BI", tag, len(data)) + data


def _elf_hash(text: bytes) -> int:
    """The hash of System V's object files; Qt takes 1 instead of 0."""
    value = 0
    for byte in text:
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ high >> 24) & ~high
    return value or 1
