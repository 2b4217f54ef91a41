"""The first module of a bundle: make ready, then become the guide.

It takes `-P -m MODULE` as Python does, for the modules that the guide starts by their names (see
guide/commands/prove.py, guide/app.py and packaging/debian/saving.sh). Everything else belongs to the guide.
"""

import runpy
import sys

from guide.starting import restart_with_environment

STARTED_BY_NAME = {"guide", "guide.saving_process", "guide.selfcheck", "guide.visit_process"}

restart_with_environment()
module = "guide"
if sys.argv[1:3] == ["-P", "-m"] and {*sys.argv[3:4]} & STARTED_BY_NAME:
    module = sys.argv[3]
    del sys.argv[1:4]
runpy.run_module(module, run_name="__main__", alter_sys=True)
