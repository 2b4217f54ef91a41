from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from bootstrap.programs import Outcome, Wait, ignore_line
from bootstrap.stamps import CODE, CONTENT, Stamps


class Recorder:
    """Stands for running programs: notes each command, answers with what was laid out for it.

    Attributes:
        answers: by a word of the command; whatever has none succeeds and prints nothing.
    """

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.answers: dict[str, list[Outcome]] = {}
        self.effects: dict[str, Callable[[], None]] = {}

    def __call__(self, command: Sequence[str], on_line: Callable[[str], None] = ignore_line) -> Outcome:
        self.commands.append(list(command))
        for word, effect in self.effects.items():
            if word in command:
                effect()
        outcome = next((left.pop(0) for word, left in self.answers.items() if word in command and left), None)
        outcome = outcome or Outcome(0, "")
        for line in outcome.output.splitlines():
            on_line(line)
        return outcome

    @contextmanager
    def beside(self, command: Sequence[str]) -> Iterator[Wait]:
        yield lambda: self(command)


@pytest.fixture
def programs() -> Recorder:
    return Recorder()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with one file in each folder that is looked at, and two of requirements."""
    watched = [f"{folder}/a.md" for folder in (*CONTENT, *CODE)]
    for name in ("requirements/run.txt", "requirements/test.txt", *watched):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(f"{name}\n")
    return tmp_path


@pytest.fixture
def stamps(checkout: Path) -> Stamps:
    return Stamps(str(checkout))


@pytest.fixture
def put_venv(checkout: Path) -> Callable[[], None]:
    """Lays down what looks like a .venv with two packages, as venv and pip would."""

    def put() -> None:
        packages = checkout / ".venv" / "lib" / "python3.11" / "site-packages"
        for name in ("PySide6", "whoosh"):
            (packages / name).mkdir(parents=True)
        python = checkout / ".venv" / "bin" / "python"
        python.parent.mkdir()
        python.write_text("")
        python.chmod(0o755)

    return put
