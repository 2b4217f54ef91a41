"""Made-up translations of real pages, for tests."""

from collections.abc import Callable

from msgspec.structs import replace

from guide.content.model import Block, CallCard, Heading, InShort, Items, Note, Paragraph, Topic
from guide.content.translations import Translation, digest, digest_of, digest_of_short, has_words


def spanish(text: str) -> str:
    """Words that are not English."""
    return f"es:{text}"


def foreign(block: Block, spelled: Callable[[str], str] = spanish) -> Block:
    """The block in another language, with the same links."""

    def line(paragraph: Paragraph) -> Paragraph:
        return replace(
            paragraph, line=tuple(replace(span, text=spelled(span.text)) for span in paragraph.line)
        )

    match block:
        case Heading() | CallCard():
            return replace(block, text=spelled(block.text))
        case Paragraph():
            return replace(line(block), cites=())
        case Items():
            return replace(block, items=tuple(map(line, block.items)))
        case Note():
            return replace(block, paragraphs=tuple(map(line, block.paragraphs)))
    return block


def foreign_short(short: InShort, spelled: Callable[[str], str] = spanish) -> InShort:
    """The answer in short in another language."""
    note = foreign(Note(short.text), spelled)
    card = foreign(short.card, spelled)
    assert isinstance(note, Note)
    assert isinstance(card, CallCard)
    return InShort(note.paragraphs, card)


def translation_of(topic: Topic, spelled: Callable[[str], str] = spanish) -> Translation:
    """A whole translation of a page as it is now."""
    blocks = list(filter(has_words, topic.blocks))
    short = topic.in_short
    digests = [digest_of_short(short)] if short else []
    return Translation(
        id=topic.id,
        title=spelled(topic.title),
        summary=spelled(topic.summary),
        blocks=tuple(foreign(block, spelled) for block in blocks),
        in_short=foreign_short(short, spelled) if short else None,
        based_on=(digest(topic.title), digest(topic.summary), *digests, *map(digest_of, blocks)),
        reviewed_by="court interpreter",
    )


def corrected(block: Block) -> Block:
    """The block after an editor has changed a word."""

    def line(paragraph: Paragraph) -> Paragraph:
        first, *rest = paragraph.line
        return replace(paragraph, line=(replace(first, text=f"Not {first.text}"), *rest))

    match block:
        case Heading() | CallCard():
            return replace(block, text=f"Not {block.text}")
        case Paragraph():
            return line(block)
        case Items():
            return replace(block, items=(*block.items[:-1], line(block.items[-1])))
        case Note():
            return replace(block, paragraphs=(line(block.paragraphs[0]), *block.paragraphs[1:]))
    return block
