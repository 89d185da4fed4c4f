"""How many questions, asked as somebody would type them, are answered rightly, wrongly and not; a wrong answer is worse than none."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg import KG
from kg.errors import BadUsage
from kg.query.answers import answer_question

HERE = Path(__file__).parent


def asked(name: str) -> Iterator[tuple[str, str]]:
    """Questions and the patterns of their answers."""
    for line in (HERE / f"asked_of_{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        question, _, wanted = line.partition("\t")
        yield question, wanted


def judged(kg: KG, question: str, wanted: str) -> str:
    """Whether the first answer is right, wrong or not there; the right answer to what is told nowhere is none."""
    try:
        found = answer_question(kg, question).found
    except BadUsage:
        found = ()
    assert not any("#" in one.answer or "https:" in one.answer or not one.answer for one in found), question
    if not found:
        return "right" if wanted == "-" else "none"
    return "right" if wanted != "-" and re.search(wanted, found[0].answer) else "wrong"


def counted(kg: KG, name: str) -> tuple[Counter[str], list[str]]:
    """The counts, and the questions that are answered wrongly."""
    told = {question: judged(kg, question, wanted) for question, wanted in asked(name)}
    return Counter(told.values()), [question for question, how in told.items() if how == "wrong"]


@pytest.mark.issue(7)
def test_questions_to_the_samples(samples: Path) -> None:
    with KG.open(str(samples)) as kg:
        counts, wrong = counted(kg, "samples")
    assert counts.total() >= 80
    assert counts["right"] >= 64, counts  # 67 right, 0 wrong, 16 not answered, 2026-11
    assert counts["wrong"] <= 1, wrong


@pytest.mark.issue(7)
@pytest.mark.parametrize("name", ["harbour", "vaccine"])  # of 74: 64 right, 1 wrong, 9 not answered, 2026-11
def test_questions_to_articles_of_other_subjects(name: str) -> None:
    with KG.open() as kg:
        kg.build([str(HERE / f"{name}.txt")], on_error=lambda error: pytest.fail(str(error)))
        counts, wrong = counted(kg, name)
    assert counts["right"] >= 29, counts
    assert counts["wrong"] <= 1, wrong
