"""What people need since the law and the medicine changed: each is led to the page that says it."""

import pytest

from guide.search.service import SearchService


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("i use and im pregnant", "pregnancy-and-drugs"),
        ("will they take my baby because i am on methadone", "pregnancy-and-drugs"),
        ("how old do you have to be to have sex in maine", "under-18"),
        ("my group home staff hurts me", "foster-care"),
        ("can i get an abortion without my mom knowing", "minors-health-consent"),
        ("i want my own phone plan but keep my number", "phone-and-online-safety"),
    ],
)
def test_the_page_that_says_it_comes_first(search: SearchService, typed: str, page: str) -> None:
    assert search.search(typed).results[0].id == page


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("does the emergency room give suboxone", "drugs-and-recovery"),
        ("using alone tonight", "safespot"),
        ("do i have to work to get food stamps", "snap-work-rule"),
        ("snap three months", "snap-work-rule"),
        ("work rule mainecare", "health-coverage"),
        ("somebody took out loans in my name", "food-cash-and-benefits"),
        ("report identity theft", "ftc-identity-theft"),
        ("help for former foster kids", "foster-care"),
        ("tattoo of his name on me, get it off", "how-survivors-are-supported"),
    ],
)
def test_the_page_that_says_it_is_among_the_first_three(search: SearchService, typed: str, page: str) -> None:
    assert page in [result.id for result in search.search(typed).results[:3]]
