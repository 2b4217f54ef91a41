"""`status`: what the library in use holds and how old it is."""

import argparse
from dataclasses import dataclass
from datetime import date
from typing import TextIO

import msgspec

from guide.content.ages import DUE_DAYS, Ages, ages_of
from guide.content.current import current
from guide.content.model import Library
from guide.content.words import newest_seen, spoken_date
from guide.lockdown import Protection, protection
from guide.paths import Paths


@dataclass(frozen=True, slots=True)
class Status:
    """What `status` tells.

    counts: of topics, services and facts, and of services that a person has called.
    numbers: how old the numbers are.
    topics_due: how many topics should have been read again before today.
    oldest_review: the first day by which a topic must be read again; "" without topics.
    newest_seen: the newest date of any page that a service or fact was read on; "" when none has one.
    protection: what the kernel of this computer keeps a visit from, in a sentence.
    """

    version: str
    counts: dict[str, int]
    numbers: Ages
    topics_due: int
    oldest_review: str
    newest_seen: str
    protection: str


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Print the status. Raises LibraryError when there is no library."""
    status = status_of(current(paths).library(), protection(), arguments.today or date.today())
    print(_as_json(status) if arguments.json else _as_text(status), file=out)
    return 0


def status_of(library: Library, protection: Protection, today: date) -> Status:
    """What a library holds, how old it is on a day, and how this computer holds a visit."""
    services = library.services.values()
    sources = [source for service in services for source in service.sources]
    sources += [source for fact in library.facts.values() for source in fact.sources]
    reviews = [topic.review_by for topic in library.topics.values()]
    return Status(
        version=library.version,
        counts={
            "topics": len(library.topics),
            "services": len(services),
            "facts": len(library.facts),
            "services_called": sum(1 for service in services if service.assured_date),
        },
        numbers=ages_of(library, today),
        topics_due=sum(1 for review in reviews if review < today.isoformat()),
        oldest_review=min(reviews, default=""),
        newest_seen=newest_seen(sources),
        protection=str(protection),
    )


def _as_json(status: Status) -> str:
    return msgspec.json.format(msgspec.json.encode(status), indent=2).decode("utf-8")


def _as_text(status: Status) -> str:
    counts = status.counts
    review = spoken_date(status.oldest_review) if status.oldest_review else "none"
    seen = spoken_date(status.newest_seen) if status.newest_seen else "none has a date"
    return "\n".join(
        [
            f"Version {status.version}",
            f"{counts['topics']} topics, {counts['services']} services, {counts['facts']} facts",
            f"Services that a person has called: {counts['services_called']}",
            *_number_lines(status.numbers),
            f"Topics that should have been read again by today: {status.topics_due}; the first: {review}",
            f"Newest page read: {seen}",
            status.protection,
        ]
    )


def _number_lines(ages: Ages) -> list[str]:
    oldest = f", the oldest {spoken_date(ages.oldest_call)}" if ages.oldest_call else ""
    page = f", the oldest {spoken_date(ages.oldest_seen)}" if ages.oldest_seen else ""
    return [
        f"Numbers that a person can try: {ages.numbers}",
        f"  called within {DUE_DAYS} days: {ages.called}; before that, and due again: {ages.due}{oldest}",
        f"  never called: {ages.never} ({ages.undated} from pages without a date{page})",
        f"  found wrong, on no page until mended: {ages.wrong}",
        "To call them: python3 run.py verify sheet --help",
    ]
