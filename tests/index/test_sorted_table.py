"""Tables of texts that are searched where they lie."""

import random

import pytest

from index.sorted_table import SortedTable, sorted_table

LETTERS = "abcé\u0645\u0631\U00010428 ~+*"


def entries(count: int) -> dict[str, str]:
    chance = random.Random(count)  # noqa: S311  the same words each time
    keys = ("".join(chance.choices(LETTERS, k=chance.randint(1, 8))) for _ in range(count))
    return {key: f"{number}\t{key[::-1]}" * (number % 3) for number, key in enumerate(keys)}


@pytest.mark.parametrize("count", [0, 1, 7, 3000], ids=["empty", "one", "one block", "many blocks"])
def test_a_table_gives_what_a_dictionary_gives(count: int) -> None:
    given = entries(count)
    table = SortedTable(sorted_table(given))
    absent = {"", "\t", "zz", "\U0010ffff", *(key + "x" for key in given)} - given.keys()

    assert {key: table.get(key) for key in given} == given
    assert {key: table.get(key) for key in absent} == dict.fromkeys(absent)
    assert list(table) == sorted(given)
    assert all(key in table for key in given)


@pytest.mark.parametrize("prefix", ["", "a", "ab", "é", "\u0645", "~", "\U00010428", "zz"])
def test_the_keys_that_begin_alike_are_given_in_order(prefix: str) -> None:
    given = entries(3000)
    expected = [(key, value) for key, value in sorted(given.items()) if key.startswith(prefix)]

    assert list(SortedTable(sorted_table(given)).beginning(prefix)) == expected
