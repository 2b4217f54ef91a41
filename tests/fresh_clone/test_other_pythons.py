"""Set-up with each supported Python of this machine, one fresh clone for each."""

from pathlib import Path

import pytest

from tests.fresh_clone.conftest import BASE, set_up, start
from tests.installed_pythons import installed_pythons, is_supported

OTHERS = [each for each in installed_pythons() if is_supported(each) and str(each.resolve()) != BASE]


@pytest.mark.slow
@pytest.mark.parametrize("python", OTHERS, ids=str)
def test_another_supported_python_sets_up_searches_and_starts_again(python: Path, tmp_path: Path) -> None:
    clone = set_up(tmp_path, str(python))

    found = start(clone.root, [str(python), "run.py", "search", "food"], clone.environment(), within_s=60)

    assert clone.first.returncode == 0, clone.first.stderr
    assert "988" in clone.first.stdout
    assert found.returncode == 0
    assert "food" in found.stdout.lower()
    assert found.stderr == ""
