"""Words inside a paragraph: bold, links to pages, and the keys of facts at the end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from guide.content.authoring.record import SourceFile
from guide.content.characters import hidden_characters
from guide.content.model import Line, Span
from guide.content.rules import Rule

_KEY = re.compile(r"\[\^([^\]\s]+)\]")
_KEYS_AT_END = re.compile(rf"\s*((?:{_KEY.pattern}\s*)+)$")
_HTML = re.compile(r"<[A-Za-z/!?]")
_HALF_WRITTEN = (
    ("](", "this link is not written right; write [words](page:ID) with no space in the id"),
    ("**", "these ** do not make bold words; close them, with no space inside"),
    ("[^", "keys such as [^ID] stand together at the end of the paragraph or list item"),
)
_REFUSED = {
    "image": "pictures are not shown; take it out",
    "code_inline": "code is not shown; take out the backquotes",
    "em_open": "only bold is shown; write **words** in place of *words*",
    "hardbreak": "line breaks inside a paragraph are not shown; begin a new paragraph",
}


@dataclass(frozen=True, slots=True)
class Inline:
    """What a paragraph holds: words, the keys at its end, and links by where they lead."""

    line: Line
    cites: tuple[str, ...]
    targets: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words without style."""
        return "".join(span.text for span in self.line)


class InlineReader:
    """Reads the inline tokens of one paragraph, and notes what may not stand there."""

    def __init__(self, sheet: SourceFile, line: int) -> None:
        self._sheet = sheet
        self._line = line
        self._spans: list[Span] = []
        self._targets: list[str] = []
        self._bold = False
        self._target = ""

    def read(self, tokens: Sequence[Token]) -> Inline:
        """The paragraph these tokens make. Call once."""
        for token in tokens:
            self._take(token)
        line, cites = self._split_keys(_merged(self._spans))
        self._note_leftovers(line)
        return Inline(line, cites, tuple(self._targets))

    def _take(self, token: Token) -> None:
        if token.type == "text" and token.content:
            self._add(token.content)
        elif token.type == "softbreak":
            self._add(" ")
        elif token.type in ("strong_open", "strong_close"):
            self._bold = token.nesting == 1
        elif token.type == "link_open":
            self._open_link(str(token.attrs["href"]))
        elif token.type == "link_close":
            self._close_link()
        elif token.type in _REFUSED:
            rule = Rule.PICTURE if token.type == "image" else Rule.MARKDOWN
            self._sheet.wrong(self._line, _REFUSED[token.type], rule)

    def _open_link(self, target: str) -> None:
        self._target = target
        self._targets.append(target)
        if not target.startswith(("page:", "call:")):
            self._sheet.wrong(
                self._line,
                f"{target} leads out of the guide; link only to page:ID or, alone in a paragraph, call:ID",
                Rule.LINK_OUT,
            )

    def _close_link(self) -> None:
        self._target = ""

    def _add(self, text: str) -> None:
        for hidden in hidden_characters(text):  # written as an entity, such as &#8238;
            self._sheet.wrong(self._line, hidden.text, Rule.HIDDEN_CHARACTER)
        page = self._target.removeprefix("page:") if self._target.startswith("page:") else ""
        self._spans.append(Span(text, self._bold, page))

    def _split_keys(self, line: Line) -> tuple[Line, tuple[str, ...]]:
        if not line:
            return (), ()
        last = line[-1]
        found = _KEYS_AT_END.search(last.text)
        if last.bold or last.page or not found:
            return line, ()
        text = last.text[: found.start()]
        rest = (*line[:-1], Span(text)) if text else line[:-1]
        return rest, tuple(dict.fromkeys(_KEY.findall(found[1])))

    def _note_leftovers(self, line: Line) -> None:
        text = "".join(span.text for span in line)
        for mark, words in _HALF_WRITTEN:
            if mark in text:
                self._sheet.wrong(self._line, words, Rule.MARKDOWN)
        if _HTML.search(text):
            self._sheet.wrong(self._line, "HTML is not shown; write plain words", Rule.HTML)


def _merged(spans: Sequence[Span]) -> Line:
    """Neighbours of one style become one span."""
    merged: list[Span] = []
    for span in spans:
        if merged and (merged[-1].bold, merged[-1].page) == (span.bold, span.page):
            merged[-1] = Span(merged[-1].text + span.text, span.bold, span.page)
        else:
            merged.append(span)
    return tuple(merged)
