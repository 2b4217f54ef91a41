"""Seed one fault at a time into a copy of the product, and see whether the quick tests notice.

    python -m tools.faults.seeding [ID ...] [--whole] [--jobs N]

Each fault of `faults.yaml` is one line of product code, replaced in a fresh clone of the last commit. The
tests that the fault names run there first, then, with --whole, all quick tests. The report names for each
fault the first test that failed, or says that none did. Exit status: 0 if every fault was caught.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import yaml

ROOT = Path(__file__).parents[2]
FAULTS = Path(__file__).with_name("faults.yaml")

_RUN = (
    "import os, sys; from pathlib import Path; from bootstrap.checks import run_checks;"
    "sys.exit(run_checks(Path(sys.argv[1]), sys.argv[2:], dict(os.environ), sys.stdout))"
)
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line of the product that is made wrong.

    file: from the root of the checkout.
    before, after: what stands there once, and what stands there instead.
    breaks: what a person would notice, in a sentence.
    origin: "review" for a fault that was once in the product, "reader" for one that somebody wrote who had
        read the product and none of its tests.
    tests: files or folders of tests that should notice, which run first.
    """

    id: str
    file: str
    before: str
    after: str
    breaks: str
    origin: str
    tests: tuple[str, ...]

    def apply(self, root: Path) -> None:
        """Make the line wrong in the checkout at `root`. Raises ValueError where it does not stand once."""
        file = root / self.file
        text = file.read_text(encoding="utf-8")
        if text.count(self.before) != 1:
            raise ValueError(f"{self.id}: {self.file} does not hold this exactly once: {self.before}")
        file.write_text(text.replace(self.before, self.after), encoding="utf-8")


class Outcome(msgspec.Struct, frozen=True):
    """What came of one fault.

    Attributes:
        caught_by: the first failing test or check; "" when nothing failed.
    """

    fault: Fault
    caught_by: str
    seconds: float


def read_faults() -> tuple[Fault, ...]:
    """Every fault, in the order of the file."""
    return msgspec.convert(yaml.safe_load(FAULTS.read_text(encoding="utf-8")), tuple[Fault, ...])


def seed(fault: Fault, *, whole: bool) -> Outcome:
    """Try one fault in a clone of its own. Raises ValueError for a fault that no longer applies."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="fault-") as folder:
        clone = Path(folder) / "guide"
        subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
        (clone / ".venv").symlink_to(ROOT / ".venv")
        fault.apply(clone)
        # committed, so that a test which clones the checkout once more sees it too
        who = ["-c", "user.name=faults", "-c", "user.email=faults@localhost"]
        subprocess.run(["git", *who, "commit", "-qam", fault.id], cwd=clone, check=True)
        caught_by = _first_failure(clone, fault.tests)
        if not caught_by and whole:
            caught_by = _first_failure(clone, ("tests",))
    return Outcome(fault, caught_by, time.monotonic() - started)


def _first_failure(clone: Path, tests: Sequence[str]) -> str:
    command = [sys.executable, "-c", _RUN, str(clone), "-x", "--no-header", *tests]
    done = subprocess.run(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode == 0:
        return ""
    failed = _FAILED.search(done.stdout)
    return failed[1] if failed else done.stdout.strip().splitlines()[-1]


def outcomes(faults: Sequence[Fault], *, whole: bool, jobs: int) -> Iterator[Outcome]:
    """The outcome of each fault, in their order."""
    with ThreadPoolExecutor(jobs) as pool:
        yield from pool.map(lambda fault: seed(fault, whole=whole), faults)


def main(arguments: Sequence[str]) -> int:
    """Seed the faults that are named, or all. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.faults.seeding", description=__doc__)
    parser.add_argument("ids", nargs="*", metavar="ID", help="which faults; without any, all of them")
    parser.add_argument("--whole", action="store_true", help="run all quick tests where the named ones pass")
    parser.add_argument("--jobs", type=int, default=2, help="how many faults at the same time")
    chosen = parser.parse_args(arguments)
    faults = [fault for fault in read_faults() if not chosen.ids or fault.id in chosen.ids]
    caught = 0
    for outcome in outcomes(faults, whole=chosen.whole, jobs=chosen.jobs):
        caught += bool(outcome.caught_by)
        verdict = outcome.caught_by or "NOT CAUGHT"
        print(f"{outcome.fault.id:32} {outcome.seconds:5.0f} s  {verdict}", flush=True)
    print(f"{caught} of {len(faults)} faults were caught.")
    return 0 if caught == len(faults) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
