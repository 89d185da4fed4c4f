"""Quantities: value, unit and bound of an argument."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.export.jsonl import findings_json
from kg.model import Article
from kg.normalise.quantities import quantity_in

CASES = [
    ("at least 35 people", "people", "35", "person", "lower"),
    ("more than 100 Chileans", "Chileans", "100", "Chilean", "lower"),
    ("up to 4,000 troops", "troops", "4000", "troop", "upper"),
    ("some 300,000 growers", "growers", "300000", "grower", "about"),
    ("dozens of miners", "dozens", "24", "miner", "lower"),
    ("hundreds of thousands of people", "hundreds", "200000", "person", "lower"),
    ("twenty-one men", "men", "21", "man", None),
    ("a dozen men", "men", "12", "man", None),
    ("10 to 20 houses", "houses", "10", "house", "lower"),
    ("the two men", "men", "2", "man", None),
    ("about 35 million dollars of rent", "dollars", "35000000", "USD", "about"),
    ("$1.5 billion", "billion", "1500000000", "USD", None),
    ("€5m", "m", "5000000", "EUR", None),
    ("nearly 20 percent of voters", "percent", "20", "%", "about"),
    ("12.5%", "%", "12.5", "%", None),
    ("over 5 tonnes of wheat", "tonnes", "5", "t", "lower"),
]


@pytest.mark.parametrize(("text", "head", "value", "unit", "bound"), CASES, ids=[case[0] for case in CASES])
def test_quantity_of_a_phrase(text: str, head: str, value: str, unit: str, bound: str | None) -> None:
    found = quantity_in(text, head)
    assert found is not None
    assert (f"{found.value.normalize():f}", found.unit, found.bound) == (value, unit, bound)


@pytest.mark.parametrize("text", ["a man", "the 35-year-old man", "35-year-old", "the 3rd man", "the 2022 budget", "2022", "someone", "one", "tension"])
def test_no_quantity(text: str) -> None:
    assert quantity_in(text, text.split()[-1]) is None


def test_on_the_arguments_of_propositions(nlp: Language) -> None:
    found = analyse(Article(id="a", text="The blast killed at least 35 people. The firm paid $2 million."), nlp=nlp)
    killed, paid = (one["object"] for one in findings_json(found)["propositions"] if one["predicate"]["lemma"] in {"kill", "pay"})
    assert (killed["value"], killed["unit"], killed["bound"]) == ("35", "person", "lower")
    assert (paid["value"], paid["unit"]) == ("2000000", "USD")
