"""The command `prove`: a scripted visit to the unchanged guide, and a look at the machine, from outside.

It needs no special rights, and no switch of the guide loosens anything for it.

    report          one finding (holds, fails, not tested), and the report of all, as text or JSON
    proof           all checks, in order
    findings        Leave, memory, programs, sockets, input methods
    files           files that a visit leaves behind
    machine         kernel, storage, session, account
    visitor         the scripted visit: types, reads, leaves
    observer        the guide started, observed and stopped
    screen          an X display: keys pressed, pixels compared
    proc            what /proc says of processes and their open files
    memory_scan     the memory of another process
    user_namespace  a user namespace, from which a process that refuses its own user can be read

    python -m guide.selfcheck LEAVES MODULE [ARGUMENT...]

checks any program instead of the guide. The tests use it to show that a broken promise is found.
"""
