"""YAML as editors may write it: strings with their lines, and nothing clever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.authoring.strict_yaml import Mapping, Scalar, Sequence, StrictYamlError, read_yaml


@pytest.mark.parametrize("written", ["22:30", "no", "04101", "2024-09-01", "1.0", "null", "~", "0x1F"])
def test_a_value_stays_the_string_that_was_written(written: str) -> None:
    node = read_yaml(f"key: {written}")

    assert isinstance(node, Mapping)
    assert node.entries["key"] == Scalar(1, written)


def test_every_value_knows_its_line() -> None:
    node = read_yaml("id: a\nnames:\n  - one\n  - two\n", first_line=10)

    assert node == Mapping(
        10,
        {"id": Scalar(10, "a"), "names": Sequence(12, (Scalar(12, "one"), Scalar(13, "two")))},
        {"id": 10, "names": 11},
    )


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: 2\na: 3", 3, "repeats the key a of line 1"),
        ("a: &x 1", 1, "anchor"),
        ("- &x 1\n- *x", 1, "anchor"),
        ("- *x", 1, "alias"),
        ("a: 1\nb: !!int 2", 2, "tag"),
        ("? [a]\n: 1", 1, "list or mapping as a key"),
        ("a: 1\n---\nb: 2", 2, "second document"),
        ("a: 1\nb: [", 2, "is not YAML"),
        ("a: 1\n\tb: 2", 2, "is not YAML"),
        ("a: \x07", 1, "control character"),
        ("", 1, "is empty"),
        ("# only a comment\n", 1, "is empty"),
        ("[" * 40 + "]" * 40, 1, "levels deep"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_editors_may_not_write_is_refused_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(StrictYamlError, match=words) as refused:
        read_yaml(text)

    assert refused.value.line == line


def line_named(text: str) -> int:
    """The line that reading the text names, in its refusal or in what it read."""
    try:
        return read_yaml(text).line
    except StrictYamlError as refused:
        return refused.line


@given(st.text() | st.text(alphabet="ab:-[]{}&*!#|>'\"?, \n", max_size=60))
def test_any_text_is_read_or_refused_at_a_line_that_it_has(text: str) -> None:
    assert 1 <= line_named(text) <= len(text.splitlines()) + 1


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}", fullmatch=True),
        st.from_regex(r"[a-z0-9]{1,8}", fullmatch=True),
        min_size=1,
    )
)
def test_a_mapping_of_plain_words_reads_as_written(words: dict[str, str]) -> None:
    node = read_yaml("".join(f"{key}: {value}\n" for key, value in words.items()))

    assert isinstance(node, Mapping)
    assert node.entries == {
        key: Scalar(line, value) for line, (key, value) in enumerate(words.items(), start=1)
    }
