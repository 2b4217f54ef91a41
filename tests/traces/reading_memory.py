"""Starts the guide and looks for words in the memory of its processes, from outside.

    python -m tests.traces.reading_memory MODULE [ARGUMENTS...]

Each line of standard input is a JSON list of words. The answer is a line of JSON: for each process, the
parent first, then its visits by age, then its sentry, how many copies of each word there are in any of three
encodings. The guide is started from here because only the process that made its namespace may read it: no
switch loosens it.
"""

import json
import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from guide.selfcheck import proc

READING_MEMORY = "tests.traces.reading_memory"
ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le")
AREA = re.compile(r"^(?=[0-9a-f]+-[0-9a-f]+ )", re.MULTILINE)
OF_THE_KERNEL = ("[vvar]", "[vvar_vclock]", "[vsyscall]")
UNTOUCHED = {f"{name + ':':16}{0:8} kB" for name in ("Anonymous", "Swap")}
_PIECE = 1 << 22


def count(pid: int, words: list[str]) -> dict[str, int]:
    """Copies of each word, in any encoding, in everything that the process can read of its own memory."""
    found = dict.fromkeys(words, 0)
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:  # noqa: PTH123  no buffer: it would keep copies
        for start, end in readable(pid) if words else ():
            area = read(memory.fileno(), start, end)
            for word in words:
                found[word] += sum(area.count(word.encode(encoding)) for encoding in ENCODINGS)
    return found


def readable(pid: int) -> list[tuple[int, int]]:
    """The areas of memory that can be read, the kernel's own apart, and what is a file and nothing else.

    A process gets a page of its own as soon as it writes to a file that it has mapped for itself alone. Until
    then the area has the bytes of the file, and no word that was typed.
    """
    areas: list[tuple[int, int]] = []
    for area in AREA.split(Path(f"/proc/{pid}/smaps").read_text(encoding="utf-8", errors="replace"))[1:]:
        line, _, figures = area.partition("\n")
        addresses, rights, *_, name = line.split()
        is_file_alone = rights[3] == "p" and name.startswith("/") and set(figures.splitlines()) >= UNTOUCHED
        if rights.startswith("r") and name not in OF_THE_KERNEL and not is_file_alone:
            start, _, end = addresses.partition("-")
            areas.append((int(start, 16), int(end, 16)))
    return areas


def read(descriptor: int, start: int, end: int) -> bytes:
    """One area. A page that has no memory behind it ends it."""
    pieces = []
    try:
        while start < end:
            piece = os.pread(descriptor, min(_PIECE, end - start), start)
            if not piece:
                break
            pieces.append(piece)
            start += len(piece)
    except OSError:
        pass
    return b"".join(pieces)


def counts(parent: int, words: list[str]) -> list[dict[str, int]]:
    """Copies in each process of a guide: parent, visits, sentry; who ends meanwhile is left out."""
    found = [count(parent, words)]
    sentry = set(proc.children(parent)) - set(proc.visits(parent))
    for pid in (*proc.visits(parent), *sentry):
        with suppress(FileNotFoundError, ProcessLookupError):
            found.append(count(pid, words))
    return found


def main(command: list[str]) -> None:
    """Start, and answer until standard input ends."""
    guide = subprocess.Popen([sys.executable, "-P", "-m", *command], stdout=subprocess.DEVNULL)
    try:
        for line in sys.stdin:
            words = json.loads(line)
            answer: list[dict[str, int]] = []
            with suppress(PermissionError):  # nobody may read it: an empty answer
                answer = counts(guide.pid, words)
            print(json.dumps(answer), flush=True)
    finally:
        guide.terminate()
        guide.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
