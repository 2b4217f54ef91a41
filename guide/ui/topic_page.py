"""A topic as a page."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.content.model import Heading, Library, LinkList, Topic
from guide.content.text import sources_of, title_of
from guide.content.words import spoken_date
from guide.ui.blocks import Blocks, Open
from guide.ui.look import Look
from guide.ui.page_view import PageView
from guide.ui.rows import Card, link_row
from guide.ui.source_card import source_card
from guide.ui.text_label import heading_label, plain_label


def topic_page(look: Look, library: Library, topic: Topic, open_page: Open) -> PageView:
    """Title, the line that answers, the blocks, the sources; beside them contents and what is next."""
    page = PageView(look, topic.title)
    page.add(heading_label(look, 1, topic.title))
    page.add(plain_label(look, "reading", topic.summary), 6)
    headings: list[tuple[str, QWidget]] = []
    blocks = Blocks(look, library, open_page)
    for block in topic.blocks:
        for widget, space in blocks.widgets(block):
            page.add(widget, space)
            if isinstance(block, Heading) and block.level == 2:
                headings.append((block.text, widget))
    headings.append((page.tr("Sources and dates"), _add_sources(page, library, topic)))
    page.add_aside([*_contents(page, headings), *_next(page, library, topic, open_page)])
    page.finish()
    return page


def _add_sources(page: PageView, library: Library, topic: Topic) -> QWidget:
    look = page.look
    heading = heading_label(look, 2, page.tr("Sources and dates"))
    page.add(heading, 32)
    page.add(source_card(look, sources_of(topic, library)), 8)
    words = page.tr("This page is to be read again by {day}.").format(day=spoken_date(topic.review_by))
    page.add(plain_label(look, "small", words, "ink_soft"), 8)
    return heading


def _contents(page: PageView, headings: list[tuple[str, QWidget]]) -> list[QWidget]:
    if page.look.form != "wide":
        return []
    rows = [link_row(page.look, words, partial(page.show_part, part)) for words, part in headings]
    return [_titled(page, page.tr("On this page"), Card(page.look, rows))]


def _next(page: PageView, library: Library, topic: Topic, open_page: Open) -> list[QWidget]:
    linked = {target for block in topic.blocks if isinstance(block, LinkList) for target in block.pages}
    further = [related for related in topic.related if related not in linked]
    if not further:
        return []
    rows = [link_row(page.look, title_of(target, library), partial(open_page, target)) for target in further]
    return [_titled(page, page.tr("Next"), Card(page.look, rows))]


def _titled(page: PageView, title: str, card: Card) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(page.look.space(10))
    column.addWidget(heading_label(page.look, 3, title))
    column.addWidget(card)
    return both
