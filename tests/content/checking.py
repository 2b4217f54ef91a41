"""The checks over the sample checkout, and the files that tests break."""

from datetime import date

from guide.content.authoring import read_authored
from guide.content.authoring.record import SourceFile
from guide.content.authoring.topics import read_topic
from guide.content.checks import Findings, check
from guide.content.translations import digest, digest_of, has_words
from tests.authored_tree import TOPIC, Tree

TODAY = date(2026, 6, 1)
MEALS = "resources/topics/en/everyday/warm-meals.md"
KITCHEN = "resources/services/county-kitchen.yaml"
PANTRY = "resources/services/quiet-pantry.yaml"
DOORS = "resources/doors.yaml"
URGENT = "resources/urgent.yaml"
EDITION = "resources/edition.yaml"


def findings_of(tree: Tree, today: date = TODAY) -> Findings:
    """What the checks find in the tree."""
    authored = read_authored(tree.paths.resources)
    return check(authored.library, authored.vocabulary, authored.source_map, today, others=authored.others)


def errors_of(tree: Tree) -> list[str]:
    """The errors, as they are printed."""
    return [str(problem) for problem in findings_of(tree).errors]


def translation_of_meals(body: str = TOPIC.split("---\n")[2], **instead: str) -> str:
    """A translation of the page about warm meals as it is in the sample.

    Args:
        body: what is under the front matter.
        instead: other lines of the front matter; "" leaves a line out.
    """
    page = read_topic(SourceFile(MEALS, [], {}), TOPIC, "topics/warm-meals")
    assert page is not None
    keys = [digest(page.title), digest(page.summary), *map(digest_of, filter(has_words, page.blocks))]
    front = {
        "format": "2",
        "id": "warm-meals",
        "title": "Una comida caliente hoy",
        "summary": "Las iglesias sirven comida.",
        "reviewed_by": "court interpreter",
        "based_on": f"[{', '.join(keys)}]",
    }
    lines = [f"{key}: {words}\n" for key, words in (front | instead).items() if words]
    return "".join(("---\n", *lines, "---\n", body))
