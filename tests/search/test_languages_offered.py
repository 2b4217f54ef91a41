"""Languages of the filter: the state says which, the guide has their names."""

from pathlib import Path

import pytest

from guide.paths import checkout
from guide.search.labels import LANGUAGES
from tests.authored_tree import read_state
from tests.states.halden import AUTHORED


@pytest.mark.parametrize("resources", [checkout().resources, AUTHORED / "resources"], ids=["guide", "Halden"])
def test_each_language_of_a_state_has_a_name(resources: Path) -> None:
    assert set(read_state(resources).languages) <= LANGUAGES.keys()
