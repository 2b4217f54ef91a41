"""One process is one visit, and the next one is already waiting.

A parent that opens no window and sees no visit forks visits: one is shown, and one spare is built but not
mapped. When the shown visit ends, for whatever reason, the parent tells the spare to show itself and forks
another. Nothing of a visit can outlive it, because the process that comes next never saw it.

    lifecycle    which visit is shown, which is the spare, which comes next: a pure state machine
    executor     carries out the orders of the lifecycle, and keeps its timers
    channel      the pipes between parent, visits and sentry
    processes    forks, signals and reaps one visit
    signals      the signals that the parent waits for, as a readable file descriptor
    fork_loop    Supervisor: imports once, then forks visits and waits for their events
    spawn_loop   SpawnSupervisor: the same where a program with windows cannot fork (Windows). Each
                 visit is an ordinary program, spawned ahead of time. Only imported there: it loads subprocess
    windows      what Windows needs in addition
"""

from guide.supervisor.channel import HowToShow, ListeningChannel, SentryChannel, VisitChannel
from guide.supervisor.fork_loop import Supervisor, can_fork
from guide.supervisor.lifecycle import Rules
from guide.supervisor.processes import die_with_parent, end_early, run_visit, set_process_name

__all__ = [
    "HowToShow",
    "ListeningChannel",
    "Rules",
    "SentryChannel",
    "Supervisor",
    "VisitChannel",
    "can_fork",
    "die_with_parent",
    "end_early",
    "run_visit",
    "set_process_name",
]
