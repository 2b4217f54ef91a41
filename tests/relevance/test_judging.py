import pytest

from tools.tuning.judging import Given, Judged, evaluate, ndcg, success

QUERY = Judged(q="a bed", kind="plain", want=("shelter", "housing"), also=("line",))


@pytest.mark.parametrize(
    ("ids", "expected"),
    [(("x", "y", "shelter"), 1), (("x", "y", "z", "shelter"), 0), (("line",), 0), ((), 0)],
    ids=["third", "fourth", "acceptable alone", "nothing"],
)
def test_success_is_a_right_answer_among_the_first_three(ids: tuple[str, ...], expected: float) -> None:
    assert success(QUERY, ids) == expected


def test_the_best_order_has_a_gain_of_one() -> None:
    assert ndcg(QUERY, ("housing", "shelter", "line")) == pytest.approx(1)


def test_gain_is_the_grade_over_the_logarithm_of_the_rank() -> None:
    # 1/log2(2) + 2/log2(4) of 2/log2(2) + 2/log2(3) + 1/log2(4)
    assert ndcg(QUERY, ("line", "x", "shelter")) == pytest.approx(2 / (2 + 2 / 1.5849625 + 0.5))


def test_a_report_keeps_kinds_and_what_cannot_be_answered_apart() -> None:
    answers = {
        "a bed": Given(("shelter",), weak=True),
        "a meal": Given(("x",), weak=False),
        "zzz": Given(("x",), weak=False),
        "!!": Given((), weak=True),
    }
    queries = [
        QUERY,
        Judged(q="a meal", kind="typo", want=("kitchen",)),
        Judged(q="not written yet", kind="typo", want=("later",)),
        Judged(q="zzz", kind="none"),
        Judged(q="!!", kind="none"),
    ]

    report = evaluate(queries, answers.__getitem__, {"shelter", "kitchen"})

    assert report.whole.queries == 2
    assert report.whole.success_at_3 == 0.5
    assert {kind: scores.success_at_3 for kind, scores in report.by_kind.items()} == {"plain": 1, "typo": 0}
    assert [miss.q for miss in report.misses] == ["a meal"]
    assert report.unanswerable == 1
    assert (report.none, report.none_strong) == (2, ("zzz",))
    assert report.weak_wrongly == ("a bed",)
