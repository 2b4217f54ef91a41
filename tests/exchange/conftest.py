"""The sample checkout, and the directory as it is, for the exchange with others."""

from functools import cache
from pathlib import Path

import pytest

from guide.content.model import Library
from tests.authored import authored

ROOT = Path(__file__).parents[2]


@cache
def _directory() -> Library:
    return authored().library


@pytest.fixture
def directory() -> Library:
    """The library that this checkout holds."""
    return _directory()
