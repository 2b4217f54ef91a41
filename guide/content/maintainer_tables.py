"""Tables for maintainers, made from a library: where facts come from, and what each page contains.

They say nothing about the day they were made, so equal libraries give equal bytes.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from guide.content.addresses import shown_address
from guide.content.blocks import paragraphs_of, plain
from guide.content.checks.readability import grade_of, words_in
from guide.content.county_help import FAMILY_SHELTER, is_family_shelter
from guide.content.kinds import in_order
from guide.content.model import AT_START, Library, Service, Source, Topic
from guide.content.navigation import Section
from guide.content.phones import showable
from guide.content.plain_text import sources_of

MADE = "<!-- Made by: python3 run.py tables. To change it, change resources/ and run that command again. -->"
HOW = (
    "Length is in words of running text, without headings and numbers to call. The grade is Kincaid's, in "
    "years of school, without names. A point is before the heading that answers it; "
    f"{AT_START} means before all headings."
)
USABLE = "Services that can be called, or have a street and hours. Those for the whole state are left out."
FOR_WHOM = {
    "survivor": "someone it happens to",
    "supporter": "family and friends",
    "professional": "staff",
    "community": "anyone who wants to understand",
    "anyone": "anyone",
}


class SourceUsage(msgspec.Struct):
    """A page that was read, and what is based on it.

    Attributes:
        seen: the newest of the dates noted for it.
    """

    title: str
    url: str
    seen: str
    facts: list[str]
    services: list[str]
    old_names: list[str]


def sources_document(library: Library) -> str:
    """`sources.md`: every source, with the facts, services and old names that rest on it."""
    pages = sorted(_pages(library).values(), key=lambda page: (page.title.casefold(), page.url))
    undated = sum(1 for page in pages if not page.seen)
    about = (
        f"{len(pages)} pages and papers, {undated} of them without a date. A date is the page's own, never "
        "the day on which it was read. Facts that no topic names are left out."
    )
    table = _table(("source", "its date", "facts", "services", "old names"), map(_page_row, pages))
    return "\n\n".join(["# Sources", MADE, about, table]) + "\n"


def coverage_document(library: Library) -> str:
    """`content-coverage.md`: each topic with its points, grade, sources and review."""
    topics = library.topics.values()
    points = [must for topic in topics for must in topic.must_answer]
    gaps = sum(1 for must in points if not must.at) + sum(1 for topic in topics if not topic.must_answer)
    about = (
        f"{len(topics)} topics of {sum(map(words_of, topics)):,} words, {len(library.services)} services, "
        f"{len(library.facts)} facts. {len(points)} points that readers must find; gaps: {gaps}."
    )
    return "\n\n".join(["# What each page contains", MADE, about, HOW, *_sections(library)]) + "\n"


def counties_document(library: Library) -> str:
    """`counties.md`: how many services of each kind of place a county has, and clerks of courts."""
    usable = [service for service in library.services.values() if _is_usable(service)]
    kinds = [(kind, library.kinds[kind].place) for kind in in_order(library.kinds)]
    columns = {
        **{place: [service for service in usable if kind in service.kinds] for kind, place in kinds if place},
        FAMILY_SHELTER: [service for service in usable if is_family_shelter(service, library)],
        "court clerk": [service for service in usable if service.id.startswith("courthouse-")],
    }
    rows = (
        (
            county,
            *(str(sum(county in service.service_area for service in column)) for column in columns.values()),
        )
        for county in library.state.counties
    )
    return "\n\n".join(["# What each county has", MADE, USABLE, _table(("county", *columns), rows)]) + "\n"


def _is_usable(service: Service) -> bool:
    has_hours = bool(service.hours or service.schedules)
    return bool(showable(service)) or (has_hours and bool(shown_address(service)))


def write_tables(library: Library, folder: Path) -> tuple[Path, ...]:
    """Write every document into a folder, and give their files. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    documents = {
        "sources.md": sources_document,
        "content-coverage.md": coverage_document,
        "counties.md": counties_document,
    }
    for name, make in documents.items():
        (folder / name).write_text(make(library), encoding="utf-8", newline="\n")
    return tuple(folder / name for name in documents)


def words_of(topic: Topic) -> int:
    """How many words of running text a topic has."""
    return sum(words_in(plain(paragraph)) for _, paragraph in paragraphs_of(topic))


def _pages(library: Library) -> dict[str, SourceUsage]:
    """Sources by address, or by title where there is none: one page is often named with several dates."""
    pages: dict[str, SourceUsage] = {}
    for fact in library.facts.values():
        for source in fact.sources:
            _page(pages, source).facts.append(fact.id)
    for service in library.services.values():
        for source in service.sources:
            _page(pages, source).services.append(service.id)
    for old in library.old_names:
        for source in old.sources:
            _page(pages, source).old_names.append(old.name)
    return pages


def _page(pages: dict[str, SourceUsage], source: Source) -> SourceUsage:
    page = pages.setdefault(source.url or source.title, SourceUsage(source.title, source.url, "", [], [], []))
    page.seen = max(page.seen, source.seen)
    return page


def _page_row(page: SourceUsage) -> tuple[str, ...]:
    title = f"[{_cell(page.title)}](<{page.url}>)" if page.url else _cell(page.title)
    old_names = "; ".join(map(_cell, page.old_names))
    return (title, page.seen or "none", _ids(page.facts), _ids(page.services), old_names)


def _sections(library: Library) -> Iterator[str]:
    for section in library.sections:
        topics = [topic for topic in library.topics.values() if topic.section == section.id]
        if topics:
            yield f"## {section.title}"
            yield _table(
                ("topic", "for", "words", "grade", "sources", "review by", "what it must answer, and where"),
                (_topic_row(topic, section, library) for topic in topics),
            )


def _topic_row(topic: Topic, section: Section, library: Library) -> tuple[str, ...]:
    grade = grade_of(topic)
    return (
        f"[{_cell(topic.title)}](../../resources/topics/en/{section.id}/{topic.id}.md)",
        FOR_WHOM[topic.audience],
        str(words_of(topic)),
        "" if grade is None else f"{grade:.1f}",
        str(len(sources_of(topic, library))),
        topic.review_by,
        "; ".join(f"{_cell(must.point)} → {_cell(must.at) or '**nowhere**'}" for must in topic.must_answer),
    )


def _ids(ids: list[str]) -> str:
    return ", ".join(f"`{id_}`" for id_ in sorted(set(ids)))


def _cell(text: str) -> str:
    """Words that neither end a cell nor begin a mark of Markdown."""
    for mark in "\\|[]*_`<":
        text = text.replace(mark, f"\\{mark}")
    return text


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [header, ("---",) * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
