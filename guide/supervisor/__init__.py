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
    parent       Supervisor: imports once, then serves visits

Only where there is `os.fork` for a program with windows: Linux and the BSDs. On Windows and macOS
`Supervisor.run` raises DisplayError; there the spare will be an ordinary process started ahead, with the
same bytes on a pipe.
"""

from guide.supervisor.channel import VisitChannel
from guide.supervisor.parent import Supervisor
from guide.supervisor.processes import die_with

__all__ = ["Supervisor", "VisitChannel", "die_with"]
