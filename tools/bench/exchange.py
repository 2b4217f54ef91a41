"""Time and memory of exporting and importing large directories, compared with reading the same file.

    python -m tools.bench.exchange [--record]

Each measurement is of a process of its own, from its start to its end: processor time, and the most memory
that it had. The baseline is a process in which the standard library reads the file.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from guide.content.authoring import read_library
from guide.content.model import Library
from guide.exchange.export import export_files
from guide.paths import checkout
from tests.exchange.icarol_file import IcarolFile, usual
from tools.bench.tables import ratio, record, table

SIZES = (1_000, 10_000)
MARK = "exchange of large directories"
TRIES = 3
_READ_JSON = "import json; whole = json.load(open({file!r}, encoding='utf-8'))"
_READ_CSV = "import csv; whole = list(csv.reader(open({file!r}, encoding='utf-8', newline='')))"
_EXPORT = """
import pathlib
from guide.content.compiled import read_library
from guide.exchange.export import export_files
files = export_files(read_library(pathlib.Path({file!r})))
"""
_IMPORT = """
import pathlib, sys, tempfile
from guide.cli import main
from guide.paths import Paths
root = pathlib.Path(tempfile.mkdtemp(dir={folder!r}))
(root / "resources").symlink_to({resources!r})
assert main(["import", "hsds", {file!r}], Paths(root), sys.stdout, sys.stderr) == 0
"""
_REPORT = """
import re, time
with open("/proc/self/status") as status:
    print(time.process_time(), re.search(r"VmHWM:\\s+(\\d+)", status.read())[1])
"""
"""What each program prints at its end. VmHWM is the most memory since the program started, in kB; the figure
that `wait4` gives would be that of the process that started it."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took.

    Attributes:
        seconds: of processor time.
        megabytes: the most memory that it had.
    """

    seconds: float
    megabytes: float


def cost_of(code: str, root: Path) -> Cost:
    """The cheapest of some runs of a program. Raises CalledProcessError when one fails."""
    return min((_once(code, root) for _ in range(TRIES)), key=lambda cost: cost.seconds)


def _once(code: str, root: Path) -> Cost:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{_REPORT}"], cwd=root, capture_output=True, text=True, check=True
    )
    seconds, kilobytes = done.stdout.split()[-2:]
    return Cost(float(seconds), int(kilobytes) / 1024)


def enlarged(library: Library, size: int) -> Library:
    """A library with this many services: those of the directory, again and again under other names."""
    services = list(library.services.values())
    made = (
        msgspec.structs.replace(
            one, id=f"{one.id}-{position}", name=f"{one.name} {position}", call_instead=""
        )
        for position in range(size)
        for one in (services[position % len(services)],)
    )
    return msgspec.structs.replace(library, services={one.id: one for one in made})


def _rows(folder: Path, root: Path) -> Iterator[tuple[str, ...]]:
    from guide.content.compiled import write_library  # noqa: PLC0415  only this measurement writes one

    library = read_library(root / "resources")
    for size in SIZES:
        large = enlarged(library, size)
        built, services, icarol = folder / "library.json", folder / "services.json", folder / "icarol.csv"
        write_library(large, built)
        services.write_bytes(export_files(large)["services.json"])
        icarol.write_bytes(icarol_bytes(size))
        for what, file, baseline, program in (
            ("export", built, _READ_JSON, _EXPORT),
            ("import, HSDS", services, _READ_JSON, _IMPORT),
            ("import, iCarol", icarol, _READ_CSV, _IMPORT),
        ):
            names = {"file": str(file), "folder": str(folder), "resources": str(root / "resources")}
            base, ours = (cost_of(code.format(**names), root) for code in (baseline, program))
            yield (
                f"{size:,}",
                what,
                f"{file.stat().st_size / 1e6:.1f} MB",
                f"{base.seconds:.2f} s",
                f"{ours.seconds:.2f} s",
                f"{base.megabytes:.0f} MB",
                f"{ours.megabytes:.0f} MB",
                ratio(ours.seconds, base.seconds),
                ratio(ours.megabytes, base.megabytes),
            )


def icarol_bytes(size: int) -> bytes:
    """A made-up export of iCarol with this many rows."""
    file = IcarolFile()
    file.rows += [usual(file, position) for position in range(size)]
    return file.bytes()


HEAD = (
    "services",
    "what",
    "file",
    "time: reading",
    "ours",
    "memory: reading",
    "ours",
    "ratio: time",
    "memory",
)


def main() -> None:
    """Measure, print the table, and with --record put it into the document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--record", action="store_true", help="update docs/measurements.md")
    arguments = parser.parse_args()
    root = checkout().root
    with tempfile.TemporaryDirectory() as folder:
        text = table(HEAD, _rows(Path(folder), root))
    print(text)
    if arguments.record:
        record(root, MARK, text, date.today())


if __name__ == "__main__":
    main()
