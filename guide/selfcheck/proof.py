"""All checks, in the order in which they are possible: the machine first, then a visit."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack

from msgspec.structs import replace

from guide.errors import DisplayError
from guide.lockdown import protection
from guide.selfcheck import files, findings, machine, user_namespace
from guide.selfcheck.observer import Observer, running, wait_for_quiet, wait_for_spare
from guide.selfcheck.report import Finding, Outcome, untested
from guide.selfcheck.screen import Screen
from guide.selfcheck.visitor import LEAVES, Visited, rows_of, visit

_NEEDS_KEYS = ("leave", "memory", "old-visits")
_NEEDS_A_WINDOW = (
    "files", "writing", "network", "kernel-filter", "programs", "left-running", "memory-shut", "input-method",
)  # fmt: skip

OF_A_VISIT = (*_NEEDS_KEYS, *_NEEDS_A_WINDOW)
"""Checks that need the running guide."""

Seen = tuple[Observer, str, list[Finding]]
"""The observer of a visit, the word that was typed, and the findings about its use."""


def prove(command: Sequence[str], environment: Mapping[str, str], leaves: int = LEAVES) -> list[Finding]:
    """All findings, those about the visit first. It enters a namespace, so call it in a process of its own.

    Raises GuideError if a visit stops before its end.

    Args:
        command: starts the guide.
        leaves: how often the visitor leaves.
    """
    comparison = files.Comparison(files.usual_folders(environment))
    with ExitStack() as stack:
        screen, why = _screen(stack, environment)
        signs = findings.input_method_signs(environment, machine.running_programs())
        of_machine = [machine.judge_kernel(protection()), *machine.judge_boot_menu()]
        if not _has_display(environment):
            return [*_untested(OF_A_VISIT, why), *of_machine]
        comparison.begin()
        # after everything that reads users and groups: inside, others have no names
        user_namespace.enter_own_namespace()
        user_namespace.give_no_rights()
        user_namespace.adopt_orphans()
        if screen:
            observer, typed, of_use = _whole_visit(screen, command, environment, leaves)
        else:
            observer, typed, of_use = _first_page(command, environment, why)
        of_window = [
            *_of_window(observer, comparison.end(typed)),
            findings.judge_input_methods(observer, signs),
        ]
        if not screen:
            of_window = [_narrowed(each, why) for each in of_window]
    return [*of_use, *of_window, *of_machine]


def _screen(stack: ExitStack, environment: Mapping[str, str]) -> tuple[Screen | None, str]:
    """The X display that the guide will use; None and the reason if no keys can be pressed."""
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if not _has_display(environment):
        return None, "there is no display here"
    if environment.get("WAYLAND_DISPLAY") or platform not in ("", "xcb") or not environment.get("DISPLAY"):
        return None, "keys cannot be pressed on this display, which is not X11"
    try:
        return stack.enter_context(Screen(environment["DISPLAY"])), ""
    except DisplayError as error:
        return None, str(error)


def _has_display(environment: Mapping[str, str]) -> bool:
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _whole_visit(
    screen: Screen,
    command: Sequence[str],
    environment: Mapping[str, str],
    leaves: int,
) -> Seen:
    """Visit the guide, and once more if bytes were written to a disk: then the second count counts.

    The first program that reads a file in a day, or since it changed, updates its time of access (relatime
    in mount(8)), and the kernel counts that as bytes the reader wrote. A guide that writes does so again.
    """
    before = rows_of(screen)
    with running(command, environment) as observer:
        visited = visit(screen, observer, before, leaves)
    if observer.to_disk:
        with running(command, environment) as again:
            visit(screen, again, before, 1)
        observer.to_disk = again.to_disk
    return observer, visited.typed, _of_use(visited)


def _first_page(command: Sequence[str], environment: Mapping[str, str], why: str) -> Seen:
    """If no keys can be pressed: open the guide, and close it as the system does."""
    with running(command, environment) as observer:
        wait_for_spare(observer)
        wait_for_quiet(observer)
        observer.look_inside()
        observer.note_whether_open_to_others()
    return observer, "", _untested(_NEEDS_KEYS, why)


def _of_use(visited: Visited) -> list[Finding]:
    return [
        findings.judge_leaves(visited.leaves),
        findings.judge_memory(visited.memory),
        findings.judge_old_visits(visited),
    ]


def _of_window(observer: Observer, changes: files.Changes) -> list[Finding]:
    return [
        files.judge_folders(changes),
        files.judge_writing(observer),
        findings.judge_sockets(observer),
        findings.judge_filter(observer, protection()),
        findings.judge_programs(observer),
        findings.judge_left_running(observer),
        findings.judge_memory_access(observer),
    ]


def _narrowed(finding: Finding, why: str) -> Finding:
    """Add to a finding that it holds only for the front page."""
    if finding.outcome is not Outcome.HOLDS:
        return finding
    return replace(finding, text=f"{finding.text} Only the front page was opened: {why}.")


def _untested(questions: Sequence[str], why: str) -> list[Finding]:
    text = f"No visit could be made: {why}."
    to_do = "Run this in an X11 session on the computer where the guide is used. Do not touch anything."
    return [untested(about, text, to_do) for about in questions]
