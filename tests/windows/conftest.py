"""A Windows with the finished folder, for the tests of a file."""

from collections.abc import Iterator

import pytest

from support import wine
from support.tree import ROOT
from support.wine import Windows


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory, display: str) -> Iterator[Windows]:
    """A Windows with the folder on its drive C:."""
    if why := wine.what_is_missing():
        pytest.skip(why)
    archives = sorted((ROOT / "dist").glob("signpost-*-windows.zip"))
    if not archives:
        pytest.skip("not tried under Wine: the folder is not made yet (python3 run.py package windows)")
    with wine.windows(tmp_path_factory.mktemp("windows"), display) as made:
        wine.install(archives[-1], made)
        yield made
