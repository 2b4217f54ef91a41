"""What is made from this checkout's own files: bytecode, and the library with its search index."""

from pathlib import Path

from bootstrap.commands import Run
from bootstrap.errors import AGAIN, SetupError, last_line
from bootstrap.progress import Progress
from bootstrap.stamps import CODE, Stamps, tree_stamp


class Artifacts:
    """Makes both, where the files they come from have changed.

    run: runs programs in the guide's own environment. root: the checkout.
    """

    def __init__(self, root: Path, stamps: Stamps, run: Run, progress: Progress) -> None:
        self._root = root
        self._stamps = stamps
        self._run = run
        self._progress = progress

    def compile(self) -> None:
        """Compile the modules; without it each start takes 2.6 times as long. Raises OSError.

        A module that does not compile is left to the start, which names it.
        """
        if self._stamps.code_current():
            return
        code = tree_stamp(str(self._root), CODE)
        with self._progress.step("Compiling the guide"):
            self._run([self._stamps.python, "-m", "compileall", "-q", *CODE])
        self._stamps.code_made(code)

    def build(self) -> None:
        """Make library and index. Raises SetupError with all that is wrong in the authored files."""
        if self._stamps.content_current():
            return
        with self._progress.step("Building the library and its index"):
            outcome = self._run([self._stamps.python, "-P", "-m", "guide", "build"])
            if outcome.status == 1:
                raise SetupError(
                    f"{outcome.output.strip()}\nThe library was not built: mend what is named above, {AGAIN}"
                )
            if outcome.status:
                raise SetupError(last_line(outcome.output))  # the guide's own sentence
