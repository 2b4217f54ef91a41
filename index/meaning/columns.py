"""Which of many rows come nearest to a vector, by whole numbers of any length.

Pure Python measures one row after the other. But a whole number may be as long as all rows together: a column
holds the same number of each row, 32 bits apart, and one multiplication with a number of the vector makes a
product for every row. So the products of 4,400 rows of 96 numbers are 96 multiplications, which take a fifth
of the time of as many distances. The vector is rounded for it, so the products tell which few rows are worth
measuring, and not yet how near they come.
"""

from array import array
from collections.abc import Sequence
from math import sqrt

from index.files import little_endian

LARGEST = 255
"""Of a number in a row; the smallest is 0."""
_BYTES = 4
_HALF = 1 << 31
"""Stands in each place beforehand, so that what is taken away there takes nothing from the next."""


class Columns:
    """Rows of bytes, `dims` each, one behind the other."""

    def __init__(self, rows: bytes, dims: int) -> None:
        self._count = len(rows) // dims
        self._columns = [_spaced(rows[column::dims]) for column in range(dims)]
        self._bias = int.from_bytes(_HALF.to_bytes(_BYTES, "little") * self._count, "little")
        # numbers of a vector of length 1 are at most sqrt(dims) together, and a half each by rounding
        self._unit = int(_HALF / ((LARGEST + 1) * (sqrt(dims) + dims / 2**16)))
        self.doubt = LARGEST * dims
        """Rows whose products are no further apart than this may come in another order when measured."""

    def products(self, vector: Sequence[float]) -> Sequence[int]:
        """A number for each row, greater for one that is nearer to `vector`, whose length is 1."""
        whole = self._bias
        for value, column in zip(vector, self._columns, strict=True):
            whole += round(value * self._unit) * column
        products = array("I", whole.to_bytes(self._count * _BYTES, "little"))
        return little_endian(products).tolist()


def _spaced(column: bytes) -> int:
    """A whole number with the bytes of `column` 32 bits apart."""
    whole = bytearray(len(column) * _BYTES)
    whole[::_BYTES] = column
    return int.from_bytes(whole, "little")
