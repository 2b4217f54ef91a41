"""`status`: what is in the library, how old it is, and the settings for this site."""

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TextIO

from guide.arguments import Parser, add_json, add_site_options, add_today
from guide.commands import as_json
from guide.content.current import current
from guide.content.display_text import newest_seen, spoken_date
from guide.content.model import Library
from guide.content.number_ages import (
    DUE_DAYS,
    CallStatus,
    NumberStatus,
    call_status_of,
    status_of_each_number,
)
from guide.content.review import ReviewerRole
from guide.errors import Problem
from guide.lockdown import Protection, protection
from guide.paths import Paths
from guide.policy import Policy
from guide.search.labels import LANGUAGES
from guide.search.precomputed import read_prepared
from guide.sites.config import Choice, SiteConfig
from guide.sites.site import Site
from guide.sites.site_file import WINDOW_LANGUAGES


@dataclass(frozen=True, slots=True)
class Content:
    """The content in use. The names of the fields are keys of the JSON.

    Attributes:
        sequence, date: which edition it is.
        origin: "checkout", "program" or "pack".
        before: the number of the edition that `content back` would put in use; 0 if there is none.
        keys: names of the keys whose packs are accepted; empty in a checkout.
        has_test_keys: whether anybody can sign with one of them.
    """

    sequence: int
    date: str
    origin: str
    before: int = 0
    keys: tuple[str, ...] = ()
    has_test_keys: bool = False


@dataclass(frozen=True, slots=True)
class Status:
    """What `status` reports. The names of the fields are keys of its JSON.

    Attributes:
        version: of the library.
        content: which edition it is, and what can be installed instead.
        counts: of topics, services and facts, and of services that a person has called.
        facts_to_review: how many facts wait for each reader from outside.
        numbers: how old the phone numbers are.
        topics_due: how many topics are overdue for review.
        oldest_review: the first day on which a topic is due for review; "" without topics.
        newest_seen: the newest date that a page shows, of all that services and facts were read on; "" if
            none shows one.
        last_read: the last day on which somebody read one of these pages.
        protection: what the kernel of this computer keeps a visit from doing, in a sentence.
        site: the settings, the file that they come from, and what is wrong with that file.
        each: the age of each phone number to check, in the order to call them; empty unless requested.
        card_problems: what is wrong with the numbers that the site chose for its small cards.
        line_warnings: which of the site's own lines tell a bystander what the guide is about.
    """

    version: str
    content: Content
    counts: dict[str, int]
    facts_to_review: dict[ReviewerRole, int]
    numbers: CallStatus
    topics_due: int
    oldest_review: str
    newest_seen: str
    last_read: str
    protection: str
    site: Site
    each: tuple[NumberStatus, ...] = ()
    card_problems: tuple[Problem, ...] = ()
    line_warnings: tuple[Problem, ...] = ()


