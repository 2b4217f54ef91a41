"""`status`: what the library in use holds and how old it is."""

import argparse
import json
from dataclasses import asdict, dataclass
from typing import TextIO

from guide.content.current import current
from guide.content.model import Library
from guide.content.words import newest_seen, spoken_date
from guide.lockdown import Protection, protection
from guide.paths import Paths


@dataclass(frozen=True, slots=True)
class Status:
    """What `status` tells.

    counts: of topics, services and facts, and of services that a person has called.
    oldest_review: the first day by which a topic must be read again; "" without topics.
    newest_seen: the newest date of any page that a service or fact was read on; "" when none has one.
    protection: what the kernel of this computer keeps a visit from, in a sentence.
    """

    version: str
    counts: dict[str, int]
    oldest_review: str
    newest_seen: str
    protection: str


def run(arguments: argparse.Namespace, paths: Paths, out: TextIO) -> int:
    """Print the status. Raises LibraryError when there is no library."""
    status = status_of(current(paths).library(), protection())
    print(json.dumps(asdict(status), indent=2) if arguments.json else _as_text(status), file=out)
    return 0


def status_of(library: Library, protection: Protection) -> Status:
    """What a library holds, how old it is, and how this computer holds a visit."""
    services = library.services.values()
    sources = [source for service in services for source in service.sources]
    sources += [source for fact in library.facts.values() for source in fact.sources]
    return Status(
        version=library.version,
        counts={
            "topics": len(library.topics),
            "services": len(services),
            "facts": len(library.facts),
            "services_called": sum(1 for service in services if service.assured_date),
        },
        oldest_review=min((topic.review_by for topic in library.topics.values()), default=""),
        newest_seen=newest_seen(sources),
        protection=str(protection),
    )


def _as_text(status: Status) -> str:
    counts = status.counts
    review = spoken_date(status.oldest_review) if status.oldest_review else "none"
    seen = spoken_date(status.newest_seen) if status.newest_seen else "none has a date"
    return "\n".join(
        [
            f"Version {status.version}",
            f"{counts['topics']} topics, {counts['services']} services, {counts['facts']} facts",
            f"Services that a person has called: {counts['services_called']}",
            f"First topic to be read again: {review}",
            f"Newest page read: {seen}",
            status.protection,
        ]
    )
