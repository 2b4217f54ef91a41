"""Corrections and content that everyone can change are not believed, asked of Wine.

Wine is not Windows: it makes each access list up from the mode of a file (its owner, SYSTEM, Everyone), and
enforces none. What real lists contain is in `tests/sites/test_access_list.py`.
"""

import pytest

from guide.sites.local_changes import changes_bytes
from support.wine import Windows
from tests.sites.test_local_file import CHANGES

pytestmark = pytest.mark.slow

ASK = (
    "from guide.content.current import is_kept_safe; from guide.paths import checkout; "
    "from guide.sites.config import read_local_file; "
    "changes, problem = read_local_file(checkout()); "
    "print(len(changes.corrections), is_kept_safe(checkout()), problem)"
)


REFUSED = (
    r"0 True C:\signpost-site\local.json: Other users than those who can change the program can write here."
)


@pytest.mark.parametrize(
    ("opened", "answer"),
    [("", "1 True "), ("local.json", REFUSED), (".", REFUSED), ("content", "1 False ")],
    ids=["ordinary", "the file", "its folder", "the folder of packs"],
)
def test_what_everyone_can_change_is_not_believed(opened: str, answer: str, system: Windows) -> None:
    folder = system.drive / "signpost-site"
    (folder / "content").mkdir(parents=True, exist_ok=True)
    (folder / "local.json").write_bytes(changes_bytes(CHANGES))
    for path in (folder, folder / "content", folder / "local.json"):
        path.chmod(0o755)
    if opened:
        (folder / opened).chmod(0o757)

    assert system.answer(r"C:\signpost\console.exe", "-P", "-c", ASK).startswith(answer)
