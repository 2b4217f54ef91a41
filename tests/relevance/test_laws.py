"""Laws of the search over the guide's own pages, for any text.

A few examples in every run; many with `--all`.
"""

from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide.content.model import Library
from guide.content.places import Places
from guide.paths import checkout
from guide.search.results import Filters
from guide.search.service import SearchService
from tests.authored_tree import read_state
from tools.tuning.judging import read_judged

JUDGED = tuple(query.q for query in read_judged(Path(__file__).with_name("en.yaml")))
SAID = sorted({word for query in JUDGED for word in query.split()})
PLACES = Places.read(checkout().resources, read_state(checkout().resources)).names()
LETTERS = "abcdefghijklmnopqrstuvwxyz '-17"
ALL = 10_000

texts = st.one_of(
    st.sampled_from(JUDGED),
    st.lists(st.sampled_from(SAID), max_size=12).map(" ".join),
    st.text(alphabet=LETTERS, max_size=60),
)
base = settings(deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
often = pytest.mark.parametrize("examples", [20, pytest.param(500, marks=pytest.mark.slow)])


def _ids(search: SearchService, text: str, filters: Filters = Filters()) -> list[str]:  # noqa: B008 - frozen
    return [result.id for result in search.search(text, filters, limit=ALL).results]


@pytest.fixture(scope="module")
def statewide(library: Library) -> frozenset[str]:
    """Ids of the services that serve all of Maine."""
    return frozenset(page.id for page in library.services.values() if page.reach != "county")


@pytest.fixture(scope="module")
def pages(library: Library) -> int:
    """How many pages the library has."""
    return len(library.topics) + len(library.services)


@often
def test_typed_pasted_or_corrected_a_text_finds_the_same(search: SearchService, examples: int) -> None:
    @settings(base, max_examples=examples)
    @given(text=texts, at=st.integers(0, 60), slip=st.sampled_from(LETTERS))
    def law(text: str, at: int, slip: str) -> None:
        pasted = search.search(text)
        for end in range(1, len(text) + 1):
            search.search(text[:end])
        typed = search.search(text)
        search.search(text[:at] + slip + text[at:])
        search.search(text[:at])

        assert typed == pasted == search.search(text)

    law()


@often
def test_a_filter_never_adds_results_and_keeps_as_many_as_it_says(
    search: SearchService, examples: int
) -> None:
    @settings(base, max_examples=examples)
    @given(text=texts, town=st.sampled_from(PLACES))
    def law(text: str, town: str) -> None:
        whole = search.search(text, limit=ALL)
        everything = {result.id for result in whole.results}

        for facet in whole.facets:
            kept = _ids(search, text, msgspec.structs.replace(Filters(), **{facet.facet: facet.value}))
            assert everything.issuperset(kept)
            assert len(kept) == facet.count, facet
        assert everything.issuperset(_ids(search, text, Filters(near=town)))

    law()


@often
def test_a_place_never_empties_what_exists_statewide(
    search: SearchService, statewide: frozenset[str], examples: int
) -> None:
    @settings(base, max_examples=examples)
    @given(text=texts, town=st.sampled_from(PLACES))
    def law(text: str, town: str) -> None:
        # a beginning of words stops being one when something stands behind it
        whole = f"{text} "
        wide = statewide.intersection(_ids(search, whole))

        assert wide <= set(_ids(search, whole, Filters(near=town)))
        if wide:
            assert _ids(search, whole + town)

    law()


@often
def test_no_text_finds_more_than_three_in_ten_pages(search: SearchService, pages: int, examples: int) -> None:
    @settings(base, max_examples=examples)
    @given(text=texts)
    def law(text: str) -> None:
        assert len(_ids(search, text)) <= 0.3 * pages

    law()


def test_every_title_and_every_name_typed_in_full_is_first(search: SearchService, library: Library) -> None:
    names = {page.id: page.title for page in library.topics.values()}
    names |= {page.id: page.name for page in library.services.values()}
    same = {name: {page for page, other in names.items() if other == name} for name in names.values()}

    for page, name in names.items():
        # a name that speaks of danger has what danger asks for above it
        ahead = search.parse(name).danger
        first = [found for found in _ids(search, name) if found not in ahead or found == page]
        assert page in [*ahead, *first[: len(same[name])]], name
