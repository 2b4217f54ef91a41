"""A topic as a page."""

from collections.abc import Callable
from functools import partial

from msgspec import Struct
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.content.model import Heading, Library, Topic
from guide.content.text import further_pages, sources_of, title_of
from guide.content.words import SOURCES, review_words
from guide.sites.model import Site
from guide.ui.look import Look
from guide.ui.pages.page_view import PageView
from guide.ui.pages.site_notice import site_notice
from guide.ui.parts.blocks import Blocks, NoteBox, Open
from guide.ui.parts.rows import Card, link_row
from guide.ui.parts.source_list import source_list
from guide.ui.parts.text_label import heading_label, plain_label
from guide.ui.translating import translate


class Extras(Struct, frozen=True):
    """What a page has beside its topic.

    tells_leaving: how to leave, as the first of its kind in a visit says. notice: the place, if what is wrong
    with its settings belongs on this page. print_it: where pages may be printed.
    """

    tells_leaving: bool = False
    notice: Site | None = None
    print_it: Callable[[], None] | None = None


def topic_page(look: Look, library: Library, topic: Topic, open_page: Open, extras: Extras) -> PageView:
    """Title, blocks, sources; beside them contents and what is next.

    The summary is for lists: the first lines of a page say the same with the number beside it.
    """
    page = PageView(look, topic.title)
    page.tell_first(topic.summary)
    page.add(heading_label(look, 1, topic.title))
    if extras.tells_leaving:
        page.add(NoteBox(look, [_how_to_leave()], "small"), 8)
    if extras.notice is not None and extras.notice.problems:
        page.add(site_notice(page, extras.notice), 8)
    headings: list[tuple[str, QWidget]] = []
    blocks = Blocks(look, library, open_page)
    for block in topic.blocks:
        for widget, space in blocks.widgets(block):
            page.add(widget, space)
            if isinstance(block, Heading) and block.level == 2:
                headings.append((block.text, widget))
    headings.append((SOURCES, _add_sources(page, library, topic)))
    beside = [*_contents(page, headings), *_next(page, library, topic, open_page)]
    page.add_aside([*beside, *_printing(page, extras.print_it)])
    page.finish()
    return page


def _how_to_leave() -> str:
    leave = translate("topic_page", "To leave at once:")
    how = translate("topic_page", "press Leave in the top right corner, or press Shift three times.")
    trial = translate("topic_page", "You can try it now. The front page comes, and you can start again.")
    return f"<b>{leave}</b> {how} {trial}"


def _add_sources(page: PageView, library: Library, topic: Topic) -> QWidget:
    look = page.look
    heading = heading_label(look, 2, SOURCES)
    page.add(heading, 32)
    sources = sources_of(topic, library)
    if sources:
        page.add(source_list(look, sources), 8)
    page.add(plain_label(look, "small", review_words(topic), "ink_soft"), 8)
    return heading


def _contents(page: PageView, headings: list[tuple[str, QWidget]]) -> list[QWidget]:
    if page.look.form != "wide":
        return []
    rows = [link_row(page.look, words, partial(page.show_part, part)) for words, part in headings]
    return [_titled(page, translate("topic_page", "On this page"), Card(page.look, rows))]


def _next(page: PageView, library: Library, topic: Topic, open_page: Open) -> list[QWidget]:
    further = further_pages(topic)
    if not further:
        return []
    rows = [link_row(page.look, title_of(target, library), partial(open_page, target)) for target in further]
    return [_titled(page, translate("topic_page", "Next"), Card(page.look, rows))]


def _printing(page: PageView, print_it: Callable[[], None] | None) -> list[QWidget]:
    if print_it is None:
        return []
    return [Card(page.look, [link_row(page.look, translate("topic_page", "Print this page"), print_it)])]


def _titled(page: PageView, title: str, card: Card) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(page.look.space(10))
    column.addWidget(heading_label(page.look, 3, title))
    column.addWidget(card)
    return both
