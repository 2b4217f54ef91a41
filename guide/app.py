"""The composition root: the only module that knows every package. It reads in the order of a start.

1. The parent closes inherited files, except pipes that tell its own parent when it ends (lockdown;
`guide.__main__` has hardened the process before), and reads the settings of the site (SiteConfig, which is
read again whenever it matters). 2. On an X display it forks the sentry, while the process is still small
(ui.guards.sentry). Then it imports Qt and reads the library (preload: no window, no thread). 3. It forks a
visit (Supervisor). 4. The visit enters its sandbox (lockdown), before Qt starts its first thread. 5. The
visit builds its window, waits to be shown, and then reads the site file again (_Visit.__call__, ui.visit). 6.
The window is shown and painted. 7. The visit opens the index and reports that it is ready. The parent then
opens the search for all later visits (warm_up) and forks the spare. Earlier, both would slow down a person
who types at once. 8. The visit ends: Leave, closing, a crash.

Without fork, the parent does step 1 and nothing of step 2. Each visit is a program of its own, spawned ahead
of time, and does step 2 and everything from step 4 on (SpawnSupervisor, `guide.visit_process`).
"""

import ctypes
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from mmap import PAGESIZE, mmap
from typing import TYPE_CHECKING

from guide.content.current import Current, current
from guide.content.model import Library
from guide.errors import GuideError, LibraryError
from guide.lockdown import (
    close_inherited,
    enter_sandbox,
    ignore_stops,
    inherited_pipes,
    redact_errors,
    redirect_standard_files,
)
from guide.paths import Paths
from guide.sites.config import Choice, SiteConfig
from guide.supervisor import Rules, Supervisor, VisitChannel, can_fork, die_with_parent

if TYPE_CHECKING:  # not imported before the first window
    from guide.search.service import SearchService
    from guide.supervisor import SentryChannel
    from guide.ui.guards.sentry import SentryPipe


FROM_NETWORK = (
    "The guide cannot open its window from a network drive. Copy its folder to this computer or to a stick,"
    " and open it there."
)

OVERWRITING = ("-X", "dev", "-W", "ignore")
"""Options with which Python overwrites what it frees. PYTHONMALLOC=debug would, too, but a packaged Python
reads no variables."""


def open_window(paths: Paths, choice: Choice) -> int:
    """Open the guide and serve visits until the window is closed; returns the exit status.

    Raises LibraryError if there is no usable library, DisplayError if no window can be shown.

    Args:
        choice: the options about the site.
    """
    starter_pipes = inherited_pipes()
    close_inherited((0, 1, 2, *starter_pipes))
    ignore_stops()
    _set_environment(paths)
    site_config = SiteConfig(choice, paths)
    for problem in site_config.read().problems:
        print(problem, file=sys.stderr)
    try:
        if not can_fork(sys.platform):
            return serve_spawned(paths, choice, site_config)
        sentry_pipe, sentry = _start_sentry() or (None, None)
        visit = _Visit(paths, site_config, starter_pipes, sentry_pipe)
        return Supervisor(
            visit,
            preload=(_import_window, visit.read_library),
            warm_up=(_import_search, visit.open_search, _import_pages, _make_widget_classes),
            rules=lambda: _rules(site_config),
            sentry=sentry,
        ).run()
    except LibraryError:
        _show_no_library_window(paths, site_config)
        raise


def _show_no_library_window(paths: Paths, site_config: SiteConfig) -> None:
    """Say what is wrong in a window: a person who started the guide from a menu sees no terminal."""
    from guide.ui.no_library_window import show_no_library_window  # noqa: PLC0415  only a guide without pages needs it

    policy = site_config.read().policy
    if not can_fork(sys.platform):
        show_no_library_window(paths.fonts, policy)
        return
    # Qt ends a process that reaches no display, and the sentence for the terminal is still to be printed
    parent = os.getpid()
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    try:
        die_with_parent(parent)
        _enter_sandbox()
        show_no_library_window(paths.fonts, policy)
    finally:
        os._exit(0)


def serve_spawned(paths: Paths, choice: Choice, site_config: SiteConfig) -> int:
    """Serve visits that are programs of their own; returns the exit status. Raises as `open_window` does."""
    # a start that forks does not import subprocess
    from guide.supervisor.spawn_loop import SpawnSupervisor  # noqa: PLC0415

    current(paths)  # report a missing library once, not in each visit
    policy = ("--policy", choice.policy) if choice.policy else ()
    file = ("--site", choice.file) if choice.file else ()
    options = OVERWRITING if sys.platform == "win32" else ()
    command = (sys.executable, "-P", *options, "-m", "guide.visit_process", *policy, *file)
    with ExitStack() as stack:
        if sys.platform == "win32":
            from guide.lockdown.windows_lockdown import is_remote  # noqa: PLC0415  there alone
            from guide.supervisor.windows_jobs import end_with_this_process, no_shift_questions  # noqa: PLC0415  as above

            if is_remote(paths.root.anchor, ctypes.windll.kernel32):
                # also for a person who opened it from a menu and sees no terminal
                ctypes.windll.user32.MessageBoxW(None, FROM_NETWORK, "Signpost", 0)
                raise GuideError(FROM_NETWORK)
            end_with_this_process(ctypes.windll.kernel32)
            stack.enter_context(no_shift_questions(ctypes.windll.user32))
        return SpawnSupervisor(command, os.environ, rules=lambda: _rules(site_config)).run()


