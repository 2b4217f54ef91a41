"""The window with the built library, at a site that prints."""

import pytest
from msgspec.structs import replace

from guide.policy import DESK
from guide.sites.site import Site
from tests.ui.conftest import Open, built, library, no_noise, open_guide, qapp, search, spoken_roles
from tests.ui.reader import Reader

__all__ = ["built", "library", "no_noise", "open_guide", "qapp", "search", "spoken_roles"]

PRINTS = Site(replace(DESK, prints=True))


@pytest.fixture
def reader(open_guide: Open) -> Reader:
    """A reader on the front page."""
    return open_guide(site=PRINTS)
