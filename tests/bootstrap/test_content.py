import io
from collections.abc import Callable
from pathlib import Path

import pytest

from bootstrap.artifacts import Artifacts
from bootstrap.errors import SetupError
from bootstrap.programs import Outcome
from bootstrap.progress import Progress
from bootstrap.stamps import Stamps
from tests.bootstrap.conftest import Recorder


@pytest.fixture
def content(checkout: Path, stamps: Stamps, programs: Recorder, put_venv: Callable[[], None]) -> Artifacts:
    put_venv()
    return Artifacts(checkout, stamps, programs, Progress(io.StringIO()))


def test_modules_are_compiled_once(content: Artifacts, programs: Recorder) -> None:
    content.compile()
    content.compile()

    assert len(programs.commands) == 1


def test_mistakes_in_authored_files_are_all_shown(content: Artifacts, programs: Recorder) -> None:
    programs.answers["build"] = [Outcome(1, "resources/a.md:3: no title\nresources/b.md:1: no id\n")]

    with pytest.raises(SetupError, match=r"a\.md:3: no title\n.*b\.md:1: no id\nThe library was not built"):
        content.build()
