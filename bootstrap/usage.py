"""What `run.py --help` prints. It needs neither .venv nor a library."""

from guide.command_table import COMMANDS

_BEGINNING = """\
usage: python3 run.py [COMMAND] [OPTIONS]

Without a command the guide opens. Without a display it is printed as text.

"""
_END = """
Each command tells more about itself: python3 run.py search --help

examples:
  python3 run.py
  python3 run.py search food pantry bangor
  python3 run.py --policy kiosk
  python3 run.py test -k front_page

exit status: 0 done, 1 problems were found, 2 it could not be done (one sentence says why)
"""


def usage() -> str:
    """List every command, with what it does."""
    typed = {f"{command.name} {command.operands}".strip(): command.about for command in COMMANDS.values()}
    width = max(map(len, typed))
    return _BEGINNING + "".join(f"  {words:{width}}  {about}\n" for words, about in typed.items()) + _END
