"""Questions are read by the extractor that reads articles: each of these finds its hole and what it names."""

import pytest

from kg.errors import BadUsage
from kg.query.questions import understand

CASES = [
    ("Who asked the IMF for a loan?", "subject", "ask", None, "the IMF"),
    ("What did Ortega say about Chad?", "object", "say", "Ortega", None),
    ("When did Ortega meet Ana Berg?", "time", "meet", "Ortega", "Ana Berg"),
    ("Where will Ortega meet Novak?", "place", "meet", "Ortega", "Novak"),
    ("How many people were killed in Lima?", "count", "kill", None, None),
    ("Did Peru ask Chile for tents?", "whether", "ask", "Peru", "Chile"),
    ("Which company bought Fjordcell?", "subject", "buy", None, "Fjordcell"),
    ("Whom did Sudan accuse?", "object", "accuse", "Sudan", None),
    ("Who did Sudan accuse?", "object", "accuse", "Sudan", None),
    ("What did Peru ask Chile for?", "further", "ask", "Peru", "Chile"),
    ("Who was killed?", "object", "kill", None, None),
    ("What has Chad asked France for?", "further", "ask", "Chad", "France"),
]


@pytest.mark.parametrize(("text", "hole", "lemma", "subject", "other"), CASES, ids=[case[0] for case in CASES])
def test_a_question_is_a_statement_with_a_hole(text: str, hole: str, lemma: str, subject: str | None, other: str | None) -> None:
    question = understand(text)
    assert (question.hole, question.lemma) == (hole, lemma)
    assert (question.subject.text if question.subject else None) == subject
    assert (question.object.text if question.object else None) == other


def test_further_arguments_and_the_kind_are_kept() -> None:
    assert [one.text for one in understand("Who asked the IMF for a loan?").further] == ["a loan"]
    assert understand("Which company bought Fjordcell?").kind == "company"
    assert understand("Did Beijing ask Chile for tents?").subject.iri == "https://w3id.org/newskg/id/China"  # type: ignore[union-attr]  # named


@pytest.mark.parametrize("text", ["", "Rain.", "China and Russia", "Chad asked France for help"])
def test_what_asks_nothing_is_refused_with_examples(text: str) -> None:
    with pytest.raises(BadUsage, match="ask for instance"):
        understand(text)
