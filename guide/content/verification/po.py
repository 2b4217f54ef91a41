"""Texts to translate, and the PO files in which they go to a translator and come back.

PO is the format of gettext, which every translation tool reads. One entry is one title, paragraph, list item,
heading or line of a card. `msgctxt` says where it is: page#block, page#block/item.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

import polib
from msgspec import Struct

from guide.content.model import AT_START, Block, CallCard, Heading, InShort, Items, Library, Note, Topic
from guide.content.plain_text import title_of
from guide.content.translations import (
    IN_SHORT,
    Translation,
    current_page,
    digest,
    digest_of,
    has_words,
    markdown_of,
    texts_of,
)

WIDTH = 78
"""The width at which lines of a PO file are wrapped, as gettext does it."""

TITLE, SUMMARY, SHORT = "title", "summary", "short"

_LINK = re.compile(r"\]\(page:")
_INSTRUCTIONS = """\
Translate each msgid into the msgstr below it. Who reads this may be afraid, tired, and in danger: short
sentences, common words, "you".
- Write every number in digits, exactly as in English. Never write a phone number: the guide adds those.
- **words** are bold. [words](page:id) is a link: translate the words, and leave (page:id) as it is.
- Leave a msgstr empty if you are not sure. Readers then get that part in English. Of a list, translate all
  items or none.
- "fuzzy" means that the English has changed since. Translate it again and remove the word fuzzy.
- Do not use machine translation."""


class Text(Struct, frozen=True):
    """One text of a page, and its translation.

    Attributes:
        page: the id of the topic.
        at: where it is: "title", "summary", "short/0", "short/words", "4", "4/1".
        english: as it is written in Markdown, without citations.
        translated: "" if it is not translated.
        is_outdated: whether the translation is of an older English text.
        notes: what a translator should know.
    """

    page: str
    at: str
    english: str
    translated: str = ""
    is_outdated: bool = False
    notes: tuple[str, ...] = ()

    @property
    def context(self) -> str:
        """The `msgctxt`."""
        return f"{self.page}#{self.at}"


def texts_to_translate(topic: Topic, library: Library, translation: Translation | None) -> Iterator[Text]:
    """Every text of a page in order, with what there is of its translation."""
    done = _Done(topic, translation)
    title = "The title of the page."
    yield done.text(TITLE, topic.title, translation.title if translation else "", (title,))
    summary = "One line in lists of pages: the answer, in at most 110 characters."
    yield done.text(SUMMARY, topic.summary, translation.summary if translation else "", (summary,))
    if topic.in_short:
        yield from _short_texts(topic, topic.in_short, library, done)
    for position, block in enumerate(topic.blocks):
        translated, is_outdated = done.block(position)
        for inner, english in enumerate(texts_of(block)):
            at = f"{position}/{inner}" if isinstance(block, Items | Note) else str(position)
            words = translated[inner] if translated else ""
            notes = (*_notes(topic, block, inner, library), *_marks(english))
            yield Text(topic.id, at, english, words, is_outdated=is_outdated and bool(words), notes=notes)


class _Done:
    """What is translated of a page."""

    def __init__(self, topic: Topic, translation: Translation | None) -> None:
        self._topic, self._translation = topic, translation
        self._based_on = translation.based_on if translation else ()
        self._page = current_page(topic, translation, "") if translation else None
        self._candidates = dict(self._outdated())

    def text(self, at: str, english: str, translated: str, notes: Sequence[str]) -> Text:
        """The title or summary."""
        is_outdated = bool(translated) and digest(english) not in self._based_on[:2]
        return Text(self._topic.id, at, english, translated, is_outdated, (*notes, *_marks(english)))

    def short(self) -> tuple[InShort | None, bool]:
        """The translated answer in short, and whether it is outdated."""
        if self._translation is None or self._page is None:
            return None, False
        return self._translation.in_short, IN_SHORT in self._page.topic.untranslated

    def block(self, position: int) -> tuple[tuple[str, ...], bool]:
        """The translated texts of a block, and whether they are outdated."""
        if self._page and self._translation:
            origin = self._page.origins[position]
            if origin is not None:
                return tuple(texts_of(self._translation.blocks[origin])), False
        return self._candidates.get(position, ()), True

    def _outdated(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The old texts of blocks that stand where a block has changed and has as many texts."""
        if self._translation is None:
            return
        blocks = [at for at, block in enumerate(self._topic.blocks) if has_words(block)]
        now = [digest_of(self._topic.blocks[at]) for at in blocks]
        before = self._based_on[2 + (self._translation.in_short is not None) :]
        matcher = SequenceMatcher(None, before, now, autojunk=False)
        for kind, old, old_end, new, new_end in matcher.get_opcodes():
            if kind == "replace" and old_end - old == new_end - new:
                for origin, at in zip(range(old, old_end), blocks[new:new_end], strict=True):
                    texts = tuple(texts_of(self._translation.blocks[origin]))
                    if len(texts) == len(tuple(texts_of(self._topic.blocks[at]))):
                        yield at, texts


