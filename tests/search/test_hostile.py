"""Texts that stopped other searches for seconds, or made them fail: here each is a text like any other."""

import time

import pytest

from guide.search.service import SearchService
from guide.search.weights import LONGEST_QUERY

ORDINARY = "he took my pasport and says i owe him money and i have nowher to sleep tonight in bangor"
"""What somebody in need may type, slips and all."""
TIMES = 5
HOSTILE = {
    "one letter, any end": "*",
    "a letter inside anything": "*a*",
    "fifty wildcards": "a* " * 50,
    "a range": "[a TO z]",
    "a field": "title:x OR id:* AND NOT body:y",
    "a regular expression with two repeats": r"r'(a+)+$' /(x+x+)+y/",
    "a fuzzy word": "shelter~9 ~9 ~",
    "two thousand brackets": "(" * 1_000 + "a" + ")" * 1_000,
    "three hundred times not": "NOT " * 300 + "bed",
    "quotes, boosts and slop": '"a bed"~3^9 "" "^^"',
    "one word of 100,000 letters": "a" * 100_000,
    "100,000 marks": "!" * 100_000,
    "100,000 spaces": " " * 100_000 + "bed",
    "5,000 words": "bed " * 5_000,
    "5,000 different words": " ".join(f"w{number}x" for number in range(5_000)),
    "5,000 unknown words of danger's length": "strangeld " * 5_000,
    "nul": "\0" * 1_000 + "bed\0\0shelter\0",
    "lone surrogates": "\ud800\udfff" * 1_000 + "be\udc00d",
    "a tower of combining marks": "e" + "\u0301\u0323\u0489" * 20_000 + " bed",
    "combining marks on every letter": "b\u0301\u0302e\u0303\u0304d\u0305\u0306 " * 2_000,
    "right-to-left overrides": "\u202e\u2066bed\u2069\u202c\u200f" * 2_000,
    "letters that open into eighteen": "\ufdfa" * 5_000,
    "letters without case or width": "\uff22\uff25\uff24 \u0130\u0131\ufb03 " * 2_000,
    "digits of every script": "\u0661\u0967\u17e3\U0001d7da" * 5_000,
    "nothing but digits": "0123456789" * 10_000,
    "half a phone number, five thousand times": "207 555 " * 5_000,
    "emoji with joiners": "\U0001f468\u200d\U0001f469\u200d\U0001f467\ufe0f" * 3_000,
    "unassigned and private letters": "\u0378\ue000\U0010ffff\ufffe" * 5_000,
    "lines, tabs and feeds": "bed\r\n\t\v\f\u2028\u2029\x85" * 3_000,
    "apostrophes": "'\u2019`\u00b4" * 20_000,
    "every word a place": "bangor lewiston portland augusta " * 1_000,
    "every word small talk": "i am the of a to " * 2_000,
    "every letter that begins words": " ".join("abcdefghijklmnopqrstuvwxyz" * 50),
    "two letters that many words begin with": "co st re in pr de",
    "long misspelled words": "shelterxyzqwklmnopqrstuvwxyzabcdefghijkl " * 10,
    "one misspelled word after another": "sheltr pasport bangr strangeld nowher tonigt " * 20,
    "a number in letters": "1-800-" + "A-" * 90,
}


def _took_ms(search: SearchService, text: str) -> float:
    """The least of a few times, of the processor: whatever else runs here only adds to it."""
    taken = []
    for _ in range(TIMES):
        begun = time.process_time()
        search.search(text)
        taken.append(time.process_time() - begun)
    return min(taken) * 1000


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_has_an_answer_at_once(search: SearchService, text: str) -> None:
    begun = time.process_time()
    answer = search.search(text)
    first_ms = (time.process_time() - begun) * 1000

    assert first_ms <= 50
    assert len(answer.query) <= LONGEST_QUERY
    assert answer.query.isprintable()
    assert _took_ms(search, text) <= 4 * _took_ms(search, ORDINARY)
