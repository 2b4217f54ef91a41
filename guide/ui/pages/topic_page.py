"""A topic as a page, and the page that says where a topic or a service comes from."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from guide.content.display_text import (
    NOT_CALLED,
    SOURCES,
    freshness,
    review_words,
    source_date,
    source_name,
    sources_summary,
)
from guide.content.model import CallCard, Heading, Library, Page, Service, Topic
from guide.content.phones import showable
from guide.content.plain_text import (
    Claim,
    card_phone,
    claims_of,
    further_pages,
    names_of,
    sources_of,
    title_of,
)
from guide.sites.site import Site
from guide.ui.i18n import in_language, translate
from guide.ui.pages.breadcrumbs import TextLink
from guide.ui.pages.staff_notices import site_notice
from guide.ui.parts.blocks import BlockRenderer, OpenPage
from guide.ui.parts.layouts import (
    column_in,
    column_of,
    flow_of,
    leading_alignment,
    row_or_column_of,
)
from guide.ui.parts.painting import hairline
from guide.ui.parts.press_button import on_press
from guide.ui.parts.rows import Card, link_row
from guide.ui.parts.text import (
    TextLabel,
    breakable,
    heading_label,
    plain_label,
    source_list,
)
from guide.ui.scroll.contents import Contents, current_part
from guide.ui.scroll.incremental_parts import Part
from guide.ui.scroll.page_view import SPACE_BEFORE_ASIDE, PageView
from guide.ui.theme import tokens
from guide.ui.theme.look import Look


class Extras(Struct, frozen=True):
    """What a page has besides its topic.

    Attributes:
        site: the site whose problems belong on this page, if any.
        show_sources: opens the page of sources.
        print_topic: opens the page that prints; None if the site does not print.
    """

    site: Site | None = None
    show_sources: Callable[[], None] = lambda: None
    print_topic: Callable[[], None] | None = None


def topic_page(look: Look, library: Library, topic: Topic, open_page: OpenPage, extras: Extras) -> PageView:
    """Make a page with title, blocks and sources, and with contents and next pages beside them.

    The summary is for lists only: the first lines of a page say the same, with the number.
    """
    # without an aside, cards end where the bars do
    page = PageView(look, topic.title, measure=tokens.MAIN if look.form == "wide" else tokens.CONTENT_MAX)
    page.set_spoken_summary(_spoken_summary(topic, library))
    page.add(page.title_label(topic.title))
    if extras.site is not None and extras.site.problems:
        page.add(site_notice(page, extras.site), 8)
    text = _TopicParts(page, library, topic, open_page, extras)
    printing = _printing(page, extras)
    if page.has_aside:
        title = heading_label(look, 3, translate("topic_page", "On this page")) if text.chapters else None
        page.add_fixed_aside(title, [*text.contents(), *printing])
        printing = []
    after = [*_next(page, library, topic, open_page), *printing]
    spaced = ((part, SPACE_BEFORE_ASIDE) for part in after)
    page.finish(chain(text.parts(), spaced, text.sources()))
    return page


def _spoken_summary(topic: Topic, library: Library) -> str:
    """What a screen reader says on arrival: what the page is about, and its number."""
    first = [topic.in_short.card] if topic.in_short else []
    card = next(iter((*first, *(block for block in topic.blocks if isinstance(block, CallCard)))), None)
    phone = card_phone(card, library) if card else None
    call = f"{title_of(card.service, library)}: {phone.number}." if card and phone else ""
    return f"{topic.summary} {call}".rstrip()


class _TopicParts:
    """The blocks of a topic and then its sources, each made when it is taken.

    Attributes:
        chapters: the headings of level 2, by the index of their block.
    """

    def __init__(
        self, page: PageView, library: Library, topic: Topic, open_page: OpenPage, extras: Extras
    ) -> None:
        self._extras = extras
        self._page, self._library, self._topic = page, library, topic
        self._blocks = BlockRenderer(page.look, library, open_page)
        self._first_widgets: dict[int, QWidget] = {}
        self.chapters = {
            number: block.text
            for number, block in enumerate(topic.blocks)
            if isinstance(block, Heading) and block.level == 2
        }

    def contents(self) -> list[QWidget]:
        """Return the contents; nothing without a chapter."""
        if not self.chapters:
            return []
        page = self._page
        self._contents = Contents(page.look, self.chapters, self._show)
        bar = page.verticalScrollBar()
        bar.valueChanged.connect(self._mark_current)
        bar.rangeChanged.connect(self._mark_current)
        return [self._contents]

    def _show(self, number: int) -> None:
        """Move the focus to a chapter."""
        self._page.complete()
        self._page.focus_heading(self._first_widgets[number])
        self._contents.mark(number)

    def _mark_current(self) -> None:
        page, bar = self._page, self._page.verticalScrollBar()
        made = {
            number: self._first_widgets[number] for number in self.chapters if number in self._first_widgets
        }
        tops = {number: page.top_of(heading) for number, heading in made.items()}
        is_at_end = page.is_complete and bar.value() == bar.maximum() > 0
        self._contents.mark(current_part(tops, bar.value(), page.viewport().height(), is_at_end=is_at_end))

    def parts(self) -> Iterator[Part]:
        """Yield all parts in order; the contents over the first chapter where nothing is beside the text."""
        if self._topic.in_short:
            yield self._blocks.in_short(self._topic.in_short, self._page.column_room), self._page.small_gap
        over = min(self.chapters, default=0) if not self._page.has_aside else -1
        for number, block in enumerate(self._topic.blocks):
            if number == over:
                yield from ((contents, 16) for contents in self.contents())
            for widget, space in self._blocks.widgets(block):
                self._first_widgets.setdefault(number, widget)
                yield widget, space

    def sources(self) -> Iterator[Part]:
        """Yield how many sources the topic has, and who has read it."""
        look = self._page.look
        sources = sources_of(self._topic, self._library)
        if sources:
            yield (
                SourcesLine(
                    look, sources_summary(sources), self._page.column_room, self._extras.show_sources
                ),
                24,
            )
        yield plain_label(look, "small", review_words(self._topic), "ink_soft"), 0 if sources else 24


class SourcesLine(QWidget):
    """How many sources a page has and how new they are, and a link to all of them, under a thin line.

    Args:
        room: the width available, in pixels.
    """

    def __init__(self, look: Look, summary: str, room: int, show_all: Callable[[], None]) -> None:
        super().__init__()
        words = plain_label(look, "small", f"{summary}.", "ink_soft")
        words.setWordWrap(False)
        if words.sizeHint().width() > room:
            words.setWordWrap(True)
            words.setFixedWidth(room)
        link = on_press(TextLink(look, self.tr("See them all"), is_beside_words=True), show_all)
        link.setAccessibleDescription(summary)
        words.setFixedHeight(max(words.heightForWidth(room), link.sizeHint().height()))
        words.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignVCenter)
        column_in(self, hairline(look), flow_of((words, link), 0), gap=look.space(10))


def _next(page: PageView, library: Library, topic: Topic, open_page: OpenPage) -> list[QWidget]:
    further = further_pages(topic)
    if not further:
        return []
    rows = [link_row(page.look, title_of(target, library), partial(open_page, target)) for target in further]
    return [_titled(page, translate("topic_page", "Next"), Card(page.look, rows))]


def _printing(page: PageView, extras: Extras) -> list[QWidget]:
    if extras.print_topic is None:
        return []
    words = translate("topic_page", "Print this page")
    return [Card(page.look, [link_row(page.look, words, extras.print_topic)])]


def _titled(page: PageView, title: str, card: Card) -> QWidget:
    return column_of(heading_label(page.look, 3, title), card, gap=page.look.space(10))


def sources_page(look: Look, library: Library, content: Page) -> PageView:
    """Make a page with the claims of a topic in order, each with its sources, or with those of a service."""
    title = translate("topic_page", "Where this comes from")
    page = PageView(look, title, measure=tokens.CONTENT_MAX)
    summary, name = sources_summary(sources_of(content, library)), names_of(content)[0]
    page.set_spoken_summary(f"{name}. {summary}")
    page.add(page.title_label(title))
    page.add(plain_label(look, "body", name, "ink_soft"), 4)
    page.add(plain_label(look, "body", summary), 4)
    page.finish(_parts(look, library, content) if isinstance(content, Topic) else _of_service(look, content))
    return page


def _of_service(look: Look, service: Service) -> Iterator[Part]:
    yield plain_label(look, "body", freshness(service)), 20
    if not service.is_called:
        yield plain_label(look, "body", in_language(NOT_CALLED)), 4
    for phone in showable(service):
        yield plain_label(look, "label", phone.number), 16
        yield plain_label(look, "small", freshness(phone), "ink_soft"), 2
    yield heading_label(look, 2, in_language(SOURCES)), 24
    yield source_list(look, service.sources), 8


def _parts(look: Look, library: Library, topic: Topic) -> Iterator[Part]:
    claims = [*claims_of(topic, library)]
    near = [claim for claim in claims if claim.is_from_state]
    others = [claim for claim in claims if not claim.is_from_state]
    state = translate("topic_page", "With a source from {state}").format(state=library.state.name)
    for title, group in ((state, near), (translate("topic_page", "With sources from elsewhere"), others)):
        if group:
            yield heading_label(look, 2, title), 28
        for claim in group:
            yield _claim(look, claim), 16
    yield plain_label(look, "small", review_words(topic), "ink_soft"), 28


def _claim(look: Look, claim: Claim) -> QWidget:
    """Lay out a claim with its sources and their dates below it, or beside it in a wide window."""
    sources = QWidget()
    is_wide = look.form == "wide"
    words = TextLabel(look, "body", breakable(claim.words))
    words.setAlignment(leading_alignment() | Qt.AlignmentFlag.AlignTop)
    rows = QGridLayout(sources)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setHorizontalSpacing(look.space(20))
    rows.setVerticalSpacing(look.space(4))
    rows.setColumnStretch(0, 1)
    for row, source in enumerate(claim.sources):
        rows.addWidget(TextLabel(look, "small", breakable(source_name(source)), "ink_soft"), row, 0)
        date = plain_label(look, "small", source_date(source), "ink_soft")
        rows.addWidget(date, row, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
    parts = (words, 1), (sources, 1, Qt.AlignmentFlag.AlignTop)
    return row_or_column_of(*parts, stacks=not is_wide, gap=look.space(48 if is_wide else 4))
