"""One process is one visit, and the next one is already waiting.

A parent that opens no window and sees no visit forks visits: one is shown, one spare is built but not
mapped. When the shown visit ends, however it ends, the parent tells the spare to show itself and forks
another. Nothing of a visit can outlive it, because the process that comes next never saw it.

    lifecycle    who is shown, who waits, who comes next: a pure state machine
    channel      a visit's end of its two pipes, and the parent's end of the sentry's
    processes    forking, telling, killing and reaping one visit
    signals      the signals that a parent waits for, as a readable descriptor
    executor     carries out what the lifecycle orders; the clocks of what is due
    fork_loop    Supervisor: imports once, then forks visits and waits for their bytes and deaths
    ahead        AheadSupervisor: the same where a program with windows cannot fork (Windows, macOS); the
                 spare is an ordinary program started ahead, with the same bytes on a pipe. Imported there
                 alone, since it loads what starts programs
    windows      what Windows needs besides
"""

from guide.supervisor.channel import ListeningChannel, SentryChannel, VisitChannel
from guide.supervisor.fork_loop import Supervisor, can_fork
from guide.supervisor.processes import call_itself, die_with, live

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
