"""Installing is killed at each step that changes a file, and the guide opens each time, old or new.

strace kills it in front of the Nth call of a kind, as `kill -9` or a power cut would. The process that makes
the index ends with it.
"""

import re
import shutil
from pathlib import Path

import pytest

from tests.packs.packing import NEW_NUMBER, OLD_NUMBER, SERVICE, Installed

CALLS = ("mkdir", "openat", "write", "rename", "fsync", "unlink", "utimensat")
"""Calls by which installing changes the disk. Reading opens files too, which does no harm to this."""

Step = tuple[str, int]
"""A kind of call, and which one of that kind it is."""

pytestmark = [
    pytest.mark.needs_root("reads the arguments of system calls of a guide that forbids it"),
    pytest.mark.skipif(not shutil.which("strace"), reason="kills with strace"),
]


def calls_of(trace: Path, folder: Path) -> dict[str, list[int]]:
    """The numbers, from 1, of the calls of each kind that name a file in a folder or write to one."""
    counts: dict[str, int] = {}
    found: dict[str, list[int]] = {}
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        match = re.match(r"(?:\d+ +)?(\w+)\(", line)
        if match and match[1] in CALLS:
            counts[match[1]] = counts.get(match[1], 0) + 1
            is_reading = match[1] == "openat" and "O_CREAT" not in line
            if str(folder) in line and not is_reading:
                found.setdefault(match[1], []).append(counts[match[1]])
    return found


@pytest.fixture
def watched(tmp_path: Path) -> tuple[str, ...]:
    """What runs a command and writes down its calls."""
    return ("strace", "-y", "-s", "4", "-e", f"trace={','.join(CALLS)}", "-o", str(tmp_path / "trace"))


@pytest.fixture
def steps(copy: Installed, pack_file: Path, watched: tuple[str, ...]) -> list[Step]:
    """Every call of an installation that changes the content of the copy, by kind and number."""
    whole = copy.run("content", "install", str(pack_file), starter=watched)
    assert whole.returncode == 0, whole.stderr
    calls = calls_of(Path(watched[-1]), copy.paths.content)
    assert set(calls) >= {"mkdir", "openat", "rename", "fsync"}
    return [(call, number) for call, numbers in calls.items() for number in numbers]


def content_after_kill(copy: Installed, pack_file: Path, watched: tuple[str, ...], step: Step) -> str:
    """Kill an installation in front of a call, and say which number the guide shows then.

    It must open, and the next try must succeed.
    """
    shutil.rmtree(copy.paths.site_data)
    kill = (*watched, "-e", f"inject={step[0]}:signal=SIGKILL:when={step[1]}")
    killed = copy.run("content", "install", str(pack_file), starter=kill)
    assert killed.returncode in (-9, 137), step

    numbers = [number for number in (OLD_NUMBER, NEW_NUMBER) if SERVICE in copy.run("search", number).stdout]
    assert len(numbers) == 1, step
    again = copy.run("content", "install", str(pack_file))
    assert again.returncode == (2 if numbers == [NEW_NUMBER] else 0), (step, again.stderr)
    assert NEW_NUMBER in copy.run("show", SERVICE).stdout
    left = {path.name for path in copy.paths.content.iterdir()}
    assert (len(left), left >= {"current", "lock"}) == (3, True), "nothing but one folder is left beside them"
    return numbers[0]


def test_killed_as_it_publishes_the_guide_opens(
    copy: Installed, pack_file: Path, watched: tuple[str, ...], steps: list[Step]
) -> None:
    renames = [step for step in steps if step[0] == "rename"]
    assert len(renames) == 3, (
        "a folder of that name is set aside, the new one gets it, the pointer is replaced"
    )

    assert content_after_kill(copy, pack_file, watched, renames[-1]) == OLD_NUMBER


@pytest.mark.slow
def test_wherever_it_is_killed_the_guide_opens_and_the_next_try_succeeds(
    copy: Installed, pack_file: Path, watched: tuple[str, ...], steps: list[Step]
) -> None:
    assert len(steps) > 30

    shown = {step: content_after_kill(copy, pack_file, watched, step) for step in steps}

    assert set(shown.values()) == {OLD_NUMBER, NEW_NUMBER}
    assert {number for (call, _), number in shown.items() if call == "rename"} == {OLD_NUMBER}
