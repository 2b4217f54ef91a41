"""The guide in a compositor."""

from collections.abc import Iterator

import pytest

from support.waiting import wait_until
from tests.end_to_end.desktops.wayland import COMPOSITORS, WITHIN_S, Compositor, Session, session


@pytest.fixture(params=COMPOSITORS, ids=lambda compositor: compositor.name)
def opened(request: pytest.FixtureRequest) -> Iterator[Session]:
    """The guide in a compositor, with its spare."""
    compositor: Compositor = request.param
    if compositor.missing:
        pytest.skip(f"not tested: {', '.join(compositor.missing)} is not installed")
    with session(compositor) as started:
        wait_until(lambda: len(started.visits()) == 2, within_s=WITHIN_S)
        yield started
