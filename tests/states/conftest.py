"""A guide to Halden in a real window."""

import pytest
from msgspec.structs import replace

from guide.paths import Paths
from guide.policy import DESK
from guide.sites.site import Site
from tests.states.halden import built_from, copied
from tests.ui.conftest import Open, library, no_noise, open_guide, qapp, search, spoken_roles
from tests.ui.reader import Reader

__all__ = ["library", "no_noise", "open_guide", "qapp", "search", "spoken_roles"]

PRINTS = Site(replace(DESK, prints=True))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """Halden's guide."""
    return built_from(copied(tmp_path_factory.mktemp("halden")))


@pytest.fixture
def reader(open_guide: Open) -> Reader:
    """A reader on the front page, at a site that prints."""
    return open_guide(site=PRINTS)