def add_arguments(command: Parser) -> None:
    """Add the options of the command line."""
    command.describe("", "--numbers", "--json", "--site FILE")
    add_site_options(command, default=argparse.SUPPRESS)  # keep what was given before the command
    add_json(command)
    add_today(command)
    command.add_argument(
        "--numbers",
        action="store_true",
        help="also list each number, when it was checked, and whether it is due",
    )


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Print the status; 1 if the site file is wrong. Raises LibraryError if there is no library."""
    site = SiteConfig(Choice(arguments.policy, arguments.site), paths).read()
    content = current(paths)
    library, today = content.library(), arguments.today or date.today()
    status = status_of(library, content_of(library, paths), protection(), site, today)
    if arguments.numbers:
        status = replace(status, each=tuple(status_of_each_number(library, today)))
    if site.own_lines:
        words = read_prepared(content.prepared).words
        status = replace(status, line_warnings=site.line_warnings(words))
    status = replace(status, card_problems=site.card_problems(library))
    print(as_json(status) if arguments.json else _as_text(status, paths, today), file=out)
    return 1 if site.problems or status.card_problems else 0


def content_of(library: Library, paths: Paths) -> Content:
    """Which content is in use. Raises LibraryError if that of the program is damaged."""
    edition = library.edition
    if not paths.are_installed:
        return Content(edition.sequence, edition.date, "checkout")
    from guide.packs.store import ContentStore  # noqa: PLC0415  a checkout must not pay for it

    store = ContentStore(paths)
    in_use, before, keys = store.in_use(), store.before(), store.newest().keys
    return Content(
        edition.sequence,
        edition.date,
        "program" if in_use == store.factory() else "pack",
        0 if before == in_use else before.edition.sequence,
        tuple(key.name for key in keys),
        any(key.is_for_tests for key in keys),
    )


def status_of(library: Library, content: Content, protection: Protection, site: Site, today: date) -> Status:
    """What is in a library, how old it is on a day, how this computer protects a visit, and the site."""
    services = library.services.values()
    sources = [source for service in services for source in service.sources]
    sources += [source for fact in library.facts.values() for source in fact.sources]
    reviews = [topic.review_by for topic in library.topics.values()]
    roles = Counter(role for fact in library.facts.values() for role in fact.needs_review)
    return Status(
        version=library.version,
        content=content,
        counts={
            "topics": len(library.topics),
            "services": len(services),
            "facts": len(library.facts),
            "services_called": sum(1 for service in services if service.assured_date),
        },
        facts_to_review=dict(sorted(roles.items())),
        numbers=call_status_of(library, today),
        topics_due=sum(1 for review in reviews if review < today.isoformat()),
        oldest_review=min(reviews, default=""),
        newest_seen=newest_seen(sources),
        last_read=max((source.read for source in sources), default=""),
        protection=str(protection),
        site=site,
    )


def _as_text(status: Status, paths: Paths, today: date) -> str:
    counts = status.counts
    review = spoken_date(status.oldest_review) if status.oldest_review else "none"
    seen = spoken_date(status.newest_seen) if status.newest_seen else "none shows a date"
    read = spoken_date(status.last_read) if status.last_read else "never"
    waiting = ", ".join(f"{role} {count}" for role, count in status.facts_to_review.items())
    return "\n".join(
        [
            f"Version {status.version}",
            *_content_lines(status.content, today),
            f"{counts['topics']} topics, {counts['services']} services, {counts['facts']} facts",
            f"Facts that wait for a reader from outside: {waiting or 'none'}",
            f"Services that a person has called: {counts['services_called']}",
            *_number_lines(status.numbers),
            *(
                []
                if paths.are_installed
                else [f"To check them by phone: {paths.command('verify sheet --help')}"]
            ),
            *(f"  {_in_words(number)}" for number in status.each),
            f"Topics overdue for review: {status.topics_due}; next review: {review}",
            f"Newest page used: {seen}; a page was last read on {read}",
            status.protection,
            *_site_lines(status.site),
            *(f"  {warning}" for warning in status.line_warnings),
            *_card_lines(status),
        ]
    )


def _content_lines(content: Content, today: date) -> Iterator[str]:
    origin = {"checkout": "this checkout", "program": "the program", "pack": "a signed file"}[content.origin]
    yield f"Content of {spoken_date(content.date)} (number {content.sequence}), from {origin}"
    if content.date > today.isoformat():
        yield f"  the clock of this computer is wrong: it says {spoken_date(today.isoformat())}"
    if content.before:
        yield f"  kept to go back to: number {content.before}"
    if content.keys:
        yield f"  newer content is accepted from the keys {' and '.join(content.keys)}"
    if content.has_test_keys:
        yield "  these are keys for tests: anybody can sign with them"


def _number_lines(ages: CallStatus) -> list[str]:
    oldest = f", the oldest {spoken_date(ages.oldest_call)}" if ages.oldest_call else ""
    page = f", the oldest {spoken_date(ages.oldest_seen)}" if ages.oldest_seen else ""
    return [
        f"Phone numbers to check: {ages.numbers}",
        f"  called within {DUE_DAYS} days: {ages.called}; called earlier, due again: {ages.due}{oldest}",
        f"  never called: {ages.never} ({ages.undated} from pages without a date{page})",
        f"  found wrong, on no page until corrected: {ages.wrong}",
    ]


def _in_words(number: NumberStatus) -> str:
    due = ", due" if number.is_due else ""
    return f"{number.number} ({number.type}), {number.service}: {number.age}{due}"


def _card_lines(status: Status) -> list[str]:
    """The numbers that the site chose for its small cards, and which of them cannot be printed."""
    chosen = status.site.card_numbers
    if not chosen:
        return []
    return [
        f"  numbers on small cards: {', '.join(chosen)}",
        *(f"  {problem}" for problem in status.card_problems),
    ]


def _site_lines(site: Site) -> list[str]:
    """The settings for this site."""
    policy = site.policy
    if site.problems:
        return [
            "The site file has errors. Until they are fixed, the strictest settings apply (kiosk):",
            *(f"  {problem}" for problem in site.problems),
            *_policy_lines(policy),
        ]
    lines = [f"{line.name} {line.number}" for line in site.own_lines]
    own_lines = [f"  lines added by this site: {', '.join(lines)}"] if lines else []
    changed = [f"  numbers corrected by this site: {len(site.corrections)}"] if site.corrections else []
    wrong = [f"  corrections of this site are not used. {site.local_problem}"] if site.local_problem else []
    settings = f"Settings for this site: {policy.name}, from {site.file}"
    return [settings, *_policy_lines(policy), *_language_lines(site), *own_lines, *changed, *wrong]


def _language_lines(site: Site) -> list[str]:
    """The languages of the window: those that somebody has read, and drafts, which no reader can choose."""
    read = [f"{LANGUAGES[code]} ({reader})" for code, reader in site.languages.items()]
    drafts = [LANGUAGES[code] for code in WINDOW_LANGUAGES if code not in site.languages]
    lines = [f"  languages of the window: {', '.join(('English', *read))}"]
    return [*lines, f"  drafts that nobody has read, not shown: {', '.join(drafts)}"] if drafts else lines


def _policy_lines(policy: Policy) -> list[str]:
    closing = "closing the window shows the front page" if policy.stays else "the window can be closed"
    if policy.closes:
        closing += "; Leave closes the guide"
    cover = (
        f"covers the page at once, and leaves after {policy.away_s:g} seconds" if policy.covers else "nothing"
    )
    typing = f"pasting: {_on(policy.pastes)}; on-screen keyboard: {_on(policy.keyboard)}"
    return [
        f"  asks after {policy.idle_s:g} idle seconds, and ends the visit {policy.warning_s:g} seconds later",
        f"  {'full screen' if policy.full_screen else 'an ordinary window'}; {closing}",
        f"  {typing}; printing: {_on(policy.prints)}",
        f"  when another window gets the focus: {cover}",
    ]


def _on(is_on: bool) -> str:  # noqa: FBT001 - a switch in words
    return "on" if is_on else "off"
