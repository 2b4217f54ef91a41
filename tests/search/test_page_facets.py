import pytest

from guide.content.model import Phone
from guide.search.present.filters import cost_of, reached_by, spoken, who_of, who_words_in
from tests.search.conftest import STATE, service

ADULTS = {"adults", "women", "men"}


@pytest.mark.parametrize(
    ("eligibility", "who"),
    [
        ("Ages 14 to 20. For teens.", {"young"}),
        ("Women of 18 and older (in 2018).", {"women"}),
        ("Immigrants with low income in Maine.", {"immigrants"}),
        ("Age 60 or older.", {"older"}),
        ("Wabanaki people.", {"tribal"}),
        ("Veterans.", {"veterans"}),
        ("Ask if they serve your town.", set()),
        ("Adults.", ADULTS),
        ("18 and older. First come, first served.", ADULTS),
        ("Anyone.", {*ADULTS, "young"}),
        ("Anyone may ask, in the town where they are.", {*ADULTS, "young"}),
        ("Anyone may report.", set()),
        ("Anyone can call.", set()),
        ("All genders and all ages.", {*ADULTS, "young"}),
        ("Women.", {"women"}),
        ("Women of 18 and older (in 2018), for up to two years.", {"women"}),
        ("Ages 4 to 18, and adults with a disability.", {"young", "disabled"}),
        ("Ages 10 to 24 in 2024.", {"young"}),
    ],
)
def test_the_words_of_a_service_say_whom_it_is_for(eligibility: str, who: set[str]) -> None:
    assert who_of(service("one", "One", "", eligibility=eligibility), who_words_in(STATE)) == who


@pytest.mark.parametrize(
    ("description", "who"),
    [
        ("A shelter for adults in Bangor.", ADULTS),
        ("A shelter for 24 adults and 10 families.", {*ADULTS, "families"}),
        ("It has 40 beds for people of all genders.", ADULTS),
        ("Clinics that see everyone.", {*ADULTS, "young"}),
        ("Housing for women who have no home.", {"women"}),
        ("A small safe house for adult women.", {"women"}),
        ("A line for men who were hurt as boys.", {"men"}),
        ("A line for teens and young adults.", set()),
        ("It is for people who are made to work, and for anyone who wants to report it.", set()),
        ("Its helpline is also for anyone worried about a friend.", set()),
        ("A state program that pays for heat.", set()),
    ],
)
def test_a_description_says_whom_a_service_is_for(description: str, who: set[str]) -> None:
    assert who_of(service("one", "One", description), who_words_in(STATE)) == who


@pytest.mark.parametrize(
    ("option", "cost"),
    [
        ("Free", "free"),
        ("Free or low cost", "low"),
        ("Sliding fee: by income", "low"),
        ("A fare", ""),
        ("", "unsaid"),
    ],
)
def test_what_a_service_costs(option: str, cost: str) -> None:
    assert cost_of(service("one", "One", "", cost_option=option)) == cost


def test_a_service_is_reached_by_the_numbers_that_may_be_shown() -> None:
    text = Phone(number="207-555-0100", type="text", confidence="high")
    shaky = Phone(number="207-555-0101", type="tty", confidence="low")

    assert reached_by(service("one", "One", "", phones=(text, shaky))) == {"text"}


def test_a_service_speaks_english_and_what_it_names() -> None:
    assert spoken(service("one", "One", "", languages=("Somali", "Spanish (mornings)"))) == {"en", "so", "es"}


@pytest.mark.parametrize(
    ("description", "ways"),
    [
        ("Walk in for coaching.", {"walk-in"}),
        ("A drop-in center.", {"walk-in"}),
        ("Walk-in care, 7 to 7.", {"walk-in"}),
        ("Call in the morning.", set()),
    ],
)
def test_a_service_takes_walk_ins_if_its_words_say_so(description: str, ways: set[str]) -> None:
    assert reached_by(service("one", "One", description)) == ways
