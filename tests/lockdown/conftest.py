"""What came of every attempt, for each way to shut in; found out once."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

from support.instrumented.attempts import ATTEMPTS

Tried = Callable[[str], Mapping[str, str]]


@pytest.fixture(scope="session")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Tried:
    """Gives, for a way to shut in, each attempt and whether it was done or refused."""

    @cache
    def outcomes(lock: str) -> Mapping[str, str]:
        command = [sys.executable, "-m", ATTEMPTS, lock, str(tmp_path_factory.mktemp(lock))]
        printed = subprocess.run(command, cwd=Path(__file__).parents[2], check=True, stdout=subprocess.PIPE)
        return dict(json.loads(printed.stdout))

    return outcomes
