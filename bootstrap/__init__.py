"""What has to be there before the guide can start, made with the standard library alone.

supported            which systems and Pythons a checkout runs on
stamps, start        read at every start, so they import nothing but os, sys and zlib
artifacts            .venv from the locked requirements, bytecode, library and index
system_packages      what the loader and the checks miss on this system, and how to get it
checks               the checks of `run.py test`, and the private screen that they use
commands, progress   programs started here, and the line that each step prints
errors               sentences for people
"""
