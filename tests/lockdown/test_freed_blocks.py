"""What is freed is overwritten; Python's small blocks leave its pools and begin as zeros to their end."""

import ctypes
import subprocess
import sys

import pytest

from bootstrap.start import app_environment
from support.tree import ROOT

POOLED = "bytes in allocated blocks"
ASKS_FOR_POOLS = """
import sys
from guide.lockdown.freed_memory import overwrite_on_free
before = [str(number) * 3 for number in range(1000)]
done = overwrite_on_free() if sys.argv[1] == "leave" else None
after = [str(number) * 3 for number in range(100_000)]
del before, after
sys._debugmallocstats()
print(done)
"""
LETTERS_OF_A_FREED_TEXT = """
import ctypes, sys
from guide.lockdown.freed_memory import overwrite_on_free
if sys.argv[1] == "leave":
    overwrite_on_free()
system, LONG, SHORT = ctypes.CDLL(None), 2000, 40
system.malloc.restype, system.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
system.free.argtypes = [ctypes.c_void_p]
for size in (LONG, SHORT) * 100:
    system.malloc(size)  # kept: what was free before may lie before something free, and grow together with it
blocks = [(system.malloc(size), size) for size in (LONG, SHORT) * 100]
for block, size in blocks:
    ctypes.memset(block, ord("x"), size)
for block, _ in blocks[::3]:
    system.free(block)
# two of them: where a free block is listed, there is an address, which may contain one such byte
print(sum(ctypes.string_at(block, size).count(b"xx") for block, size in blocks[::3]))
"""
LETTERS_THAT_STAY = """
import ctypes, sys
from guide.lockdown.freed_memory import overwrite_on_free
if sys.argv[1] == "leave":
    overwrite_on_free()
system, python, KEPT, SHORT = ctypes.CDLL(None), ctypes.pythonapi, 56, 41
for take in (system.malloc, python.PyObject_Malloc):
    take.restype, take.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
system.free.argtypes = [ctypes.c_void_p]
words = [system.malloc(KEPT) for _ in range(1000)]
for word in words:
    ctypes.memset(word, ord("x"), KEPT)
for later, first in zip(words[1::3], words[::3]):
    system.free(later)
    system.free(first)  # it grows together with the one behind it, and its end is the middle of both
shorter = [python.PyObject_Malloc(SHORT) for _ in range(1000)]
reused = set(shorter) & set(words)
print(len(reused), sum(ctypes.string_at(block, KEPT).count(b"x") for block in reused))
"""
LETTERS_THAT_QT_KEEPS = """
import ctypes, sys
from contextlib import suppress
from guide.lockdown.freed_memory import leave_ends_unused, overwrite_on_free, use_ends
overwrite_on_free()
if sys.argv[1] != "used":
    leave_ends_unused()
table = use_ends()
if sys.argv[1] == "used in a table":
    table.__enter__()
if sys.argv[1] == "unused after a table":
    with suppress(ZeroDivisionError), use_ends(), use_ends():
        1 / 0
system, SHORT = ctypes.CDLL(None), 41
system.malloc.restype, system.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
length = 55 - sys.getsizeof("")  # the head of a text is not as long in each Python
texts = ["xqjvk".rjust(length - 1) + letter for letter in "abc" * 1000]  # each ends where its block ends
del texts[2::3]
del texts[1::2]  # each grows together with the one behind it, and its end is the middle of both
kept = [system.malloc(SHORT) for _ in range(1000)]
print(sum(ctypes.string_at(block, 56).count(b"xqjvk") for block in kept))
"""


def run(script: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a script as the guide runs, in a process of its own: none comes back from another allocator."""
    return subprocess.run(
        [sys.executable, "-c", script, *words], cwd=ROOT, env=app_environment(str(ROOT), {}),
        capture_output=True, text=True, check=True,
    )  # fmt: skip


def test_small_blocks_leave_pythons_pools_and_come_back_to_the_system() -> None:
    assert POOLED in run(ASKS_FOR_POOLS, "stay").stderr
    left = run(ASKS_FOR_POOLS, "leave")
    assert left.stdout == "True\n"
    assert POOLED not in left.stderr  # Python's pools are in use no more


GLIBC_ALONE = pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "mallinfo2"), reason="glibc alone")


@GLIBC_ALONE
def test_what_is_freed_is_overwritten_from_then_on() -> None:
    assert int(run(LETTERS_OF_A_FREED_TEXT, "stay").stdout) > 0, (
        "nothing stays anyway, and this shows nothing"
    )
    assert int(run(LETTERS_OF_A_FREED_TEXT, "leave").stdout) == 0


@GLIBC_ALONE
def test_what_stood_at_the_end_of_a_block_is_gone_once_python_takes_it() -> None:
    reused, letters = map(int, run(LETTERS_THAT_STAY, "leave").stdout.split())
    assert reused > 0, "no block was taken a second time, and this shows nothing"
    assert letters == 0


@GLIBC_ALONE
def test_letters_stay_in_a_block_that_qt_takes_unless_ends_are_left_unused() -> None:
    assert int(run(LETTERS_THAT_QT_KEEPS, "used").stdout) > 0, "nothing stays anyway, and this shows nothing"
    assert int(run(LETTERS_THAT_QT_KEEPS, "used in a table").stdout) > 0
    assert int(run(LETTERS_THAT_QT_KEEPS, "unused").stdout) == 0
    assert int(run(LETTERS_THAT_QT_KEEPS, "unused after a table").stdout) == 0
