"""Puts what a translator wrote into the files of a language: a whole PO file, or nothing.

Each file that is written is read back by the reader of all authored files, and must say what the translator
wrote.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

import polib
from msgspec import Struct

from guide.content.authoring.library import Authored
from guide.content.authoring.record import SourceFile
from guide.content.authoring.topics import read_translation
from guide.content.characters import hidden_characters
from guide.content.model import OWN_LANGUAGE, Block, CallCard, Heading, Items, Note, Topic
from guide.content.phones import written_numbers
from guide.content.translations import (
    CurrentPage,
    current_page,
    digest,
    digest_of,
    digest_of_short,
    has_words,
    texts_of,
)
from guide.content.verification.applying import Change
from guide.content.verification.po import SHORT, SUMMARY, TITLE, Text, texts_to_translate
from guide.errors import ContentError, GuideError, Problem

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""A BCP 47 code."""

_MACHINE = re.compile(
    r"\b(machine|automatic(ally)?|auto|mt|ai|google|deepl|bing|microsoft|chat ?gpt|gpt|llm|bot)\b",
    re.IGNORECASE,
)
"""What translation tools write beside what no person wrote, in a flag, a comment or the header."""

_NOBODY = frozenset(
    {"", "me", "nobody", "none", "unknown", "anonymous", "tbd", "todo", "n/a", "na", "x", "role"}
)
_PAGE_LINK = re.compile(r"\]\((page:[^)\s]*)\)")
_PLACEHOLDER = re.compile(r"\{\w*\}|%n|%\d")


class TranslatedPage(Struct, frozen=True):
    """What a file would do to one page.

    Attributes:
        page: the id of the topic.
        parts: how many parts have words.
        translated: how many of them are translated.
        is_listed: whether readers of the language get the page.
        change: of its file; None if it says the same already.
    """

    page: str
    parts: int
    translated: int
    is_listed: bool
    change: Change | None


def plan_translation(
    file: Path, reviewer: str, authored: Authored, resources: Path
) -> tuple[TranslatedPage, ...]:
    """What a PO file changes. Nothing is written yet.

    Raises ContentError with every entry that cannot be taken, and GuideError if the file or the reviewer is
    not fit at all.

    Args:
        reviewer: the role of the person who vouches for it.
    """
    check_reviewer(reviewer)
    catalog = _read(file)
    language = _language_of(catalog, file, resources)
    planner = _Planner(file.name, language, " ".join(reviewer.split()), authored, resources)
    words = dict(planner.checked(catalog))
    pages = list(dict.fromkeys(context.partition("#")[0] for context in words))
    planned = [planner.page(page, words) for page in pages]
    if planner.problems:
        raise ContentError(planner.problems)
    return tuple(page for page in planned if page is not None)


def check_reviewer(reviewer: str) -> None:
    """Raise GuideError unless the words can name who vouches for a translation."""
    plain = " ".join(reviewer.split()).casefold()
    if (
        plain in _NOBODY
        or len(plain) < len("nurse")
        or _MACHINE.search(plain)
        or any(map(str.isdigit, plain))
    ):
        raise GuideError(
            "Say who is qualified in this language and has read all of it, by their role: "
            '--reviewer "court interpreter". A machine cannot vouch for it.'
        )


def _read(file: Path) -> polib.POFile:
    try:
        return polib.pofile(str(file), encoding="utf-8", check_for_duplicates=True)
    except UnicodeDecodeError:
        raise GuideError(f"{file.name} is not in UTF-8. Save it in UTF-8 and try again.") from None
    except (OSError, ValueError) as error:
        line = re.search(r"line (\d+)", str(error))
        where = f", line {line[1]}" if line else ""
        raise GuideError(f"{file.name}{where}: this is not a PO file that can be read.") from None


def _language_of(catalog: polib.POFile, file: Path, resources: Path) -> str:
    language: str = catalog.metadata.get("Language", "")
    if not LANGUAGE.fullmatch(language) or language == OWN_LANGUAGE:
        raise GuideError(
            f'{file.name} names no language to translate into. Its header needs a line like "Language: es".'
        )
    if not (resources / "vocabulary" / f"{language}.yaml").is_file():
        raise GuideError(
            f"The search does not know how people say in {language} that they are in danger. Write "
            f"resources/vocabulary/{language}.yaml first."
        )
    header = " ".join(f"{key} {value}" for key, value in catalog.metadata.items() if key.startswith("X-"))
    if _MACHINE.search(header):
        raise GuideError(f"The header of {file.name} says that a machine translated it. A person must.")
    return language


