"""A job to the print server of this computer, over its socket."""

import subprocess
import sys
import time
from collections.abc import Iterator
from ctypes.util import find_library
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from guide.errors import PrintError, PrintProblem
from guide.paths import checkout
from guide.printing import CupsPrinter
from guide.printing.cups import CANCEL_S
from support.waiting import wait_until
from tests.printing.print_server import (
    CANCEL_JOB,
    CREATE_JOB,
    GET_DEFAULT,
    GET_PRINTER,
    RELEASE_JOB,
    SEND_DOCUMENT,
    Received,
    print_server,
)

GIVEN_UP_S = 3.0
"""Nobody waits longer for a server that says nothing, however busy the machine that tests is."""

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


def problem(printer: CupsPrinter) -> PrintProblem:
    """Why a printer does not take a document."""
    with pytest.raises(PrintError) as caught:
        printer.send(PDF)
    return caught.value.problem


def test_the_document_arrives_complete(socket: Path, received: Received) -> None:
    CupsPrinter("office", socket).send(PDF)

    assert received.printed == [PDF]


def test_nothing_in_the_job_reveals_what_it_is(socket: Path, received: Received) -> None:
    CupsPrinter("office", socket).send(PDF)

    sent = b"".join(request.removesuffix(PDF) for request in received.requests)
    assert b"job-name\x00\x08document" in sent
    assert b"office" in sent
    assert b"ignpost" not in sent


def test_without_a_name_the_usual_printer_is_taken(socket: Path, received: Received) -> None:
    CupsPrinter("", socket).send(PDF)

    assert b"printers/front-desk" in received.requests[-1]
    assert received.printed == [PDF]


def test_a_missing_printer_is_reported(socket: Path, received: Received) -> None:
    received.default = ""

    assert problem(CupsPrinter("", socket)) == "no printer"


def test_a_printer_that_accepts_no_jobs_is_reported(socket: Path, received: Received) -> None:
    received.is_closed = True

    assert problem(CupsPrinter("office", socket)) == "refused"
    assert received.documents == []


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
    socket: Path, received: Received, state: int, reasons: tuple[str, ...], why: PrintProblem
) -> None:
    received.state, received.reasons = state, reasons

    assert problem(CupsPrinter("office", socket)) == why
    assert received.documents == []


def test_a_job_that_broke_off_is_taken_back(socket: Path, received: Received) -> None:
    received.breaks_off = True

    assert problem(CupsPrinter("office", socket)) == "broken off"
    assert received.cancelled == 1


BEFORE_THE_RELEASE = {
    "queue": GET_DEFAULT,
    "state": GET_PRINTER,
    "job": CREATE_JOB,
    "document": SEND_DOCUMENT,
}
each_step = pytest.mark.parametrize("step", BEFORE_THE_RELEASE.values(), ids=BEFORE_THE_RELEASE)


def was_asked(received: Received, step: int) -> bool:
    """Whether the server has received such a request."""
    return any(request[2:4] == step.to_bytes(2) for request in received.requests)


@each_step
def test_a_server_that_falls_silent_is_given_up_in_time(socket: Path, received: Received, step: int) -> None:
    received.is_silent_at = frozenset({step})
    began = time.monotonic()

    sent = problem(CupsPrinter("", socket, longest_s=0.5))
    assert sent == ("broken off" if step == SEND_DOCUMENT else "no answer")
    assert time.monotonic() - began < GIVEN_UP_S
    assert received.printed == []


@each_step
def test_cancel_does_not_wait_for_a_server_that_falls_silent(
    socket: Path, received: Received, step: int
) -> None:
    received.is_silent_at = frozenset({step})
    began = time.monotonic()

    assert CupsPrinter("", socket).send(PDF, lambda: not was_asked(received, step)) is False
    assert time.monotonic() - began < GIVEN_UP_S
    assert received.printed == []
    assert received.cancelled == (step == SEND_DOCUMENT)


def test_a_release_without_an_answer_is_canceled_and_reported_as_uncertain(
    socket: Path, received: Received
) -> None:
    received.is_silent_at = frozenset({RELEASE_JOB})

    with pytest.raises(PrintError, match="broken off"):
        CupsPrinter("", socket).send(PDF, lambda: not was_asked(received, RELEASE_JOB))
    assert received.cancelled == 1


def test_a_server_that_does_not_take_the_job_back_is_given_up_too(socket: Path, received: Received) -> None:
    received.is_silent_at = frozenset({SEND_DOCUMENT, CANCEL_JOB})
    began = time.monotonic()

    assert problem(CupsPrinter("", socket, longest_s=0.3)) == "broken off"
    assert time.monotonic() - began < GIVEN_UP_S + CANCEL_S
    assert received.printed == []


def test_what_a_visit_sends_while_it_ends_is_never_printed(socket: Path, received: Received) -> None:
    received.is_silent_at = frozenset({SEND_DOCUMENT})
    command = [sys.executable, "-m", "tests.printing.sandboxed", str(socket), "%PDF-1.4 one page"]
    with subprocess.Popen(command, cwd=checkout().root) as visit:
        wait_until(lambda: was_asked(received, SEND_DOCUMENT), within_s=20)
        visit.kill()

    assert received.documents == [b"%PDF-1.4 one page"], "the server has all of it"
    assert received.printed == []


def test_a_visit_in_its_sandbox_can_still_print(socket: Path, received: Received) -> None:
    command = [sys.executable, "-m", "tests.printing.sandboxed", str(socket), "%PDF-1.4 one page"]
    subprocess.run(command, check=True, cwd=checkout().root, timeout=30)

    assert received.printed == [b"%PDF-1.4 one page"]
