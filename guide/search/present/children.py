"""What a person with children is shown: no place to stay that takes none."""

from collections.abc import Mapping

from guide.content.county_help import is_family_shelter
from guide.content.eligibility import Answer
from guide.content.kinds import is_house
from guide.content.model import Library, Service
from guide.search.results import Where
from guide.search.stages import ParsedQuery
from guide.search.weights import CHILDREN_NOT_KNOWN, NEARLY_ASKED

WITH_CHILDREN = ("children", "yes")
"""What the words say where somebody has children along; see `filter_phrases` in the vocabulary."""


def _takes_children(service: Service) -> Answer:
    """Whether a parent may come with children. A house with a highest age is for young people alone."""
    return service.takes.children or ("no" if service.takes.maximum_age else "")


class Children:
    """Knows which houses of one library take children, as far as a source says."""

    def __init__(self, library: Library) -> None:
        self._services = library.services
        self._houses: Mapping[str, Answer] = {
            service.id: _takes_children(service)
            for service in library.services.values()
            if is_house(service.kinds, library.kinds)
        }
        self._for_families = [
            service for service in self._services.values() if is_family_shelter(service, library)
        ]

    def placed(self, scores: Mapping[str, float], query: ParsedQuery) -> dict[str, float]:
        """The scores without houses that take no children; those of which it is not known come later.

        Args:
            scores: by id, falling. A house that was named in full stays.
        """
        if WITH_CHILDREN not in query.filter_phrases:
            return dict(scores)
        factors = {"yes": 1.0, "": CHILDREN_NOT_KNOWN, "no": 0.0}
        weighted = {
            page: score * (1.0 if page in query.known_items else factors[self._houses.get(page, "yes")])
            for page, score in scores.items()
        }
        return dict(
            sorted(((page, score) for page, score in weighted.items() if score), key=lambda pair: -pair[1])
        )

    def is_unknown(self, scores: Mapping[str, float], query: ParsedQuery, where: Where | None) -> bool:
        """Whether somebody with children asks for a house, and none is known there that takes them.

        Args:
            scores: by id, before `placed`. A house is asked for where one is nearly as good as the best page.
        """
        if WITH_CHILDREN not in query.filter_phrases or where is None:
            return False
        here = {
            page: score
            for page, score in scores.items()
            if page in self._houses and where.has_help_of(self._services[page])
        }
        is_asked = max(here.values(), default=0.0) >= NEARLY_ASKED * max(scores.values(), default=1.0)
        return is_asked and not any(map(where.has_help_of, self._for_families))
