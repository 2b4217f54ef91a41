"""The checks over the sample checkout, and the files that tests break."""

from datetime import date

from guide.content.authoring import read_authored
from guide.content.checks import Findings, check
from tests.authored_tree import Tree

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
