"""`pip install .`: what hatchling asks before it packs a wheel. Library and index are made and put into it.

They are made in a copy of the sources, so that a checkout which cannot be written to, or is in use, stays as
it is.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parents[2]))  # hatchling loads this file alone
sys.path.insert(0, str(Path(__file__).parents[1]))

from recipes.contents import installed_modules, read_contents
from recipes.tree import LIBRARY_SOURCES


class LibraryHook(BuildHookInterface[Any]):
    """Names what goes into a wheel: the modules of an installed copy, and what they read.

    The files that they read are those of a bundle (packaging/bundle/contents.toml).
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make them and name them. Raises RuntimeError with what is wrong in the authored files."""
        del version
        self._copy = Path(tempfile.mkdtemp())
        root = Path(self.root)
        for name in LIBRARY_SOURCES:
            copy = shutil.copytree if (root / name).is_dir() else shutil.copy2
            copy(root / name, self._copy / name)
        done = subprocess.run(
            [sys.executable, "-P", "-m", "guide", "build"],
            cwd=self._copy,
            env={**os.environ, "PYTHONPATH": str(self._copy)},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"The library was not built:\n{done.stdout}{done.stderr}")
        contents = read_contents(root / "packaging/bundle/contents.toml")
        data = contents.data(self._copy / "resources", self._copy / "build")
        modules = ((file.relative_to(root).as_posix(), file) for file in installed_modules(root))
        build_data["force_include"].update({str(file): path for path, file in (*modules, *data)})

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the copy away, once the wheel has been written."""
        del version, build_data, artifact_path
        shutil.rmtree(self._copy, ignore_errors=True)
