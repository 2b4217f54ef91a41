"""Names of groups that leaflets give: the answer to one says what became of it."""

import pytest

from guide.search.service import SearchService


@pytest.mark.parametrize(
    "typed", ["MaineSTEN", "mainesten", "Maine STEN", "Sex Trafficking and Exploitation Network"]
)
def test_the_network_of_helpers_is_found_however_its_name_is_spelled(
    search: SearchService, typed: str
) -> None:
    answer = search.search(typed)

    assert answer.results[0].id == "maine-sten"
    assert not answer.weak


@pytest.mark.parametrize(
    ("typed", "name", "first"),
    [
        (
            "Maine Human Trafficking Coalition",
            "Maine Human Trafficking Coalition",
            "greater-portland-coalition-against-trafficking",
        ),
        *(
            (typed, "Human Trafficking Investigations Unit", "maine-sexual-assault-helpline")
            for typed in (
                "Maine Attorney General's Human Trafficking Investigations Unit",
                "attorney generals human trafficking investigations unit",
                "Attorney General's Human Trafficking Unit",
                "attorney general human trafficking unit",
                "AG human trafficking unit",
                "attorney general's unit",
            )
        ),
    ],
)
def test_a_name_that_was_never_found_says_so_and_leads_to_help(
    search: SearchService, typed: str, name: str, first: str
) -> None:
    answer = search.search(typed)

    assert answer.former is not None
    assert (answer.former.name, answer.former.status) == (name, "never")
    assert answer.results[0].id == first
    assert not answer.weak
