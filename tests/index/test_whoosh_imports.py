import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NETWORK = {"socket", "_socket", "ssl", "_ssl", "http", "http.client", "urllib.request", "asyncio", "email"}


def _modules_after(line: str) -> set[str]:
    program = f"{line}; import sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_opening_the_index_room_loads_no_network_module() -> None:
    loaded = _modules_after("import index.index, index.builder")

    assert "whoosh.filedb.filetables" in loaded
    assert not loaded & NETWORK


def test_a_module_that_the_substitute_replaced_is_put_back() -> None:
    loaded = _modules_after(
        "import urllib.request as before; import index.whoosh_imports; import urllib.request as after;"
        "assert before is after and callable(after.urlopen)"
    )

    assert "urllib.request" in loaded


def test_the_words_of_a_search_load_no_whoosh() -> None:
    assert not any(name.startswith("whoosh") for name in _modules_after("import guide.search.opening"))
