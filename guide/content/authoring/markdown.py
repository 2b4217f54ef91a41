"""The body of a topic: a small part of Markdown to blocks, everything else refused by line.

HTML stays off and references are off: a page is a column of widgets, not a document, and what
a widget cannot show must not vanish without a word.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from guide.content.authoring.record import SourceFile
from guide.content.characters import hidden_characters
from guide.content.check_rules import Rule
from guide.content.model import (
    Block,
    CallCard,
    Heading,
    Items,
    Line,
    LinkList,
    Note,
    Paragraph,
    PhoneType,
    Span,
)

_KEY = re.compile(r"\[\^([^\]\s]+)\]")
_KEYS_AT_END = re.compile(rf"\s*((?:{_KEY.pattern}\s*)+)$")
_HTML = re.compile(r"<[A-Za-z/!?]")
_HALF_WRITTEN = (
    ("](", "this link is not written correctly; write [words](page:ID) with no space in the id"),
    ("**", "these ** do not make bold words; close them, with no space inside"),
    ("[^", "citations such as [^ID] belong together; put them at the end of the paragraph or list item"),
)
_REFUSED_INLINE = {
    "image": "pictures are not shown; remove it",
    "code_inline": "code is not shown; remove the backquotes",
    "em_open": "only bold is shown; write **words** instead of *words*",
    "hardbreak": "line breaks inside a paragraph are not shown; begin a new paragraph",
}


@dataclass(frozen=True, slots=True)
class Inline:
    """What a paragraph contains.

    Attributes:
        line: its words in their styles.
        cites: the citations at its end.
        targets: where its links lead.
    """

    line: Line
    cites: tuple[str, ...]
    targets: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words without style."""
        return "".join(span.text for span in self.line)


class InlineReader:
    """Reads the inline tokens of one paragraph, and reports what is not allowed in it."""

    def __init__(self, source: SourceFile, line: int) -> None:
        self._source = source
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
            self._target = ""
        elif token.type in _REFUSED_INLINE:
            rule = Rule.PICTURE if token.type == "image" else Rule.MARKDOWN
            self._source.report(self._line, _REFUSED_INLINE[token.type], rule)

    def _open_link(self, target: str) -> None:
        self._target = target
        self._targets.append(target)
        if not target.startswith(("page:", "call:")):
            self._source.report(
                self._line,
                f"{target} points outside the guide; link only to page:ID or, alone in a paragraph, call:ID",
                Rule.LINK_OUT,
            )

    def _add(self, text: str) -> None:
        for hidden in hidden_characters(text):  # written as an entity, such as &#8238;
            self._source.report(self._line, hidden.text, Rule.HIDDEN_CHARACTER)
        page = self._target.removeprefix("page:") if self._target.startswith("page:") else ""
        self._spans.append(Span(text, self._bold, page))

    def _split_keys(self, line: Line) -> tuple[Line, tuple[str, ...]]:
        if not line:
            return (), ()
        last = line[-1]
        keys = _KEYS_AT_END.search(last.text)
        if last.bold or last.page or not keys:
            return line, ()
        text = last.text[: keys.start()]
        rest = (*line[:-1], Span(text)) if text else line[:-1]
        return rest, tuple(dict.fromkeys(_KEY.findall(keys[1])))

    def _note_leftovers(self, line: Line) -> None:
        text = "".join(span.text for span in line)
        for mark, words in _HALF_WRITTEN:
            if mark in text:
                self._source.report(self._line, words, Rule.MARKDOWN)
        if _HTML.search(text):
            self._source.report(self._line, "HTML is not shown; write plain words", Rule.HTML)


def _merged(spans: Sequence[Span]) -> Line:
    """Neighbors of one style become one span."""
    merged: list[Span] = []
    for span in spans:
        if merged and (merged[-1].bold, merged[-1].page) == (span.bold, span.page):
            merged[-1] = Span(merged[-1].text + span.text, span.bold, span.page)
        else:
            merged.append(span)
    return tuple(merged)


def read_sentence(source: SourceFile, text: str, line: int) -> Paragraph:
    """A sentence of plain words, with the citations at its end. Problems are noted in the file.

    Args:
        line: of the file, on which it is.
    """
    [token] = _parser().parseInline(text)
    inline = InlineReader(source, line).read(token.children or [])
    if inline.targets or any(span.bold for span in inline.line):
        source.report(line, "only plain words are shown here; remove bold and links", Rule.MARKDOWN)
    return Paragraph(inline.line, inline.cites)


def read_target(source: SourceFile, written: str, line: int) -> tuple[str, PhoneType]:
    """The service and the type of phone that SERVICE or SERVICE#TYPE names."""
    service, _, kind = written.partition("#")
    phone_type: PhoneType = next((known_type for known_type in _PHONE_TYPES if known_type == kind), "voice")
    if kind and kind not in _PHONE_TYPES:
        text = f"#{kind} is not a phone type; write one of: {', '.join(_PHONE_TYPES)}"
        source.report(line, text, Rule.MARKDOWN)
    return service, phone_type


_PHONE_TYPES: tuple[PhoneType, ...] = get_args(PhoneType)
_REFUSED = {
    "table": "tables are not shown; write a list",
    "fence": "code is not shown; remove the fence",
    "code_block": "code is not shown; remove the spaces in front",
    "hr": "rules are not shown; write a heading, or remove the line",
}


def read_blocks(source: SourceFile, text: str, first_line: int, address: str) -> tuple[Block, ...]:
    """The blocks of a topic's body. Problems are noted in the file.

    Args:
        first_line: the line of the file on which `text` begins.
        address: under which the location of block n is noted, as "address/n".
    """
    return tuple(_BlockReader(source, first_line, address).read(text))


