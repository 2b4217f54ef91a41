"""A job to the print server of this computer, over its socket."""

import subprocess
import sys
from collections.abc import Iterator
from ctypes.util import find_library
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from guide.errors import PrintError, PrintFault
from guide.paths import checkout
from guide.printing import CupsPrinter
from tests.printing.print_server import Received, print_server

PDF = b"%PDF-1.4 one page" + bytes(range(256)) * 400

pytestmark = pytest.mark.skipif(find_library("cups") is None, reason="libcups is not on this computer")


@pytest.fixture
def socket() -> Iterator[Path]:
    """Where the server listens; short: a socket's path may have 107 bytes, and a checkout lie deep."""
    with TemporaryDirectory() as folder:
        yield Path(folder) / "s"


@pytest.fixture
def received(socket: Path) -> Iterator[Received]:
    """A running server."""
    with print_server(socket) as received:
        yield received


def fault(printer: CupsPrinter) -> PrintFault:
    """Why a printer does not take a document."""
    with pytest.raises(PrintError) as caught:
        printer.send(PDF)
    return caught.value.fault


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

    assert fault(CupsPrinter("", socket)) == "no printer"


def test_a_printer_that_takes_nothing_is_said(socket: Path, received: Received) -> None:
    received.is_closed = True

    assert fault(CupsPrinter("office", socket)) == "refused"
    assert received.documents == []


def test_no_print_server_is_said(socket: Path) -> None:
    assert fault(CupsPrinter("office", socket)) == "no answer"


@pytest.mark.parametrize(
    ("state", "reasons", "why"),
    [
        (5, ("paused",), "stopped"),
        (5, ("none",), "stopped"),
        (5, ("media-empty-error",), "no paper"),
        (3, ("marker-supply-low-warning", "media-empty"), "no paper"),
        (3, ("offline-report",), "off"),
    ],
)
def test_nothing_is_sent_to_a_printer_that_would_keep_it_for_later(
    socket: Path, received: Received, state: int, reasons: tuple[str, ...], why: PrintFault
) -> None:
    received.state, received.reasons = state, reasons

    assert fault(CupsPrinter("office", socket)) == why
    assert received.documents == []


@pytest.mark.parametrize("reason", ["media-low-warning", "media-empty-warning", "connecting-to-device"])
def test_a_printer_that_only_warns_prints(socket: Path, received: Received, reason: str) -> None:
    received.reasons = (reason,)
    CupsPrinter("office", socket).send(PDF)

    assert received.documents == [PDF]


def test_a_job_that_broke_off_is_taken_back(socket: Path, received: Received) -> None:
    received.breaks_off = True

    assert fault(CupsPrinter("office", socket)) == "broken off"
    assert received.cancelled == 1


def test_a_visit_that_has_shut_itself_in_can_still_print(socket: Path, received: Received) -> None:
    command = [sys.executable, "-m", "tests.printing.shut_in", str(socket), "%PDF-1.4 one page"]
    subprocess.run(command, check=True, cwd=checkout().root, timeout=30)

    assert received.documents == [b"%PDF-1.4 one page"]
