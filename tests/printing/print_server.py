"""A print server on a socket of its own that speaks as much IPP as a job needs (RFC 8010 and 8011)."""

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler  # noqa: TID251  a print server is spoken to in it
from pathlib import Path

GET_DEFAULT, GET_PRINTER, CREATE_JOB, SEND_DOCUMENT = 0x4001, 0x000B, 0x0005, 0x0006
CANCEL_JOB, RELEASE_JOB = 0x0008, 0x000D
OK, NOT_ACCEPTING, FORMAT_ERROR = 0x0000, 0x0506, 0x0411
_OPERATION, _JOB, _PRINTER, _END = 0x01, 0x02, 0x04, 0x03
_INTEGER, _ENUM, _KEYWORD = 0x21, 0x23, 0x44
_NAME, _URI, _CHARSET, _LANGUAGE = 0x42, 0x45, 0x47, 0x48


@dataclass
class Received:
    """The requests that the server received.

    Attributes:
        documents: what it received.
        printed: what it was to print of that.
        is_closed: whether it takes jobs.
        state, reasons: of its printer, as it reports them; 3 is ready, 5 is stopped.
        breaks_off: whether a document ends in an error.
        cancelled: how many jobs were taken back.
        takes_s: seconds before it answers.
        is_silent_at: operations that it carries out and never answers.
        is_held: whether the last job is to wait for its release.
    """

    requests: list[bytes] = field(default_factory=list)
    documents: list[bytes] = field(default_factory=list)
    printed: list[bytes] = field(default_factory=list)
    is_closed: bool = False
    breaks_off: bool = False
    cancelled: int = 0
    state: int = 3
    reasons: tuple[str, ...] = ("none",)
    default: str = "front-desk"
    takes_s: float = 0.0
    is_silent_at: frozenset[int] = frozenset()
    is_held: bool = False
    is_over: threading.Event = field(default_factory=threading.Event)


def _attribute(tag: int, name: str, value: bytes) -> bytes:
    return struct.pack(">BH", tag, len(name)) + name.encode() + struct.pack(">H", len(value)) + value


def _answer(request: bytes, received: Received) -> bytes:
    operation, number = struct.unpack(">2xHI", request[:8])
    status = _status(operation, request, received)
    reply = struct.pack(">BBHI", 2, 0, status, number) + bytes([_OPERATION])
    reply += _attribute(_CHARSET, "attributes-charset", b"utf-8")
    reply += _attribute(_LANGUAGE, "attributes-natural-language", b"en")
    if operation == GET_DEFAULT and received.default:
        reply += bytes([_PRINTER]) + _attribute(_NAME, "printer-name", received.default.encode())
    if operation == GET_PRINTER:
        reply += bytes([_PRINTER]) + _attribute(_NAME, "printer-name", _queue_of(request))
        reply += _attribute(_URI, "printer-uri-supported", b"ipp://localhost/printers/" + _queue_of(request))
        reply += _attribute(_ENUM, "printer-state", struct.pack(">i", received.state))
        for index, reason in enumerate(received.reasons):
            reply += _attribute(_KEYWORD, "" if index else "printer-state-reasons", reason.encode())
    if operation in (CREATE_JOB, SEND_DOCUMENT) and status == OK:
        reply += bytes([_JOB]) + _attribute(_INTEGER, "job-id", struct.pack(">i", 7))
    return reply + bytes([_END])


def _status(operation: int, request: bytes, received: Received) -> int:
    if operation == CREATE_JOB and received.is_closed:
        return NOT_ACCEPTING
    if operation == SEND_DOCUMENT and received.breaks_off:
        return FORMAT_ERROR
    received.cancelled += operation == CANCEL_JOB
    if operation == CREATE_JOB:
        received.is_held = b"job-hold-until" in request
    if (operation == SEND_DOCUMENT and not received.is_held) or operation == RELEASE_JOB:
        received.printed.append(received.documents[-1])
    return OK


def _queue_of(request: bytes) -> bytes:
    return request.split(b"/printers/")[1].split(b"\x03")[0].split(b"B\x00")[0]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    received: Received

    def do_POST(self) -> None:
        body = self._chunks() if "chunked" in self.headers.get("Transfer-Encoding", "") else self._whole()
        self.received.requests.append(body)
        if b"%PDF" in body:
            self.received.documents.append(body[body.index(b"%PDF") :])
        answer = _answer(body, self.received)
        is_silent = struct.unpack(">2xH", body[:4])[0] in self.received.is_silent_at
        if self.received.is_over.wait(None if is_silent else self.received.takes_s):
            return
        self.send_response(200)
        self.send_header("Content-Type", "application/ipp")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def _whole(self) -> bytes:
        return self.rfile.read(int(self.headers["Content-Length"]))

    def _chunks(self) -> bytes:
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def address_string(self) -> str:
        return "the test"

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@contextmanager
def print_server(socket: Path) -> Iterator[Received]:
    """Serve on a Unix socket for the length of the block."""
    received = Received()
    handler = type("Handler", (_Handler,), {"received": received})
    with socketserver.ThreadingUnixStreamServer(str(socket), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield received
        received.is_over.set()
        server.shutdown()
        thread.join()
