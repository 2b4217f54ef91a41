"""Sums of vectors in few steps of Python.

A whole number may hold a vector, 64 bits for each of its numbers. Adding two such is one step, where adding
two vectors takes one for each number.
"""

from array import array
from collections.abc import Sequence

from index.files import little_endian

UNIT = 2.0**40
"""What 1 is in a packed vector; a vector of a word has a length of some units at most."""
_BYTES = 8
_HALF = 1 << 63
"""Stands in each place while a vector is packed, so that what is below 0 takes nothing from the next."""


class Packing:
    """Packs vectors of `dims` numbers. Packed ones are added with `sum`; 0 is the sum of none."""

    def __init__(self, dims: int) -> None:
        self._size = dims * _BYTES
        self._halves = int.from_bytes(_HALF.to_bytes(_BYTES, "little") * dims, "little")

    def packed(self, vector: Sequence[float]) -> int:
        """A vector as one whole number."""
        places = array("Q", [round(value * UNIT) + _HALF for value in vector])
        return int.from_bytes(little_endian(places).tobytes(), "little") - self._halves

    def unpacked(self, whole: int) -> Sequence[int]:
        """The numbers of a packed vector or of a sum, each UNIT times as great."""
        # with its highest bit turned around, a place is a number of its own that may be below 0
        places = array("q", ((whole + self._halves) ^ self._halves).to_bytes(self._size, "little"))
        return little_endian(places)