def _problems_of(entry: polib.POEntry, text: Text | None) -> Iterator[str]:
    if text is None:
        yield "there is no such text any more; export the page again"
        return
    if entry.msgid != text.english:
        yield "the English text has changed since this file was made; export the page again"
    if entry.fuzzy:
        yield "is marked fuzzy; translate what the English says now, and remove the mark"
    if _MACHINE.search(" ".join((*entry.flags, entry.tcomment))):
        yield "is marked as translated by a machine; a person must translate it"
    yield from _wrong_words(entry.msgid, entry.msgstr)


def _wrong_words(english: str, translated: str) -> Iterator[str]:
    if "\n" in translated or translated != translated.strip():
        yield "has a line break or spaces at an end; write it in one line"
    for hidden in hidden_characters(translated):
        yield hidden.text
    if any(len(number.digits) > len("988") for number in written_numbers(_in_ascii(translated))):
        yield "has a phone number; remove it, the guide shows numbers in cards"
    elif _numbers(english) != _numbers(translated):
        expected = " ".join(_numbers(english)) or "none"
        yield f"has other numbers than the English text; write in digits, in any order: {expected}"
    if sorted(_PAGE_LINK.findall(english)) != sorted(_PAGE_LINK.findall(translated)):
        links = " ".join(_PAGE_LINK.findall(english)) or "none"
        yield f"has other links than the English text; keep each as it is: {links}"
    if sorted(_PLACEHOLDER.findall(english)) != sorted(_PLACEHOLDER.findall(translated)):
        yield "has lost or changed words in braces; copy them from the English text"
    if english.count("**") != translated.count("**"):
        yield "has other bold words than the English text; put ** before and after the same words"


def _in_ascii(text: str) -> str:
    """The text with the digits of every script as those of ASCII."""
    return "".join(str(unicodedata.digit(one)) if one.isdigit() else one for one in text)


def _numbers(text: str) -> list[str]:
    """All numbers of a text in order of size, however their digits are written or grouped.

    Not those of links: ids of pages may have digits.
    """
    bare = _PAGE_LINK.sub("]", _in_ascii(text))
    return sorted(re.sub(r"\D", "", found) for found in re.findall(r"\d+(?:[.,\u00a0\u202f]\d+)*", bare))


class _Planner:
    """Plans the files of one language from one PO file.

    Attributes:
        problems: all that is wrong with the file.
    """

    def __init__(self, name: str, language: str, reviewer: str, authored: Authored, resources: Path) -> None:
        self._name, self._language, self._reviewer = name, language, reviewer
        self._library, self._written = authored.library, authored.written.get(language, {})
        self._folder = resources / "topics" / language
        self.problems: list[Problem] = []

    def checked(self, catalog: polib.POFile) -> Iterator[tuple[str, str]]:
        """Each translated text by its context, with a problem noted for each that cannot be taken."""
        known = {
            text.context: text
            for topic in self._library.topics.values()
            for text in texts_to_translate(topic, self._library, self._written.get(topic.id))
        }
        for entry in catalog:
            if entry.obsolete or not (entry.msgstr or entry.fuzzy):
                continue
            text = known.get(entry.msgctxt or "")
            for problem in _problems_of(entry, text):
                self._report(f"{entry.msgctxt}: {problem}", entry.linenum or 0)
            if text:
                yield text.context, entry.msgstr

    def page(self, page: str, words: Mapping[str, str]) -> TranslatedPage | None:
        """What the texts do to a page; None, with a problem noted, if they do not make one."""
        topic = self._library.topics[page]
        said = {key.partition("#")[2]: text for key, text in words.items() if key.startswith(f"{page}#")}
        if not said.get(TITLE) or not said.get(SUMMARY):
            self._report(f"{page}: translate its title and its summary, or nothing of the page")
            return None
        parts = list(_parts(topic))
        done = [sum(place in said for place in places) for _, places in parts]
        halves = [at for (at, places), count in zip(parts, done, strict=True) if 0 < count < len(places)]
        if halves:
            for at in halves:
                self._report(f"{page}#{at}: translate all texts of this part, or none")
            return None
        before = self._written.get(page)
        text = markdown_file(topic, said, self._reviewer, before.phrases if before else ())
        current = self._read_back(text, topic, said)
        if current is None:
            self._report(f"{page}: a text would be read as something else; look for *, [, # or >")
            return None
        file = self._folder / topic.section / f"{page}.md"
        old = file.read_text(encoding="utf-8") if file.is_file() else None
        change = Change(file, old, text) if old != text else None
        return TranslatedPage(page, len(parts), sum(map(bool, done)), current.is_listed, change)

    def _report(self, text: str, line: int = 0) -> None:
        self.problems.append(Problem(self._name, line, text))

    def _read_back(self, text: str, topic: Topic, said: Mapping[str, str]) -> CurrentPage | None:
        """The page that a file makes; None if it does not say what the translator wrote."""
        problems: list[Problem] = []
        translation = read_translation(SourceFile("", problems, {}), text, "")
        if translation is None or problems:
            return None
        current = texts_to_translate(topic, self._library, translation)
        shown = {text.at: text.translated for text in current if text.translated and not text.is_outdated}
        return current_page(topic, translation, self._language) if shown == said else None


