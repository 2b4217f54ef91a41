"""One topic file to a Topic: front matter, then the body."""

from guide.content.authoring.markdown import read_blocks, read_sentence, read_target
from guide.content.authoring.record import Record, SourceFile
from guide.content.check_rules import Rule
from guide.content.model import CallCard, InShort, Topic

_NOT_WRITTEN = ("blocks", "reviews")
KEYS = tuple(key for key in Topic.__struct_fields__ if key not in _NOT_WRITTEN)
FENCE = "---\n"


def read_topic(source: SourceFile, text: str, address: str) -> Topic | None:
    """The topic in a file; None, with problems noted, if it has no front matter.

    Args:
        address: what the address of everything noted begins with.
    """
    front, first_line, body = _split(source, text)
    record = source.document(source.yaml(front, first_line=2), address, KEYS)
    if record is None:
        return None
    blocks = read_blocks(source, body, first_line, f"{address}/blocks")
    if not blocks:
        source.report(first_line, "has no text after the front matter; write at least one paragraph")
    missing = "write the day by which an editor reads the page again"
    review_by = record.day("review_by", missing, Rule.PAST_REVIEW)
    return record.made(Topic, review_by=review_by, blocks=blocks, in_short=_in_short(record), reviews=())


def _in_short(record: Record) -> InShort | None:
    written = record.table("in_short", ("text", "call", "words"))
    if written is None:
        return None
    source = written.source
    sentences = written.texts("text")
    if not sentences:
        written.report("text", "text is missing or empty; write one sentence after each '- '")
    service, phone_type = read_target(source, written.text("call"), written.line_of("call"))
    source.locate(f"{written.address}/card", written.line_of("call"))
    return InShort(
        text=tuple(
            read_sentence(source, sentence, written.line_of(f"text/{position}"))
            for position, sentence in enumerate(sentences)
        ),
        card=CallCard(service, written.text("words"), phone_type),
    )


def _split(source: SourceFile, text: str) -> tuple[str, int, str]:
    """Front matter, the line on which the body begins, and the body; all empty when there is none."""
    end = text.find("\n" + FENCE, len(FENCE) - 1)
    if not text.startswith(FENCE) or end < 0:
        if text:
            source.report(
                1, "has no front matter; begin with a line ---, then 'id: ...' and so on, then a line ---"
            )
        return "", 1, ""
    front = text[len(FENCE) : end + 1]
    body_start = end + 1 + len(FENCE)
    return front, text.count("\n", 0, body_start) + 1, text[body_start:]
