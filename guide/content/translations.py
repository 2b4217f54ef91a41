"""Translations of topics, and what of them is shown while the English text moves on.

A translation names what it was made from: a digest of the English title, of the summary, and of each block. A
block whose English text has changed since is shown in English. So no reader gets an outdated number, warning
or answer because only the English page was corrected.
"""

import hashlib
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from guide.content.blocks import paragraphs_in
from guide.content.model import (
    Block,
    CallCard,
    Heading,
    InShort,
    Items,
    Library,
    Line,
    LinkList,
    Note,
    Paragraph,
    Topic,
)

DIGEST_LETTERS = 12
IN_SHORT = -1
"""The index of the answer in short in `Topic.untranslated`: it comes before the first block."""

LISTED_SHARE = 0.7
"""The least share of a page's blocks that are current, or readers of the language get the English page."""


class Translation(Struct, frozen=True, kw_only=True):
    """A topic in another language, as it was written.

    Attributes:
        id: of the topic.
        title: as readers see it.
        summary: likewise.
        blocks: those that are translated, in order. Lists of pages are not among them: they have no words.
        in_short: the answer in short, if it is translated.
        based_on: digests of the English title, of the summary, of the answer in short if it is translated,
            and of each block, in this order.
        reviewed_by: who is qualified in this language and has read the text.
        phrases: how people ask for this page; searched, never shown.
    """

    id: str
    title: str
    summary: str
    blocks: tuple[Block, ...]
    in_short: InShort | None = None
    based_on: tuple[str, ...] = ()
    reviewed_by: str = ""
    phrases: tuple[str, ...] = ()


class CurrentPage(Struct, frozen=True):
    """What readers of a language get of a page.

    Attributes:
        topic: the English page with all that is current in their language.
        origins: for each block, the index of the block of the translation that it comes from; None for
            English.
        parts: how many blocks have words; the answer in short counts as one.
        has_title: whether title and summary are current.
    """

    topic: Topic
    origins: tuple[int | None, ...]
    parts: int
    has_title: bool

    @property
    def current(self) -> int:
        """How many of them are current."""
        return self.parts - len(self.topic.untranslated)

    @property
    def is_listed(self) -> bool:
        """Whether enough of it is current to be a page of this language."""
        return self.has_title and self.current >= LISTED_SHARE * self.parts


def current_page(english: Topic, translation: Translation, language: str) -> CurrentPage:
    """Compare a translation with the English page, and put together what is shown."""
    has_title = translation.based_on[:2] == (digest(english.title), digest(english.summary))
    digests = list(translation.based_on[2:])
    in_short = english.in_short
    if translation.in_short and digests and in_short and digests.pop(0) == digest_of_short(in_short):
        in_short = _short_with_words(in_short, translation.in_short)
    is_short_english = english.in_short is not None and in_short is english.in_short
    translated: dict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(digests[: len(translation.blocks)]):
        translated[key].append(index)
    blocks: list[Block] = []
    origins: list[int | None] = []
    for block in english.blocks:
        found = translated[digest_of(block)]
        origin = found.pop(0) if found else None
        words = None if origin is None else with_words(block, translation.blocks[origin])
        blocks.append(words or block)
        origins.append(origin if words else None)
    missing = [IN_SHORT] if is_short_english else []
    missing += (at for at, block in enumerate(blocks) if origins[at] is None and has_words(block))
    topic = replace(
        english,
        title=translation.title if has_title else english.title,
        summary=translation.summary if has_title else english.summary,
        in_short=in_short,
        blocks=tuple(blocks),
        untranslated=tuple(missing),
        phrases=translation.phrases,
        must_answer=(),
        reviews=(),
        language=language,
        reviewed_by=translation.reviewed_by,
    )
    parts = sum(map(has_words, blocks)) + (in_short is not None)
    return CurrentPage(topic, tuple(origins), parts, has_title)


def library_in(library: Library, language: str) -> Library:
    """The library as a reader of a language gets it: each topic in that language, or in English."""
    translated = library.translations.get(language)
    return replace(library, topics={**library.topics, **translated}) if translated else library


def has_words(block: Block) -> bool:
    """Whether there is something to translate."""
    return not isinstance(block, LinkList)


def digest(text: str) -> str:
    """A digest of a text, whatever its white space and the composition of its letters."""
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(plain.encode("utf-8")).hexdigest()[:DIGEST_LETTERS]


def digest_of(block: Block) -> str:
    """A digest of the text of a block, what kind it is, and what it leads to. Not of its sources."""
    return digest("\n".join((_kind(block), *texts_of(block))))


def digest_of_short(short: InShort) -> str:
    """A digest of an answer in short, as of a block."""
    sentences = (markdown_of(sentence.line) for sentence in short.text)
    return digest("\n".join(("short", *sentences, _kind(short.card), short.card.text)))


def texts_of(block: Block) -> Iterator[str]:
    """The texts of a block in order, as they are written in Markdown, without citations."""
    if isinstance(block, Heading | CallCard):
        yield block.text
    yield from (markdown_of(paragraph.line) for paragraph in paragraphs_in(block))


def markdown_of(line: Line) -> str:
    """The words of a line with the marks for bold and for links."""
    parts = []
    for is_bold, spans in groupby(line, key=lambda span: span.bold):
        words = "".join(f"[{span.text}](page:{span.page})" if span.page else span.text for span in spans)
        parts.append(f"**{words}**" if is_bold else words)
    return "".join(parts)


def _kind(block: Block) -> str:
    match block:
        case Heading():
            return f"heading {block.level}"
        case Items():
            return "numbered" if block.ordered else "list"
        case CallCard():
            return f"call {block.service} {block.phone_type}"
        case LinkList():
            return " ".join(("links", *block.pages))
    return "note" if isinstance(block, Note) else "paragraph"


def with_words(english: Block, translated: Block) -> Block | None:
    """An English block with the words of a translated one; None if the two are not of one shape."""
    if _kind(english) != _kind(translated):
        return None
    match english, translated:
        case (Heading() | CallCard(), Heading(text=text) | CallCard(text=text)):
            return replace(english, text=text)
        case Paragraph(), Paragraph():
            return _with_line(english, translated)
        case Items(), Items():
            items = _with_lines(english.items, translated.items)
            return replace(english, items=items) if items else None
        case Note(), Note():
            paragraphs = _with_lines(english.paragraphs, translated.paragraphs)
            return replace(english, paragraphs=paragraphs) if paragraphs else None
    return None


def _short_with_words(english: InShort, translated: InShort) -> InShort:
    """The English answer in short with translated words; itself if the two are not of one shape."""
    text = _with_lines(english.text, translated.text)
    card = with_words(english.card, translated.card)
    return InShort(text, card) if text and isinstance(card, CallCard) else english


def _with_lines(
    english: tuple[Paragraph, ...], translated: tuple[Paragraph, ...]
) -> tuple[Paragraph, ...] | None:
    if len(english) != len(translated):
        return None
    lines = [_with_line(one, other) for one, other in zip(english, translated, strict=True)]
    found = tuple(line for line in lines if line is not None)
    return found if len(found) == len(lines) else None


def _with_line(english: Paragraph, translated: Paragraph) -> Paragraph | None:
    """The words of the translation with the citations of the English paragraph; None if a link is missing."""
    pages = [sorted(span.page for span in one.line if span.page) for one in (english, translated)]
    return replace(english, line=translated.line) if pages[0] == pages[1] else None
