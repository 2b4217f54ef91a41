"""A job to the print server of this computer, over its socket."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from ctypes.util import find_library
from pathlib import Path

import pytest

from guide.errors import PrintError
from guide.paths import checkout
from guide.printing import CupsPrinter
from tests.printing.print_server import Received, print_server

PDF = b"%PDF-1.4 one page" + bytes(range(256)) * 400

pytestmark = pytest.mark.skipif(find_library("cups") is None, reason="libcups is not on this computer")


@pytest.fixture
def socket(tmp_path: Path) -> Iterator[Path]:
    """Where the server listens; short, because a socket's path may not be long."""
    yield tmp_path / "s"
    shutil.rmtree(tmp_path, ignore_errors=True)


@pytest.fixture
def received(socket: Path) -> Iterator[Received]:
    """A running server."""
    with print_server(socket) as received:
        yield received


def test_the_document_arrives_whole(socket: Path, received: Received) -> None:
    CupsPrinter("office", socket).send(PDF)

    assert received.documents == [PDF]


def test_nothing_in_the_job_tells_what_it_is(socket: Path, received: Received) -> None:
    CupsPrinter("office", socket).send(PDF)

    said = b"".join(request.removesuffix(PDF) for request in received.requests)
    assert b"job-name\x00\x08document" in said
    assert b"office" in said
    assert b"ignpost" not in said


def test_without_a_name_the_usual_printer_is_taken(socket: Path, received: Received) -> None:
    CupsPrinter("", socket).send(PDF)

    assert b"printers/front-desk" in received.requests[-1]
    assert received.documents == [PDF]


def test_no_printer_at_all_is_said(socket: Path, received: Received) -> None:
    received.default = ""

    with pytest.raises(PrintError, match="No printer is set up"):
        CupsPrinter("", socket).send(PDF)


def test_a_printer_that_takes_nothing_is_said(socket: Path, received: Received) -> None:
    received.is_closed = True

    with pytest.raises(PrintError, match="takes nothing now"):
        CupsPrinter("office", socket).send(PDF)
    assert received.documents == []


def test_no_print_server_is_said(socket: Path) -> None:
    with pytest.raises(PrintError, match="does not answer"):
        CupsPrinter("office", socket).send(PDF)


def test_a_visit_that_has_shut_itself_in_can_still_print(socket: Path, received: Received) -> None:
    command = [sys.executable, "-m", "tests.printing.shut_in", str(socket), "%PDF-1.4 one page"]
    subprocess.run(command, check=True, cwd=checkout().root, timeout=30)

    assert received.documents == [b"%PDF-1.4 one page"]
