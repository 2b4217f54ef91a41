import errno

import pytest

from bootstrap.errors import from_os, from_output
from support.tree import ROOT

NO_MATCH = "ERROR: No matching distribution found for PySide6-Essentials==6.12.0"


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device\n", "disk is full"),
        ("Error: [Errno 13] Permission denied: '/a/checkout/.venv'\n", "cannot write to"),
        ("OSError: [Errno 30] Read-only file system: 'x'", "cannot write to"),
        (f"WARNING: Retrying after connection broken by 'NewConnectionError('\n{NO_MATCH}", "Connect this"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "not the one"),
        (NO_MATCH, "has no package for this computer"),
        ("something\n\nERROR: it rained.\n", "Making .venv failed: ERROR: it rained. Fix"),
        ("", "it gave no reason"),
    ],
    ids=["disk", "permission", "read-only", "offline", "hashes", "no wheel", "other", "silent"],
)
def test_the_output_of_a_failed_program_becomes_a_sentence_that_says_what_to_do(
    output: str, words: str
) -> None:
    sentence = str(from_output("Making .venv", output, ROOT))

    assert words in sentence
    assert "run the same command again" in sentence


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EROFS, "cannot write to"), (errno.EIO, "/a/x")],
    ids=["disk", "read-only", "other"],
)
def test_an_error_of_the_system_becomes_a_sentence_too(number: int, words: str) -> None:
    sentence = str(from_os(OSError(number, "words of the system", "/a/x"), ROOT))

    assert words in sentence
    assert "run the same command again" in sentence