def _rules(site_config: SiteConfig) -> Rules:
    policy = site_config.read().policy
    return Rules(policy.stays, policy.closes)


def visit_of(paths: Paths, choice: Choice) -> Callable[[VisitChannel], None]:
    """Prepare a visit that a parent has spawned; returns the function that runs the visit."""
    ignore_stops()
    _set_environment(paths)
    _import_window()
    visit = _Visit(paths, SiteConfig(choice, paths))
    visit.read_library()
    return visit


def _set_environment(paths: Paths) -> None:
    """Make Fontconfig write no cache and find only our fonts."""
    os.environ["FONTCONFIG_FILE"] = str(paths.fonts / "fonts.conf")


def _import_window() -> None:
    # in the parent, before the first fork, for all visits
    from guide.ui.qt_startup import skip_source_scan  # noqa: PLC0415  as below

    skip_source_scan()
    import guide.ui.visit  # noqa: F401, PLC0415  the command line must not pay for Qt


def _import_pages() -> None:
    # before the first spare is forked: a file changed later cannot mix new and old code in a visit
    import guide.ui.session_events  # noqa: F401, PLC0415  as above


def _import_search() -> None:
    import guide.search.opening  # noqa: F401, PLC0415  as above
    import index.postings  # noqa: F401, PLC0415  as above


def _make_widget_classes() -> None:
    from guide.ui.qt_startup import make_widget_classes  # noqa: PLC0415  as above

    make_widget_classes()


def _start_sentry() -> "tuple[SentryPipe, SentryChannel] | None":
    if not os.environ.get("DISPLAY"):
        return None
    from guide.ui.guards.sentry import fork_sentry  # noqa: PLC0415  no Qt in it, but only a window needs it

    return fork_sentry(_enter_sandbox_of_sentry)


def _enter_sandbox_of_sentry() -> None:
    redirect_standard_files()
    redact_errors()
    enter_sandbox(os.environ)


def _enter_sandbox() -> None:
    """In a visit: report errors without their text, and have the kernel refuse all that it never needs."""
    from guide.ui.qt_startup import redact_qt_messages  # noqa: PLC0415  as above

    redact_errors()
    redact_qt_messages()
    enter_sandbox(os.environ)


class _Visit:
    """What each visit does, in its own process.

    Attributes:
        paths: of this copy.
        site_config: reads the settings of the site.
        starter_pipes: pipes of the parent that no visit needs.
        sentry_pipe: the visits' ends of the pipes of the sentry, if there is one.
    """

    def __init__(
        self,
        paths: Paths,
        site_config: SiteConfig,
        starter_pipes: Iterable[int] = (),
        sentry_pipe: "SentryPipe | None" = None,
    ) -> None:
        self._paths, self._site_config, self._starter_pipes, self._sentry_pipe = (
            paths,
            site_config,
            starter_pipes,
            sentry_pipe,
        )
        self._built: Current | None = None
        self._library: Library | None = None
        self._search: SearchService | None = None
        # shared by all visits that are forked; others have one each, and no place
        self._place = mmap(-1, PAGESIZE)

    def read_library(self) -> None:
        """Read the library once, for all visits."""
        self._read()

    def open_search(self) -> None:
        """Open the search for all later visits. If that fails, each visit tries again, and says so."""
        with suppress(GuideError):
            self._search = self._opened_search(self._read()[1])

    def _opened_search(self, library: Library) -> "SearchService":
        """A search over the library, or over the library with the site's corrections."""
        from guide.lockdown.freed_memory import use_ends  # noqa: PLC0415  as above
        from guide.search.opening import open_search  # noqa: PLC0415

        built, compiled = self._read()
        opened = self._search if library is compiled else None
        return opened or open_search(self._paths, built, library, use_ends)

    def _read(self) -> tuple[Current, Library]:
        if self._built is None or self._library is None:
            self._built = current(self._paths)
            self._library = self._built.library()
        return self._built, self._library

    def __call__(self, channel: VisitChannel) -> None:
        from guide.ui.guards.failing import end_with_failed_guard  # noqa: PLC0415  as above
        from guide.ui.visit import show_visit  # noqa: PLC0415  as above

        redirect_standard_files()
        for pipe in self._starter_pipes:
            os.close(pipe)
        _enter_sandbox()
        end_with_failed_guard()
        _, library = self._read()
        show_visit(
            library,
            self._paths.fonts,
            channel,
            self._opened_search,
            self._site_config.read,
            self._sentry_pipe,
            languages=self._paths.languages,
            place=self._place,
        )
