"""Many articles at once: the order and the findings do not depend on the number of processes."""

import pickle

import pytest
from spacy.tokens import Doc

import kg.analysis
from kg.analysis import analyse_each
from kg.errors import BadInput, NotInstalled
from kg.extract import extract
from kg.model import Article, Extraction, Findings, Resolution

ARTICLES = [Article(f"a{number}", f"Chad asked {country} for help on Monday.") for number, country in enumerate(("France", "Kenya", "Japan"))]


def test_any_number_of_processes_finds_the_same_in_the_same_order() -> None:
    assert list(analyse_each(ARTICLES, jobs=2)) == list(analyse_each(ARTICLES))


def test_an_article_that_defeats_a_rule_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    real = kg.analysis.analyse

    def fragile(article: Article, **options: object) -> object:
        if article.id == "a1":
            raise IndexError("[E1] no such token")
        return real(article, **options)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(kg.analysis, "analyse", fragile)
    found = [result for _, result in analyse_each(ARTICLES)]
    assert isinstance(found[1], BadInput) and found[1].source == "a1"
    assert not isinstance(found[0], BadInput) and not isinstance(found[2], BadInput)


@pytest.mark.issue(7)
def test_a_sentence_that_defeats_a_rule_costs_itself_alone(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    real = extract

    def fragile(doc: Doc, resolution: Resolution) -> Extraction:
        if "Kenya" in doc.text:
            raise IndexError("[E1] no such token")
        return real(doc, resolution)

    monkeypatch.setattr(kg.analysis, "extract", fragile)
    text = "Chad asked France for help. Peru met Chile. Kenya attacked Mali on Friday.\nGhana praised Japan. Oman met Qatar."
    ((_, found),) = analyse_each([Article("a", text)])
    assert isinstance(found, Findings) and found.article.text == text
    said = {text[one.proposition.predicate.head.begin : one.proposition.predicate.head.end] for one in found.statements}
    assert {"asked", "met", "praised"} <= said and "attacked" not in said
    assert caplog.messages == ["a: the sentence at 44-74 defeats a rule and was left out"]
    ((_, none),) = analyse_each([Article("b", " ".join(f"Kenya attacked Mali on day {day}." for day in range(9)))])
    assert isinstance(none, BadInput) and "IndexError" in str(none)


def test_a_refusal_survives_the_way_home_from_a_worker() -> None:
    assert str(pickle.loads(pickle.dumps(BadInput("one.txt", "is empty")))) == "one.txt: is empty"


def test_a_missing_model_is_said_before_any_article_is_read() -> None:
    with pytest.raises(NotInstalled, match="no_such_model"):
        next(analyse_each(ARTICLES, model="no_such_model"))
