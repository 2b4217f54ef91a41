#!/usr/bin/env python3
"""Open the guide, or run one of its commands. This needs only Python and a copy of this folder.

The first start sets up what is missing, inside this folder: `.venv` with the packages that the guide uses,
and `build` with its library and search index. Every later start finds both and opens the guide at once.

Python 2.7 can read this file, so that a Python that is too old can say so.
"""

import os
import sys

sys.dont_write_bytecode = True  # only set-up writes bytecode

from bootstrap.supported import refusal  # noqa: E402


def main(root, arguments):
    # type: (str, list[str]) -> int
    """Become the guide, or the set-up that it needs first; or say why it cannot run here.

    Returns an exit status only if nothing was started.

    Args:
        root: the folder of this file.
        arguments: the command line without the program's name.
    """
    sentence = refusal(root, sys.version_info[:2], sys.platform)
    if sentence:
        sys.stderr.write(sentence + "\n")
        return 2
    from bootstrap.start import start  # noqa: PLC0415 - only a Python that is new enough can read it

    return start(root, arguments)


if __name__ == "__main__":
    sys.exit(main(os.path.dirname(os.path.abspath(__file__)), sys.argv[1:]))
