import pytest

from guide.content.checks.wording import check_danger
from guide.content.model import Library
from guide.content.places import Places
from guide.content.vocabulary import Situation, Vocabulary
from guide.search.precomputed import precompute
from guide.search.service import SearchService
from guide.search.understand.phrases import Situations, situations_of
from guide.search.weights import MOST_BETWEEN
from index.analysis import spelled
from index.english_forms import base_forms
from index.index import Index

TOOK_PAPERS = Situation(((("took", "hid"), ("passport",)),), ("control-and-threats", "safe-place-tonight"))
NOWHERE = Situation(((("nowhere",), ("sleep", "stay")),), ("safe-place-tonight",))


@pytest.fixture(scope="module")
def situations() -> Situations:
    return Situations(situations_of(Vocabulary(situations=(TOOK_PAPERS, NOWHERE))))


def found_in(situations: Situations, text: str) -> dict[str, float]:
    return dict(situations.match([base_forms(spelled(text))]).pages)


@pytest.mark.parametrize(
    "text", ["took passport", "my boss took my passport", "he hid both of our passports", "hid the passports"]
)
def test_a_situation_is_found_in_any_form_with_a_few_words_between(situations: Situations, text: str) -> None:
    assert found_in(situations, text) == {"control-and-threats": 1.0, "safe-place-tonight": 0.9}


@pytest.mark.parametrize(
    "text",
    ["", "passport", "passport photos took long", "took " + "a " * (MOST_BETWEEN + 1) + "passport"],
    ids=["nothing", "a word of it", "another order", "too far apart"],
)
def test_a_situation_is_not_found_in_other_words(situations: Situations, text: str) -> None:
    assert found_in(situations, text) == {}


def test_a_page_that_two_situations_name_gets_the_higher_value(situations: Situations) -> None:
    pages = found_in(situations, "he took my passport and i have nowhere to sleep")

    assert pages == {"control-and-threats": 1.0, "safe-place-tonight": 1.0}


def test_a_page_that_helps_comes_first_though_it_shares_no_word(
    library: Library, index: Index, places: Places
) -> None:
    situation = Situation(((("owe",), ("him",)),), ("safe-place-tonight", "no-such-page"))
    search = SearchService(
        library, index, places, precompute(library, Vocabulary(situations=(situation,)), places)
    )

    assert search.search("i still owe him").results[0].id == "safe-place-tonight"
    assert search.search("he owes debt").results[0].id == "control-and-threats"


def test_how_a_search_came_to_its_answer_names_the_situation(
    library: Library, index: Index, places: Places
) -> None:
    search = SearchService(
        library, index, places, precompute(library, Vocabulary(situations=(NOWHERE,)), places)
    )

    assert ("situations", "safe-place-tonight 1.0") in search.explain("nowhere to stay")


def test_the_check_finds_a_page_that_is_not_there(library: Library) -> None:
    situation = Situation(((("owe",),),), ("control-and-threat", "danger-now"))

    (finding,) = check_danger(Vocabulary(situations=(situation,)), library)

    assert finding.address == "vocabulary/situations/0"
    assert "did you mean control-and-threats?" in finding.text


def test_a_service_that_helps_where_it_is_comes_first_where_a_place_is_named(
    library: Library, index: Index, places: Places
) -> None:
    need = Situation(
        ((("advocate",),),), ("safe-place-tonight",), local_services=("bangor-shelter", "portland-shelter")
    )
    search = SearchService(
        library, index, places, precompute(library, Vocabulary(situations=(need,)), places)
    )

    assert search.search("advocate bangor").results[0].id == "bangor-shelter"
    assert search.search("advocate").results[0].id == "safe-place-tonight"


def test_a_situation_discloses_something_and_a_request_does_not() -> None:
    need = Situation(((("lawyer",),),), ("safe-place-tonight",), discloses=False)
    situations = Situations(situations_of(Vocabulary(situations=(need, NOWHERE))))

    assert not situations.match([base_forms(["lawyer"])]).discloses
    assert situations.match([base_forms(["lawyer", "nowhere", "to", "stay"])]).discloses
