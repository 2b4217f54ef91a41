"""Opening the search of what was built, and what is said when that cannot be."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from guide.content.build import build
from guide.content.current import current
from guide.errors import LibraryError
from guide.paths import Paths
from guide.search.opening import open_search
from index.build import build_index
from tests.authored_tree import Tree

LOSSES: dict[str, Callable[[Paths], Path]] = {
    "the places": lambda paths: paths.resources / "places" / "maine_places.json",
    "a file of the index": lambda paths: sorted(current(paths).index.iterdir())[0],
}


@pytest.mark.parametrize("lost", LOSSES.values(), ids=LOSSES)
def test_what_is_lost_is_said_in_words_and_without_a_path(
    tmp_path: Path, lost: Callable[[Paths], Path]
) -> None:
    paths = Tree(tmp_path).paths
    build(paths, build_index, date(2026, 12, 1), say=lambda _line: None)
    library = current(paths).library()
    lost(paths).unlink()

    with pytest.raises(LibraryError) as refused:
        open_search(paths, current(paths), library)
    assert "damaged" in str(refused.value)
    assert str(tmp_path) not in str(refused.value)
    assert "Errno" not in str(refused.value)
