"""Directories of any size: services with made-up names, towns, and sentences of others.

The same number always gives the same services. None of them exists, and their numbers are those that are
kept for fiction (555-0100 to 555-0199).
"""

from collections.abc import Iterator, Sequence
from random import Random

import msgspec

from guide.content.model import Library, Phone, Schedule, Service, Source
from index.highlight import sentences

SENTENCES = 4
"""Of a description: some 52 words, as in the directories that we know."""
OWN_NAMES = 3
"""How many services share an invented name: a directory's words grow with it, less than in step."""
_SYLLABLES = (
    "al",
    "ber",
    "cor",
    "dan",
    "el",
    "far",
    "gor",
    "hal",
    "in",
    "jor",
    "kel",
    "lam",
    "mor",
    "nel",
    "or",
    "pel",
)
_NOUNS = (
    "Center",
    "House",
    "Services",
    "Alliance",
    "Project",
    "Network",
    "Pantry",
    "Clinic",
    "Council",
    "Partners",
)
_SEEDED = 5


def directory_of(library: Library, count: int) -> Library:
    """The library with `count` made services instead of its own, topics and all else as they are."""
    return msgspec.structs.replace(library, services={one.id: one for one in _services(library, count)})


def asked_of(library: Library, count: int) -> tuple[str, ...]:
    """Queries to a directory: two to five words that stand together in one of its descriptions."""
    random = Random(_SEEDED)  # noqa: S311 - for figures that can be had again
    services = list(library.services.values())
    queries = []
    for _ in range(count):
        words = random.choice(services).description.split()
        start = random.randrange(len(words) - 6)
        queries.append(" ".join(words[start : start + random.randint(2, 5)]))
    return tuple(queries)


def _services(library: Library, count: int) -> Iterator[Service]:
    random = Random(_SEEDED)  # noqa: S311 - for figures that can be had again
    known = [found.text for one in library.services.values() for found in sentences(one.description)]
    kinds = sorted(library.kinds)
    own_names = ["".join(random.choices(_SYLLABLES, k=3)).title() for _ in range(count // OWN_NAMES + 1)]
    for number in range(count):
        county = random.choice(library.state.counties)
        yield _service(number, random, random.choice(own_names), random.choice(kinds), county, known)


def _service(
    number: int, random: Random, own_name: str, kind: str, county: str, known: Sequence[str]
) -> Service:
    phone = f"800-555-0{random.randint(100, 199)}"
    return Service(
        id=f"made-{number:06}",
        name=f"{own_name} {random.choice(_NOUNS)} of {county}",
        kind=kind,
        status="active",
        description=" ".join([*random.sample(known, SENTENCES), f"Ask for {own_name}."]),
        confidence="high",
        sources=(Source(title="Made for measuring"),),
        phones=(Phone(number=phone, type="voice", confidence="high"),),
        schedules=(Schedule(byday=("MO", "WE"), opens_at=9 * 60, closes_at=16 * 60),),
        service_area=(county,),
        cost_option=random.choice(("Free", "Sliding scale", "")),
        languages=("English",),
        address=f"{random.randint(1, 99)} Main Street, {county}",
    )
