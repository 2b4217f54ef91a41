import errno

import pytest

from bootstrap.errors import SetupError, from_os, from_output
from support.tree import ROOT

NO_MATCH = "ERROR: No matching distribution found for PySide6-Essentials==6.12.0"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        pytest.param(
            from_output(
                "Making .venv", "ERROR: Could not install: [Errno 28] No space left on device\n", ROOT
            ),
            "disk is full",
            id="disk",
        ),
        pytest.param(
            from_output("Making .venv", "Error: [Errno 13] Permission denied: '/a/checkout/.venv'\n", ROOT),
            "cannot write to",
            id="permission",
        ),
        pytest.param(
            from_output("Making .venv", "OSError: [Errno 30] Read-only file system: 'x'", ROOT),
            "cannot write to",
            id="read-only",
        ),
        pytest.param(
            from_output(
                "Making .venv",
                f"WARNING: Retrying after connection broken by 'NewConnectionError('\n{NO_MATCH}",
                ROOT,
            ),
            "Connect this",
            id="offline",
        ),
        pytest.param(
            from_output(
                "Making .venv",
                "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE",
                ROOT,
            ),
            "not the one",
            id="hashes",
        ),
        pytest.param(
            from_output("Making .venv", NO_MATCH, ROOT), "has no package for this computer", id="no wheel"
        ),
        pytest.param(
            from_output("Making .venv", "something\n\nERROR: it rained.\n", ROOT),
            "Making .venv failed: ERROR: it rained. Fix",
            id="other",
        ),
        pytest.param(from_output("Making .venv", "", ROOT), "it gave no reason", id="silent"),
        pytest.param(
            from_os(OSError(errno.ENOSPC, "words of the system", "/a/x"), ROOT),
            "disk is full",
            id="error of the system: disk",
        ),
        pytest.param(
            from_os(OSError(errno.EROFS, "words of the system", "/a/x"), ROOT),
            "cannot write to",
            id="error of the system: read-only",
        ),
        pytest.param(
            from_os(OSError(errno.EIO, "words of the system", "/a/x"), ROOT),
            "/a/x",
            id="error of the system: other",
        ),
    ],
)
def test_what_failed_becomes_a_sentence_that_says_what_to_do(error: SetupError, words: str) -> None:
    assert words in str(error)
    assert "run the same command again" in str(error)