def _short_texts(topic: Topic, short: InShort, library: Library, done: _Done) -> Iterator[Text]:
    translated, is_outdated = done.short()
    old = [markdown_of(sentence.line) for sentence in translated.text] if translated else []
    old = old if len(old) == len(short.text) else [""] * len(short.text)
    for number, (sentence, words) in enumerate(zip(short.text, old, strict=True), start=1):
        note = f"The answer of the page, sentence {number} of {len(short.text)}. Some readers see only this."
        english = markdown_of(sentence.line)
        at, notes = f"{SHORT}/{number - 1}", (note, *_marks(english))
        yield Text(topic.id, at, english, words, is_outdated=is_outdated and bool(words), notes=notes)
    words = translated.card.text if translated else ""
    notes = (_card_note(short.card, library), *_marks(short.card.text))
    is_old = is_outdated and bool(words)
    yield Text(topic.id, f"{SHORT}/words", short.card.text, words, is_outdated=is_old, notes=notes)


def _notes(topic: Topic, block: Block, inner: int, library: Library) -> Iterator[str]:
    match block:
        case Heading():
            yield "A heading."
            yield from (
                f"Below it a reader must find: {one.point}"
                for one in topic.must_answer
                if one.at == block.text
            )
        case CallCard():
            yield _card_note(block, library)
        case Items():
            kind = "Step" if block.ordered else "Item"
            yield f"{kind} {inner + 1} of {len(block.items)} of a list."
        case Note():
            yield "A note in a frame: a warning, or what to notice before going on."
        case _:
            points = [one.point for one in topic.must_answer if one.at == AT_START]
            yield "A paragraph."
            if block is topic.blocks[0] and points:
                yield f"Here a reader must find: {'; '.join(points)}"


def _card_note(card: CallCard, library: Library) -> str:
    name = title_of(card.service, library)
    return f"Beside the number of {name}, which the guide adds. Write no phone number."


def _marks(english: str) -> Iterator[str]:
    if _LINK.search(english):
        yield "Leave (page:...) as it is."
    if any(map(str.isdigit, english)):
        yield "Leave the numbers as they are."


def po_bytes(texts: Sequence[Text], language: str) -> bytes:
    """A PO file. The same texts always give the same bytes: it has no date."""
    catalog = polib.POFile(wrapwidth=WIDTH)
    catalog.header = _INSTRUCTIONS
    catalog.metadata = {
        "Project-Id-Version": "Signpost",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for text in texts:
        catalog.append(
            polib.POEntry(
                msgctxt=text.context,
                msgid=text.english,
                msgstr=text.translated,
                comment="\n".join(text.notes),
                flags=["fuzzy"] if text.is_outdated else [],
            )
        )
    return str(catalog).encode("utf-8")
