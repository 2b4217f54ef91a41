"""People whom guides leave out: the one who hurts them wears a badge, or they are men, or they pay."""

import pytest

from guide.search.service import SearchService


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("a cop made me have sex", "officers-and-guards"),
        ("probation officer wants sex", "officers-and-guards"),
        ("police officer raped me", "officers-and-guards"),
        ("my husband buys sex", "partner-secret"),
        ("found escort ads on my boyfriends phone", "partner-secret"),
        ("i paid for sex and she was underage", "wanting-to-stop"),
        ("how can i stop paying for sex", "wanting-to-stop"),
        ("missing native woman", "missing-relative"),
        ("my cousin disappeared from the reservation", "missing-relative"),
        ("gay and getting paid by older men", "for-men"),
        ("prea", "jail-and-release"),
    ],
)
def test_their_page_comes_first(search: SearchService, typed: str, page: str) -> None:
    answer = search.search(typed)

    assert answer.results[0].id == page
    assert not answer.weak


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("i am getting out of jail and have nowhere to go", "jail-and-release"),
        ("im a man and i was trafficked", "for-men"),
        ("my sister is missing", "missing-relative"),
        ("he is a cop and he hits me", "officers-and-guards"),
    ],
)
def test_their_page_is_among_the_first_five(search: SearchService, typed: str, page: str) -> None:
    assert page in [result.id for result in search.search(typed).results[:5]]


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("can police ask my papers", "immigrants-have-rights"),
        ("if i report him will ice come", "immigrants-have-rights"),
        ("do maine police work with ice", "immigrants-have-rights"),
        ("ld 1971", "immigrants-have-rights"),
        ("do i have to tell the district attorney about a trafficker", "mandated-reporting"),
        ("can i be sued for reporting child abuse", "mandated-reporting"),
    ],
)
def test_a_law_of_this_year_is_found_by_what_it_does(search: SearchService, typed: str, page: str) -> None:
    assert page in [result.id for result in search.search(typed).results[:3]]


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("harassment order against my boss", "protection-orders"),
        ("age of consent in maine", "under-18"),
        ("how old do you have to be to have sex in maine", "under-18"),
        ("ld 1871", "clear-your-record"),
        ("how much do johns pay in fines", "maine-law"),
        ("time limit to sue for child sexual abuse", "sue-for-damages"),
        ("i moved and im in the address program", "address-confidentiality"),
        ("does victims compensation pay the whole hospital bill", "victims-compensation"),
    ],
)
def test_a_rule_about_rights_is_found_first(search: SearchService, typed: str, page: str) -> None:
    assert search.search(typed).results[0].id == page
