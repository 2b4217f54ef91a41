"""Other supported Pythons of this machine: each sets up a clone of its own, and starts one that is set up."""

from pathlib import Path

import pytest

from tests.fresh_clone.conftest import BASE, Clone, set_up, start
from tests.installed_pythons import installed_pythons, is_supported

OTHERS = [each for each in installed_pythons() if is_supported(each) and str(each.resolve()) != BASE]


NO_NETWORK = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_NO_INDEX": "", "PIP_FIND_LINKS": ""}


@pytest.mark.parametrize("python", OTHERS, ids=str)
def test_another_python_starts_what_is_set_up_without_a_network_and_changes_nothing(
    python: Path, clone: Clone
) -> None:
    before = clone.snapshot()

    output = start(clone.root, [str(python), "run.py", "status"], clone.environment(NO_NETWORK), within_s=60)

    assert (output.returncode, output.stderr) == (0, "")
    assert output.stdout.startswith("Version ")
    assert clone.snapshot() == before


@pytest.mark.slow
@pytest.mark.parametrize("python", OTHERS, ids=str)
def test_another_supported_python_sets_up_searches_and_starts_again(python: Path, tmp_path: Path) -> None:
    clone = set_up(tmp_path, str(python))

    output = start(clone.root, [str(python), "run.py", "search", "food"], clone.environment(), within_s=60)

    assert clone.first.returncode == 0, clone.first.stderr
    assert "988" in clone.first.stdout
    assert output.returncode == 0
    assert "food" in output.stdout.lower()
    assert output.stderr == ""