def _parts(topic: Topic) -> Iterator[tuple[str, list[str]]]:
    """The parts of a page that are translated as a whole: each with where its texts are."""
    if topic.in_short:
        yield SHORT, [*(f"{SHORT}/{number}" for number in range(len(topic.in_short.text))), f"{SHORT}/words"]
    for position, block in enumerate(topic.blocks):
        if has_words(block):
            yield str(position), _places_of(block, position)


def _places_of(block: Block, position: int) -> list[str]:
    if isinstance(block, Items | Note):
        return [f"{position}/{inner}" for inner, _ in enumerate(texts_of(block))]
    return [str(position)]


def markdown_file(topic: Topic, said: Mapping[str, str], reviewer: str, phrases: tuple[str, ...]) -> str:
    """The file of a translation.

    Args:
        topic: the English page as it is now.
        said: the translated texts, by where they are.
        reviewer: who vouches for them.
        phrases: how people ask for the page.
    """
    front = [
        "format: 2",
        f"id: {topic.id}",
        f"title: {_quoted(said[TITLE])}",
        f"summary: {_quoted(said[SUMMARY])}",
    ]
    based_on = [digest(topic.title), digest(topic.summary)]
    if topic.in_short and f"{SHORT}/words" in said:
        front += ["in_short:", "  text:"]
        front += [f"    - {_quoted(said[f'{SHORT}/{number}'])}" for number in range(len(topic.in_short.text))]
        front += [f"  call: {_target(topic.in_short.card)}", f"  words: {_quoted(said[f'{SHORT}/words'])}"]
        based_on.append(digest_of_short(topic.in_short))
    body = []
    for position, block in enumerate(topic.blocks):
        places = _places_of(block, position)
        if has_words(block) and places[0] in said:
            body.append(_markdown(block, [said[place] for place in places]))
            based_on.append(digest_of(block))
    front.append(f"reviewed_by: {_quoted(' '.join(reviewer.split()))}")
    front += ["phrases:", *(f"  - {_quoted(phrase)}" for phrase in phrases)] if phrases else []
    front += ["based_on:", *(f"  - {_quoted(key)}" for key in based_on)]
    return "\n".join(("---", *front, "---", "\n\n".join(body), ""))


def _markdown(block: Block, texts: list[str]) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {texts[0]}"
        case CallCard():
            return f"[{texts[0]}](call:{_target(block)})"
        case Items():
            marks = [f"{number}." if block.ordered else "-" for number in range(1, len(texts) + 1)]
            return "\n".join(f"{mark} {text}" for mark, text in zip(marks, texts, strict=True))
        case Note():
            return "\n>\n".join(f"> {text}" for text in texts)
    return texts[0]


def _target(card: CallCard) -> str:
    return card.service if card.phone_type == "voice" else f"{card.service}#{card.phone_type}"


def _quoted(text: str) -> str:
    """A text as a YAML string in double quotation marks."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
