"""What has to be there before the guide can start, made with the standard library alone.

stamps, start        read at every start, so they import nothing but os and sys
environment          .venv, from the locked requirements
libraries, tools     what the loader and the checks miss on this system
debian               gets it, or says how
content              bytecode, library and search index
display, checks      the private screen, and the checks that `run.py test` runs
commands, progress   programs started here, and the line that each step prints
errors               sentences for people
"""
