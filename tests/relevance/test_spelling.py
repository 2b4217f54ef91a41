"""What is typed wrong, with a space too many or too few, is understood over the guide's own pages."""

import pytest

from guide.search.service import SearchService


@pytest.mark.parametrize(
    ("typed", "understood", "page"),
    [
        ("kidnaped ", "kidnapped", "what-is-sex-trafficking"),
        ("resturaning order ", "restraining order", "protection-orders"),
        ("protecshun ordr ", "protection order", "protection-orders"),
        ("foodbank ", "food bank", "good-shepherd-food-bank"),
        ("fude bank ", "food bank", "good-shepherd-food-bank"),
        ("domestic voilence ", "domestic violence", "maine-domestic-violence-helpline"),
        ("wont giv me my pasport ", "wont give me my passport", "control-and-threats"),
        ("mornin afta pill ", "morning after pill", "sexual-health-and-pregnancy"),
    ],
)
def test_a_misspelled_search_is_understood(
    search: SearchService, typed: str, understood: str, page: str
) -> None:
    answer = search.search(typed, limit=5)

    assert (answer.corrected or "").strip() == understood
    assert page in [result.id for result in answer.results]


@pytest.mark.parametrize("typed", ["hot line", "help line", "run away", "land lord"])
def test_a_space_too_many_hides_nothing(search: SearchService, typed: str) -> None:
    whole = {result.id for result in search.search(typed.replace(" ", ""), limit=10).results}

    assert whole & {result.id for result in search.search(typed, limit=5).results}
