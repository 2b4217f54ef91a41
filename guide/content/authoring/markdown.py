"""The body of a topic: a small part of Markdown to blocks, everything else refused by line.

HTML stays off and references are off: a page is a column of widgets, not a document, and what
a widget cannot show must not vanish without a word.
"""

from collections.abc import Callable, Iterator
from typing import get_args

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from guide.content.authoring.inline import Inline, InlineReader
from guide.content.authoring.record import SourceFile
from guide.content.model import Block, CallCard, Heading, Items, LinkList, Note, Paragraph, PhoneType
from guide.content.rules import Rule

_PHONE_TYPES: tuple[PhoneType, ...] = get_args(PhoneType)
_REFUSED = {
    "table": "tables are not shown; write a list",
    "fence": "code is not shown; take out the fence",
    "code_block": "code is not shown; take out the spaces in front",
    "hr": "rules are not shown; write a heading, or take the line out",
}


def read_blocks(sheet: SourceFile, text: str, first_line: int, address: str) -> tuple[Block, ...]:
    """The blocks of a topic's body. Problems are noted in the sheet.

    first_line: the line of the file on which `text` begins.
    address: under which the place of block n is noted, as "address/n".
    """
    return tuple(_BlockReader(sheet, first_line, address).read(text))


def _parser() -> MarkdownIt:
    """CommonMark without HTML and references; tables are read only to be refused."""
    return MarkdownIt("commonmark", {"html": False}).disable(["reference", "html_block"]).enable("table")


class _BlockReader:
    def __init__(self, sheet: SourceFile, first_line: int, address: str) -> None:
        self._sheet = sheet
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
        self._sheet.wrong(self._line(node), text, Rule.MARKDOWN)

    def _block(self, node: SyntaxTreeNode) -> Block | None:
        self._sheet.found(f"{self._address}/{self._count}", self._line(node))
        if node.type in self._readers:
            return self._readers[node.type](node)
        self._wrong(node, _REFUSED.get(node.type, f"{node.type} is not shown; write a paragraph or a list"))
        return None

    def _inline(self, node: SyntaxTreeNode) -> Inline:
        """The words of a heading or paragraph node."""
        tokens = [token for token in node.to_tokens() if token.type == "inline"]
        children = tokens[0].children if tokens else None
        return InlineReader(self._sheet, self._line(node)).read(children or [])

    def _heading(self, node: SyntaxTreeNode) -> Block:
        inline = self._inline(node)
        if not node.markup.startswith("#"):
            self._wrong(
                node, "a line of === or --- makes a heading here; write '## Words', or leave a line empty"
            )
        if node.tag not in ("h2", "h3"):
            self._wrong(node, "write headings as ## or ###; the page's title is the first level")
        if inline.cites or inline.targets or any(span.bold for span in inline.line):
            self._wrong(node, "a heading is plain words; take out bold, links and keys")
        return Heading(3 if node.tag == "h3" else 2, inline.text)

    def _paragraph_or_card(self, node: SyntaxTreeNode) -> Block:
        inline = self._inline(node)
        if any(target.startswith("call:") for target in inline.targets):
            return self._card(node, inline)
        return self._paragraph(node, inline)

    def _card(self, node: SyntaxTreeNode, inline: Inline) -> CallCard:
        service, _, written = inline.targets[0].removeprefix("call:").partition("#")
        phone_type: PhoneType = "voice"
        for known in _PHONE_TYPES:
            phone_type = known if known == written else phone_type
        if written and written not in _PHONE_TYPES:
            self._wrong(node, f"#{written} is no type of phone; write one of: {', '.join(_PHONE_TYPES)}")
        if not self._is_alone(node) or inline.cites:
            self._wrong(
                node, "a call: link stands alone in its paragraph, without keys; give it one of its own"
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
                    node, "a call: link stands alone in a paragraph of its own, not in a list or note"
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
            self._sheet.found(f"{self._address}/{self._count}/{number}", self._line(item))
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
                self._wrong(child, "a note holds paragraphs only; move the rest out of it")
