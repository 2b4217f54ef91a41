"""Does it hold here? A scripted visit to the unchanged guide, seen from outside, and a look at the machine.

It needs no special rights and asks the guide for nothing: no switch of the guide loosens anything for it.

    finding     what came of one question: holds, does not hold, not tested
    outlook     a user namespace of one's own, from which a process that refuses its own user can be seen
    processes   what /proc says of processes, to everybody
    opened      the files and sockets that a process has open
    remembered  what stands in the memory of a process
    screen      an X display: keys pressed, pixels looked at
    marks       places of a picture that tell content from all else
    visitor     one visit after another: types, reads, leaves
    watch       what was seen of the guide's processes while it ran
    running     the guide, started, watched, stopped
    visit       the whole scripted visit

One file for each question: files, sockets, programs, memory, leaving; about the machine: storage,
session, account, kernel. `proof` asks all of them. `report` says what came of it, in words or as JSON.

    python -m guide.selfcheck LEAVES MODULE [ARGUMENT...]

proves any program in the place of the guide; that is how tests show that a broken promise is seen.
"""
