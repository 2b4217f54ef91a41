"""`search`: the results for some words, as the window would list them."""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any, TextIO

import msgspec

from guide.arguments import Parser, UsageError, add_json, meant, number_of
from guide.commands import as_json
from guide.commands.show import facts_of
from guide.content.current import current
from guide.content.display_text import NO_NUMBER
from guide.content.model import Library, Line, Page, Topic
from guide.content.phones import contact_of, information_line
from guide.content.places import Places
from guide.content.plain_text import TO_CONFIRM, TYPE_WORDS, names_of
from guide.content.state import State
from guide.errors import GuideError
from guide.paths import Paths
from guide.search.labels import COST, NOT_KNOWN_OF_BEST, OPEN, REACH, TO_ASK, WHO, label_of, reason_words
from guide.search.opening import open_search
from guide.search.present.trace import Step
from guide.search.results import Answer, Filters, Result
from guide.sites.config import Choice, SiteConfig

_PLAIN_WORDS = (
    'The search looks for all words. "not", quotation marks and a minus sign have no special meaning:\n'
    '"shelter not dogs" finds shelters that take dogs. The options above narrow the results.'
)
_HISTORY = (
    "A shell remembers commands and their arguments, and other people may read them there. Without QUERY,\n"
    "the words are read from one line of standard input, which no shell remembers. Options that narrow the\n"
    "results, without words, list all that they leave."
)


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    command.describe(
        "",
        '"a place to stay"',
        "--kind service --cost free shelter",
        "--need shelter --limit 50",
        note=f"{_PLAIN_WORDS}\n\n{_HISTORY}",
    )
    add_json(command)
    command.add_argument(
        "--kind", choices=("topic", "service"), default="", help="only topics, or only services"
    )
    command.add_argument("--county", default="", metavar="NAME", help="only what serves this county")
    command.add_argument(
        "--lang", default="", metavar="CODE", help="only what is available in this language, such as es"
    )
    _add_filters(command)
    limit = partial(number_of, "results", 1, 1000)
    command.add_argument(
        "--limit", type=limit, default=10, metavar="N", help="how many results (default: 10)"
    )
    command.add_argument("--as-typed", action="store_true", help="do not correct misspelled words")
    command.add_argument(
        "--explain", action="store_true", help="show step by step how the query is interpreted"
    )
    command.add_argument("query", nargs="*", metavar="QUERY", help="the words to search for")


def _add_filters(command: Parser) -> None:
    command.add_argument(
        "--need", default="", metavar="KIND", help="only this kind of help, such as shelter or legal"
    )
    command.add_argument(
        "--near", default="", metavar="TOWN", help="only what serves the county of this town or ZIP code"
    )
    command.add_argument(
        "--open",
        choices=tuple(OPEN),
        default="",
        help="only what is open now, is open day and night, or has unknown hours",
    )
    command.add_argument(
        "--for", dest="who", choices=tuple(WHO), default="", help="only what is for these people"
    )
    command.add_argument("--cost", choices=tuple(COST), default="", help="only what is free, or costs little")
    command.add_argument(
        "--reach", choices=tuple(REACH), default="", help="only what can be contacted this way"
    )


def run(
    arguments: argparse.Namespace,
    paths: Paths,
    out: TextIO,
    typed: TextIO | None = None,
    now: datetime | None = None,
) -> int:
    """Print the results.

    Raises LibraryError when nothing has been built or it is damaged, GuideError when a filter asks for
    what there is not.

    Args:
        typed: where the words come from when none are arguments; standard input.
        now: what the clock says, for what is open.
    """
    built = current(paths)
    library = SiteConfig(Choice(), paths).read().corrected(built.library())
    filters = _filters(arguments, library, Places.read(paths.resources, library.state))
    words = _words(arguments.query, typed or sys.stdin, has_filters=filters != Filters())
    search, now = open_search(paths, built, library), now or datetime.now(UTC)
    if not words and not arguments.explain:
        if filters == Filters():
            raise UsageError("Type the words to search for, or an option such as --need shelter.")
        pages = _pages(search.listed(filters, now), library)
        text = _listed_as_json if arguments.json else _listed_as_text
        print(text(pages, arguments.limit, library), file=out)
        return 0
    if arguments.explain:
        steps = search.explain(words, as_typed=arguments.as_typed)
        print((_steps_as_json if arguments.json else _steps_as_text)(steps), file=out)
        return 0
    answer = search.search(words, filters, arguments.limit, as_typed=arguments.as_typed, now=now)
    print((_as_json if arguments.json else _as_text)(answer, library), file=out)
    return 0


def _words(query: Sequence[str], typed: TextIO, *, has_filters: bool) -> str:
    """The words to search for. With filters alone, nobody who sits at a terminal has to press Enter."""
    if query or (has_filters and typed.isatty()):
        return " ".join(query)
    return typed.readline().strip()


