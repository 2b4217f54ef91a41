"""A tiny, whole checkout of authored files, to build from and to break."""

from pathlib import Path

from guide.content.authoring.record import SourceFile
from guide.content.authoring.state import state_in
from guide.content.state import State
from guide.content.verification.reviews import reviews_text
from guide.errors import ContentError, Problem
from guide.paths import Paths

TOPIC = """\
---
format: 2
id: warm-meals
title: A warm meal today
section: everyday
audience: anyone
summary: Meals that cost nothing, and whom to ask where one is served today.
review_by: 2027-05-31
sources: [MEALS-01, county-kitchen]
related: [county-kitchen]
phrases: [where can i eat]
must_answer: [{point: what to bring, at: Before you go}]
---
Many towns serve a **free** meal once a week. [^MEALS-01][^county-kitchen]

[Free, in the daytime.](call:county-kitchen)

## Before you go

- Ask for the day and the hour. [^advice]
- Bring a bag. [^advice]

1. Call first. [^advice]
2. Then go. [^advice]

> Nobody asks for papers. [^MEALS-01]

- [](page:county-kitchen)
"""

SERVICE = """\
format: 2
id: county-kitchen
name: County Kitchen
kind: food
status: active
description: Serves a warm meal to whoever comes.
confidence: high
organization: Kitchens of Maine
also_known_as: [The Soup Place]
phones:
  - number: 207-555-0100
    type: voice
    confidence: high
    note: Ask for the cook
    languages: [English, French]
    schedules: [{byday: "MO,TU,WE,TH,FR", opens_at: "08:00", closes_at: "17:00"}]
    seen: 2024-09
    source: https://kitchen.example/contact
  - number: 711 then 207-555-0100
    type: tty
    confidence: medium
  - number: 207-555-0199
    type: text
    confidence: low
service_area: [Penobscot, Waldo]
cost_option: Free
eligibility: Anyone
languages: [English]
website: https://kitchen.example
safety_note: The door is on a busy street.
hours: ""
sources:
  - {title: Kitchen contact page, url: https://kitchen.example/contact, read: 2026-05-02, seen: 2024-09}
"""

CLOSED_LINE = """\
format: 2
id: quiet-pantry
name: Quiet Pantry
kind: food
status: unverified
description: Gives out groceries.
confidence: medium
reach: statewide
call_instead: county-kitchen
sources:
  - {title: A list of pantries, url: https://list.example, read: 2026-05-02, seen: none}
"""

FACTS = """\
format: 2
facts:
- id: MEALS-01
  claim: Many towns serve a free weekly meal, and ask for no papers.
  citation: A report on meals
  confidence: high
  sources:
    - {title: Report on meals, url: https://meals.example, read: 2026-05-02, seen: 2023}
- id: MEALS-02
  claim: Nobody names this fact.
  citation: ""
  confidence: low
  sources:
    - {title: A rumour, url: "", read: 2026-05-02, seen: none}
"""

STATE = """\
format: 2
name: Sample State
code: SS
everywhere: All of Sample State
area_codes: ["207"]
languages: [en, fr]
counties: [Penobscot, Waldo, York]
time_zones:
  - name: America/New_York
    words: Eastern time
holidays:
  New Year's Day: January 1
"""

FILES = {
    "pyproject.toml": '[project]\nname = "sample"\nversion = "1.2.3"\n',
    "resources/state.yaml": STATE,
    "resources/sections.yaml": 'format: 2\nsections:\n- {id: everyday, title: Everyday help, plain: "yes"}\n',
    "resources/kinds.yaml": (
        "format: 2\nkinds: {food: {name: Food}, advocacy: {name: Advocates, street: hidden}}\n"
    ),
    "resources/doors.yaml": (
        "format: 2\ndoors:\n"
        "- {id: food, title: Food, subtitle: Meals, icon: soup,"
        " lists: [{pages: [warm-meals, county-kitchen, quiet-pantry, section:everyday]}]}\n"
    ),
    "resources/icons/soup.svg": '<svg viewBox="0 0 24 24"><path d="M 3 12 L 21 12"/></svg>\n',
    "resources/vocabulary/en.yaml": "format: 2\nsynonyms:\n  - {phrases: [grub], means: [meal]}\n",
    "resources/sites/desk.toml": 'policy = "desk"\n',
    "resources/search/english.txt": "meal\ntown\n",
    "resources/places/places.json": '{"counties": [], "regions": [], "places": [], "zips": []}\n',
    "resources/reviews.yaml": reviews_text([]),
    "resources/edition.yaml": 'format: 2\nsequence: 7\ndate: "2026-05-31"\n',
    "resources/old_names.yaml": (
        "format: 2\nold_names:\n- {name: The Soup Place, status: renamed, services: [county-kitchen]}\n"
    ),
    "resources/refused_numbers.yaml": (
        "format: 2\nrefused_numbers:\n"
        "- {number: 1-877-871-7741, reason: the statewide helpline is 1-800-871-7741}\n"
        "- {number: 1-866-373-7888, reason: the national hotline is 1-888-373-7888}\n"
    ),
    "resources/urgent.yaml": (
        "format: 2\nurgent:\n"
        "- {number: 207-555-0100, label: a warm meal, short: meal, service: county-kitchen}\n"
    ),
    "resources/facts/everyday.yaml": FACTS,
    "resources/services/county-kitchen.yaml": SERVICE,
    "resources/services/quiet-pantry.yaml": CLOSED_LINE,
    "resources/topics/en/everyday/warm-meals.md": TOPIC,
}


class Tree:
    """A checkout on disk with the sample content, which a test may change."""

    def __init__(self, root: Path) -> None:
        self.paths = Paths(root)
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str | bytes) -> Path:
        """Write one file; `name` is relative to the checkout."""
        path = self.paths.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def change(self, name: str, old: str, new: str) -> None:
        """Replace the one occurrence of `old`."""
        text = (self.paths.root / name).read_text()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))


def read_state(resources: Path) -> State:
    """The state that a `resources` folder is about. Raises ContentError with every problem found."""
    problems: list[Problem] = []
    state = state_in(SourceFile("resources/state.yaml", problems, {}), resources / "state.yaml")
    if problems:
        raise ContentError(problems)
    return state
