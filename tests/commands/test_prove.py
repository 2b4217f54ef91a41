"""`prove` as it is typed: what is printed, and how it ends."""

import io
import json

import pytest

from guide.cli import main
from guide.commands.prove import findings
from guide.errors import GuideError
from guide.paths import checkout

pytestmark = pytest.mark.usefixtures("no_display")


def proven(*words: str) -> tuple[int, str]:
    """Exit status, and what was printed."""
    out = io.StringIO()
    return main(("prove", *words), checkout(), out, io.StringIO()), out.getvalue()


def test_the_report_is_printed_with_what_could_not_be_tested() -> None:
    _, printed = proven()

    assert "leave, memory" in printed
    assert "No visit could be made: there is no display here." in printed
    assert "No software can hide" in printed


def test_it_ends_with_1_only_when_something_does_not_hold() -> None:
    status, printed = proven("--json")

    outcomes = [finding["outcome"] for finding in json.loads(printed)["findings"]]
    assert status == int("does not hold" in outcomes)


def test_a_guide_that_ends_by_itself_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    with pytest.raises(GuideError, match=r"^The visit stopped: the guide ended by itself\. Open it yourself"):
        findings(checkout(), ["a_module_that_is_not_there"])
