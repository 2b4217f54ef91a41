"""Whether what was typed is still in memory after Leave, and whether other programs can look there."""

from guide.selfcheck.observer import Watch
from guide.selfcheck.report import Finding, fails, holds, untested
from guide.selfcheck.visit import Memory


def judge(memory: Memory | None) -> Finding:
    """memory: None where the system lets nobody look."""
    if memory is None:
        said = "This system does not let anybody read the guide's memory."
        to_do = "Run this once as root (sudo), on a machine that nobody uses meanwhile."
        return untested("memory", said, to_do)
    if memory.left:
        said = f"After Leave a word that had been typed stood {memory.left} times in the guide's memory."
        return fails("memory", said, "Report it. Until then, restart the computer after each visit.")
    if not memory.typed:
        said = "A word was not found in memory even while it was on the screen, so the look at it is no use."
        to_do = "Switch Caps Lock off and run this again. If it stays so, report it."
        return untested("memory", said, to_do)
    return holds(
        "memory",
        f"A word that was typed stood {memory.typed} times in the guide's memory, and after Leave nowhere. "
        "The memory of the display and of other programs was not looked at.",
    )


def judge_shut(watch: Watch) -> Finding:
    """Whether other programs of the same user can look there."""
    about = "memory-shut"
    if watch.is_open:
        said = "Another program of the same user could read the guide's memory, and a crash could save it."
        return fails(about, said, "Report it.")
    return holds(
        about, "No other program of the same user could open the guide's memory; a crash saves none."
    )
