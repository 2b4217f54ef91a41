import errno

import pytest

from bootstrap.errors import from_os, from_output
from support.tree import ROOT

NO_MATCH = "ERROR: No matching distribution found for PySide6-Essentials==6.12.0"


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device\n", "disk is full"),
        ("Error: [Errno 13] Permission denied: '/a/checkout/.venv'\n", "cannot write to"),
        ("OSError: [Errno 30] Read-only file system: 'x'", "cannot write to"),
        (f"WARNING: Retrying after connection broken by 'NewConnectionError('\n{NO_MATCH}", "Connect this"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "not the one"),
        (NO_MATCH, "has no package for this computer"),
        ("something\n\nERROR: it rained.\n", "Making .venv failed: ERROR: it rained. Fix"),
        ("", "it gave no reason"),
        (OSError(errno.ENOSPC, "words of the system", "/a/x"), "disk is full"),
        (OSError(errno.EROFS, "words of the system", "/a/x"), "cannot write to"),
        (OSError(errno.EIO, "words of the system", "/a/x"), "/a/x"),
    ],
    ids=[
        *("disk", "permission", "read-only", "offline", "hashes", "no wheel", "other", "silent"),
        *("the system: disk", "the system: read-only", "the system: other"),
    ],
)
def test_the_output_of_a_failed_program_or_an_error_of_the_system_becomes_a_sentence(
    failure: str | OSError, words: str
) -> None:
    """It says what to do."""
    error = from_output("Making .venv", failure, ROOT) if isinstance(failure, str) else from_os(failure, ROOT)

    assert words in str(error)
    assert "run the same command again" in str(error)
