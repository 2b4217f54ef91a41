#!/usr/bin/env python3
"""Open the guide, or check it. This file, Python and a copy of this folder are all it takes.

What is missing is made first, inside this folder: `.venv` with the packages the guide uses, and
`build` with its library and search index. Every later start finds both and goes straight on.

A Python that is too old must say so, so this file is one that Python 2.7 can read.
"""

import os
import sys

sys.dont_write_bytecode = True  # a start writes nothing; set-up compiles

from bootstrap.supported import refusal  # noqa: E402


def main(root, arguments):
    # type: (str, list[str]) -> int
    """Become the guide, or whatever has to be done before it can start; or say why it cannot run here.

    root: the folder of this file. arguments: the command line without the program's name.
    Returns an exit status only where nothing had to be started.
    """
    sentence = refusal(root, sys.version_info[:2], sys.platform)
    if sentence:
        sys.stderr.write(sentence + "\n")
        return 2
    from bootstrap.start import start  # noqa: PLC0415 - only a Python that is new enough can read it

    return start(root, arguments)


if __name__ == "__main__":
    sys.exit(main(os.path.dirname(os.path.abspath(__file__)), sys.argv[1:]))
