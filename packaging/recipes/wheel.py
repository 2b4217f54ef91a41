"""The wheel: what `pip install` takes, with library and index inside (packaging/wheel/hook.py)."""

import sys
from pathlib import Path

from recipes.running import run
from recipes.tree import Tree


def build(tree: Tree) -> Path:
    """Build it with what requirements/package.txt has installed here. Raises PackagingError."""
    pip = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-cache-dir"]
    epoch = {"SOURCE_DATE_EPOCH": str(tree.epoch), "PYTHONHASHSEED": "0"}
    with tree.progress.step("Making the wheel"):
        run([*pip, "-w", tree.dist, tree.root], doing="Making the wheel", environment=epoch)
    return next(tree.dist.glob(f"signpost-{tree.version}-*.whl"))
