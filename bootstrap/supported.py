"""The systems and Pythons that a checkout runs on. Old Pythons, down to 2.7, must be able to read this.

So there are no annotations and no f-strings here. Only `requires-python` in pyproject.toml names the Pythons,
in the form ">=OLDEST,<TOO NEW".
"""

import io


def refusal(root, version, platform):
    # type: (str, tuple[int, ...], str) -> str
    """Why this checkout cannot run here, as a sentence; "" if it can.

    Args:
        root: the checkout.
        version: the first two numbers of this Python's.
        platform: as in sys.platform.
    """
    if not platform.startswith(("linux", "win32")):
        return "Signpost runs from a checkout on Linux and Windows only. Use a computer with one of them."
    oldest, too_new = _range(root)
    if oldest <= version < too_new:
        return ""
    return (
        "The guide needs {}, and this is Python {}.{}. Install one of those and run it by name, such as"
        " python{}.{} run.py"
    ).format(pythons(root), version[0], version[1], too_new[0], too_new[1] - 1)


def pythons(root):
    # type: (str) -> str
    """The Pythons that the guide runs on, such as "Python 3.11 to 3.14"."""
    oldest, too_new = _range(root)
    return "Python {}.{} to {}.{}".format(oldest[0], oldest[1], too_new[0], too_new[1] - 1)


def _range(root):
    # type: (str) -> tuple[tuple[int, ...], tuple[int, ...]]
    with io.open(root + "/pyproject.toml", encoding="utf-8") as file:
        required = next(line for line in file if line.startswith("requires-python"))
    oldest, too_new = required.split('"')[1].split(",")
    return _version(oldest.replace(">=", "")), _version(too_new.replace("<", ""))


def _version(text):
    # type: (str) -> tuple[int, ...]
    return tuple(int(part) for part in text.strip().split("."))
