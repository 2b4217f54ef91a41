"""Sets up what the guide needs before it can start, with the standard library only.

supported            the systems and Pythons that a checkout runs on
stamps, start        read at every start, so they import nothing but os, sys and zlib
artifacts            .venv from the locked requirements, bytecode, library and index
system_packages      libraries and programs that this system lacks, and how to get them
checks               the checks of `run.py test`, and the private screen that they use
commands, progress   running programs, and printing a line for each step
errors               sentences for people
"""
