"""What the server runs never takes root's rights for those of an ordinary user."""

import os
import subprocess
from pathlib import Path

import pytest

from support.tree import ROOT

pytestmark = pytest.mark.needs_root("starts what the server runs as root")


@pytest.mark.parametrize(
    "setpriv",
    ["exit 127", 'while [ "$1" != env ]; do shift; done; exec "$@"'],
    ids=["refused", "without effect"],
)
def test_where_no_rights_can_be_given_up_nothing_is_checked_and_a_sentence_says_so(
    setpriv: str, tmp_path: Path
) -> None:
    program = tmp_path / "setpriv"
    program.write_text(f"#!/bin/sh\n{setpriv}\n")
    program.chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"

    done = subprocess.run(
        [ROOT / ".ci" / "run"], env=os.environ | {"PATH": path}, capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.endswith("no python3 could be started as the user nobody.\n")
