from itertools import pairwise
from math import hypot
from random import Random

import pytest

from index.meaning.vectors import Columns

DIMS, COUNT = 96, 400


def _vector(random: Random) -> tuple[float, ...]:
    drawn = [random.gauss(0, 1) for _ in range(DIMS)]
    return tuple(value / hypot(*drawn) for value in drawn)


@pytest.mark.parametrize("seed", range(5))
def test_rows_come_in_the_order_of_their_exact_products_but_for_doubtful_ones(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - the same rows every time
    rows = random.randbytes(DIMS * COUNT)
    vector, columns = _vector(random), Columns(rows, DIMS)
    exact = [
        sum(one * other for one, other in zip(rows[row * DIMS : (row + 1) * DIMS], vector, strict=True))
        for row in range(COUNT)
    ]
    found = columns.products(vector)
    ordered = sorted(range(COUNT), key=exact.__getitem__)

    assert all(found[first] <= found[second] + columns.doubt for first, second in pairwise(ordered))
    assert max(found) - min(found) > 1000 * columns.doubt


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("filled", [0, 255])
def test_the_longest_products_take_nothing_from_their_neighbours(sign: int, filled: int) -> None:
    rows = bytes([filled]) * DIMS + bytes(DIMS) + bytes([filled]) * DIMS
    products = Columns(rows, DIMS).products([sign * DIMS**-0.5] * DIMS)

    assert products[0] == products[2]
    assert products[1] == 1 << 31
    assert (products[0] - products[1]) * sign >= 0


def test_a_vector_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="argument 2 is longer"):
        Columns(bytes(6), 3).products([1.0])
