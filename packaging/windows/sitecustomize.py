"""Python imports this at each start: it writes no bytecode, and without arguments it is the guide.

signpost.exe is Python itself, so that its signature stays valid. A double click gives it no arguments.
"""

import os
import runpy
import sys

sys.dont_write_bytecode = True
if len(sys.orig_argv) == 1:
    status = 1
    try:
        runpy.run_module("guide", run_name="__main__", alter_sys=True)
    except SystemExit as ending:
        status = ending.code if isinstance(ending.code, int) else 1
    finally:
        os._exit(status)  # an exit out of here would be reported as an error