def _filters(arguments: argparse.Namespace, library: Library, places: Places) -> Filters:
    if arguments.need and arguments.need not in library.kinds:
        kinds = ", ".join(sorted(library.kinds))
        raise GuideError(f"{arguments.need!r} is not a kind of help. Choose one of: {kinds}")
    state = library.state
    if arguments.near and not places.counties_of(arguments.near):
        raise GuideError(
            f"{arguments.near!r} is not a town, ZIP code, or region of {state.name} that the guide knows."
            f"{meant(arguments.near, map(str.title, places.names()))}"
        )
    if arguments.lang and arguments.lang not in state.languages:
        codes = ", ".join(state.languages)
        raise GuideError(f"{arguments.lang!r} is not a language of this guide; write one of: {codes}")
    return Filters(
        kind=arguments.kind,
        need=arguments.need,
        county=_county(arguments.county, state),
        near=arguments.near,
        open=arguments.open,
        who=arguments.who,
        language=arguments.lang,
        cost=arguments.cost,
        reach=arguments.reach,
    )


def _county(written: str, state: State) -> str:
    """The county as the library writes it, "" for none."""
    if not written:
        return ""
    for county in state.counties:
        if written.casefold() in (county.casefold(), f"{county} County".casefold()):
            return county
    counties = ", ".join(state.counties)
    raise GuideError(f"{written!r} is not a {state.name} county; write one of: {counties}")


def _pages(ids: Iterable[str], library: Library) -> list[Page]:
    pages = library.pages
    return [pages[each] for each in ids]


def _listed_as_json(pages: Sequence[Page], limit: int, library: Library) -> str:
    results = [
        {
            "id": page.id,
            "kind": "topic" if isinstance(page, Topic) else "service",
            "title": names_of(page)[0],
            **facts_of(page, library),
        }
        for page in pages[:limit]
    ]
    return as_json({"query": "", "count": len(pages), "results": results})


def _listed_as_text(pages: Sequence[Page], limit: int, library: Library) -> str:
    if not pages:
        return f"Nothing is left by these options.{_ask(library)}"
    lines = [f"{names_of(page)[0]}  [{page.id}]{_number(page, library)}" for page in pages[:limit]]
    if len(pages) > limit:
        lines.append(f"{limit} of {len(pages)}. To see all: --limit {len(pages)}")
    return "\n".join(lines)


def _ask(library: Library) -> str:
    line = information_line(library)
    return f" Call {line.number} for any kind of help in {library.state.name}." if line else ""


def _number(page: Page, library: Library) -> str:
    """The line with the number of a service, and whether to confirm it or whose it is."""
    contact = None if isinstance(page, Topic) else contact_of(page, library)
    if contact is None:
        return ""
    if contact.service is not page:
        return f"\n    {NO_NUMBER}. Try {contact.written}"
    phone = contact.phone
    way = f"{TYPE_WORDS[phone.type]} " if phone and phone.type != "voice" else ""
    return f"\n    {way}{contact.written}{f', {TO_CONFIRM}' if phone and phone.to_confirm else ''}"


def _steps_as_json(steps: Iterable[Step]) -> str:
    return as_json({"steps": [step._asdict() for step in steps]})


def _steps_as_text(steps: Iterable[Step]) -> str:
    return "\n".join(f"{step}: {outcome}" for step, outcome in steps)


def _as_json(answer: Answer, library: Library) -> str:
    shown: dict[str, Any] = msgspec.to_builtins(
        msgspec.structs.replace(answer, results=(), facets=(), to_ask=None)
    )
    shown["results"] = [_shown(result, library) for result in answer.results]
    for key in (
        "facets",
        "where",
        "groups",
        "filters",
        "turned_on",
        "to_ask",
        "leads_to",
        "unanswered",
    ):  # only the window shows them
        del shown[key]
    return as_json(shown)


def _shown(result: Result, library: Library) -> dict[str, Any]:
    """A result with its words made."""
    words = {"snippet": _plain(result.snippet), "why": reason_words(result.why)}
    [page] = _pages([result.id], library)
    return msgspec.structs.asdict(result) | words | facts_of(page, library)


def _row(result: Result, library: Library) -> str:
    why = f"\n    {reason_words(result.why)}" if result.why else ""
    [page] = _pages([result.id], library)
    return f"{result.title}  [{result.id}]{_number(page, library)}\n    {_plain(result.snippet)}{why}"


def _as_text(answer: Answer, library: Library) -> str:
    lines = []
    if answer.former:
        now = ", ".join(answer.former.services)
        lines.append(f"Old name ({answer.former.status}): {answer.former.name}; now {now}")
    if answer.corrected is not None:
        lines.append(f"Searched for: {answer.corrected}")
    lines += [f"Only: {label_of(facet, value, library.kinds)}" for facet, value in answer.turned_on]
    if answer.to_ask:
        lines += [NOT_KNOWN_OF_BEST[answer.to_ask.facet], f"{TO_ASK[answer.to_ask.facet]}:"]
        lines += [_row(result, library) for result in answer.to_ask.results]
        if answer.results:
            value = getattr(answer.filters, answer.to_ask.facet)
            lines.append(f"{label_of(answer.to_ask.facet, value, library.kinds)}:")
    elif not answer.results:
        lines.append(f"Nothing was found.{_ask(library)}")
    elif answer.weak:
        lines.append("No good match. The closest are:")
    lines += [_row(result, library) for result in answer.results]
    return "\n".join(lines)


def _plain(snippet: Callable[[], Line]) -> str:
    return "".join(span.text for span in snippet())
