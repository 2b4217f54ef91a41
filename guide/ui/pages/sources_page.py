"""Where a topic comes from: each claim, and under it the pages that say so, with their dates at the end."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from guide.content.claims import Claim, claims_of
from guide.content.model import Library, Topic
from guide.content.text import sources_of
from guide.ui.i18n import review_words, source_date, source_name, sources_summary, translate
from guide.ui.pages.page_view import PageView, Part
from guide.ui.parts.text import TextLabel, breakable, heading_label, plain_label
from guide.ui.theme.look import Look


def sources_page(look: Look, library: Library, topic: Topic) -> PageView:
    """The claims of a topic in its order."""
    title = translate("sources_page", "Where this comes from")
    page = PageView(look, title)
    summary = sources_summary(sources_of(topic, library))
    page.tell_first(f"{topic.title}. {summary}")
    page.add(heading_label(look, 1, title))
    page.add(plain_label(look, "body", topic.title, "ink_soft"), 4)
    page.add(plain_label(look, "body", summary), 4)
    page.finish(_parts(look, library, topic))
    return page


def _parts(look: Look, library: Library, topic: Topic) -> Iterator[Part]:
    for claim in claims_of(topic, library):
        yield _claim(look, claim), 20
    yield plain_label(look, "small", review_words(topic), "ink_soft"), 28


def _claim(look: Look, claim: Claim) -> QWidget:
    part = QWidget()
    rows = QGridLayout(part)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setHorizontalSpacing(look.space(20))
    rows.setVerticalSpacing(look.space(4))
    rows.setColumnStretch(0, 1)
    rows.addWidget(TextLabel(look, "body", breakable(claim.words)), 0, 0, 1, 2)
    for source in claim.sources:
        row = rows.rowCount()
        rows.addWidget(TextLabel(look, "small", breakable(source_name(source)), "ink_soft"), row, 0)
        date = plain_label(look, "small", source_date(source), "ink_soft")
        date.setWordWrap(look.is_slim)
        rows.addWidget(date, row, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
    return part