def _parser() -> MarkdownIt:
    """CommonMark without HTML and references; tables are read only to be refused."""
    return MarkdownIt("commonmark", {"html": False}).disable(["reference", "html_block"]).enable("table")


class _BlockReader:
    def __init__(self, source: SourceFile, first_line: int, address: str) -> None:
        self._source = source
        self._first_line = first_line
        self._address = address
        self._count = 0
        self._readers: dict[str, Callable[[SyntaxTreeNode], Block | None]] = {
            "heading": self._heading,
            "paragraph": self._paragraph_or_card,
            "bullet_list": self._bullets,
            "ordered_list": self._numbered,
            "blockquote": self._note,
        }

    def read(self, text: str) -> Iterator[Block]:
        for node in SyntaxTreeNode(_parser().parse(text)).children:
            block = self._block(node)
            if block is not None:
                self._count += 1
                yield block

    def _line(self, node: SyntaxTreeNode) -> int:
        start = node.map[0] if node.map else 0
        return self._first_line + start

    def _wrong(self, node: SyntaxTreeNode, text: str) -> None:
        self._source.report(self._line(node), text, Rule.MARKDOWN)

    def _block(self, node: SyntaxTreeNode) -> Block | None:
        self._source.locate(f"{self._address}/{self._count}", self._line(node))
        if node.type in self._readers:
            return self._readers[node.type](node)
        self._wrong(node, _REFUSED.get(node.type, f"{node.type} is not shown; write a paragraph or a list"))
        return None

    def _inline(self, node: SyntaxTreeNode) -> Inline:
        """The words of a heading or paragraph node."""
        tokens = [token for token in node.to_tokens() if token.type == "inline"]
        children = tokens[0].children if tokens else None
        return InlineReader(self._source, self._line(node)).read(children or [])

    def _heading(self, node: SyntaxTreeNode) -> Block:
        inline = self._inline(node)
        if not node.markup.startswith("#"):
            self._wrong(
                node, "a line of === or --- makes a heading here; write '## Words', or leave a line empty"
            )
        if node.tag not in ("h2", "h3"):
            self._wrong(node, "write headings as ## or ###; the page's title is the first level")
        if inline.cites or inline.targets or any(span.bold for span in inline.line):
            self._wrong(node, "a heading has plain words only; remove bold, links and citations")
        return Heading(3 if node.tag == "h3" else 2, inline.text)

    def _paragraph_or_card(self, node: SyntaxTreeNode) -> Block:
        inline = self._inline(node)
        if any(target.startswith("call:") for target in inline.targets):
            return self._card(node, inline)
        return self._paragraph(node, inline)

    def _card(self, node: SyntaxTreeNode, inline: Inline) -> CallCard:
        written = inline.targets[0].removeprefix("call:")
        service, phone_type = read_target(self._source, written, self._line(node))
        if not self._is_alone(node) or inline.cites:
            self._wrong(
                node,
                "a call: link must be alone in its paragraph, without citations; give it its own paragraph",
            )
        if not inline.text.strip():
            self._wrong(node, "this call card has no words; say who answers and when")
        return CallCard(service, inline.text, phone_type)

    def _is_alone(self, node: SyntaxTreeNode) -> bool:
        return [child.type for inline in node.children for child in inline.children] == ["link"]

    def _paragraph(self, node: SyntaxTreeNode, inline: Inline) -> Paragraph:
        for target in inline.targets:
            if target.startswith("call:"):
                self._wrong(
                    node, "a call: link must be alone in a paragraph of its own, not in a list or note"
                )
        pages = {span.page for span in inline.line if span.text.strip()}
        for target in inline.targets:
            if target.startswith("page:") and target.removeprefix("page:") not in pages:
                self._wrong(
                    node, f"the link to {target} has no words; only a list of links alone may leave them out"
                )
        return Paragraph(inline.line, inline.cites)

    def _bullets(self, node: SyntaxTreeNode) -> Block:
        pages = [self._link_alone(item) for item in node.children]
        if all(pages):
            return LinkList(tuple(page for page in pages if page))
        return Items(tuple(self._items(node)))

    def _link_alone(self, item: SyntaxTreeNode) -> str:
        """The page id when the item is only `[](page:ID)`, else ""."""
        kinds = [node.type for node in item.walk() if node.type not in ("list_item", "paragraph", "inline")]
        if kinds != ["link"]:
            return ""
        link = next(node for node in item.walk() if node.type == "link")
        target = str(link.attrs["href"])
        return target.removeprefix("page:") if target.startswith("page:") else ""

    def _numbered(self, node: SyntaxTreeNode) -> Block:
        if node.attrs.get("start", 1) != 1:
            self._wrong(node, "a numbered list begins with 1; do not break it with a paragraph in between")
        return Items(tuple(self._items(node)), ordered=True)

    def _items(self, node: SyntaxTreeNode) -> Iterator[Paragraph]:
        for number, item in enumerate(node.children):
            self._source.locate(f"{self._address}/{self._count}/{number}", self._line(item))
            if [child.type for child in item.children] == ["paragraph"]:
                yield self._paragraph(item.children[0], self._inline(item.children[0]))
            else:
                self._wrong(item, "a list item is one paragraph; no list, note or second paragraph inside it")

    def _note(self, node: SyntaxTreeNode) -> Block:
        return Note(tuple(self._note_paragraphs(node)))

    def _note_paragraphs(self, node: SyntaxTreeNode) -> Iterator[Paragraph]:
        for child in node.children:
            if child.type == "paragraph":
                yield self._paragraph(child, self._inline(child))
            else:
                self._wrong(child, "a note contains only paragraphs; move the rest out of it")
