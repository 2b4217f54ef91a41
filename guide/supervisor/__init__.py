"""One process is one visit, and the next one is already waiting.

A parent that opens no window and sees no visit forks visits: one is shown, one spare is built but not
mapped. When the shown visit ends, however it ends, the parent tells the spare to show itself and forks
another. Nothing of a visit can outlive it, because the process that comes next never saw it.

    succession   who is shown, who waits, who comes next: a pure state machine
    channel      the visit's end of the two pipes: one byte each way, never text
    processes    forking, telling, killing and reaping one visit
    signals      the signals a parent waits for, as a readable descriptor
    obeying      what the succession orders, done; the clocks of what is due
    household    the loop that hears bytes and deaths of forked visits
    endings      what is said when it ends otherwise than asked to
    parent       Supervisor: imports once, then serves visits
    sentry       what the parent hears of the process that listens for Shift (guide.ui.guards.sentry)
    ahead        AheadSupervisor: the same where there is no fork for a program with windows (Windows, macOS);
                 the spare is an ordinary program started ahead, with the same bytes on a pipe. Imported
                 there alone, since it loads what starts programs
    listening    such a visit's end of the pipes
    job, shift_questions   what Windows needs besides
"""

from guide.supervisor.channel import ListeningChannel, VisitChannel
from guide.supervisor.fork_loop import Supervisor, can_fork
from guide.supervisor.processes import call_itself, die_with, live
from guide.supervisor.sentry import SentryChannel

__all__ = [
    "ListeningChannel",
    "SentryChannel",
    "Supervisor",
    "VisitChannel",
    "call_itself",
    "can_fork",
    "die_with",
    "live",
]
