"""Citizens: "the Czech" is a person, no state."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article


def told(text: str, nlp: Language) -> dict[str, tuple[str, str]]:
    """Name and type of the entity of each mention, by its words."""
    entities = analyse(Article(id="a", text=text), nlp=nlp).resolution.entities
    return {text[mention.span.begin : mention.span.end]: (one.name, one.type) for one in entities for mention in one.mentions}


PERSONS = [
    ("Tilda Marlow won in Lima on Sunday. The Slovak broke the course record.", "The Slovak"),
    ("Jan Lind welcomed the ruling. The 42-year-old Dane thanked his lawyers.", "The 42-year-old Dane"),
    ("The gang sold the boat to a Ukrainian who lived in Lima.", "a Ukrainian"),
    ("The 28-year-old Dutch, who was ranked 60th, lost the match.", "The 28-year-old Dutch"),
]
STATES = [
    ("The French signed the treaty.", "The French", "France"),
    ("The Swiss rejected the plan.", "The Swiss", "Switzerland"),
    ("The Chinese want a deal.", "The Chinese", "China"),
    ("The Czech government fell.", "Czech", "Czechia"),
    ("Talks between the Chilean and Peruvian navies failed.", "Chilean", "Chile"),
]


@pytest.mark.issue(5)
@pytest.mark.parametrize(("text", "words"), PERSONS)
def test_one_citizen_is_a_person(text: str, words: str, nlp: Language) -> None:
    found = told(text, nlp)
    assert found[words] == (words, "Person")


@pytest.mark.issue(5)
@pytest.mark.parametrize(("text", "words", "state"), STATES)
def test_a_people_and_its_adjective_remain_the_state(text: str, words: str, state: str, nlp: Language) -> None:
    assert told(text, nlp)[words] == (state, "Country")


@pytest.mark.issue(5)
def test_the_citizen_is_the_one_person_told_before_of_that_nationality(nlp: Language) -> None:
    found = told("The Slovak runner Tilda Marlow beat Ana Lind in Lima. Lind was tired, and the Slovak broke the record.", nlp)
    assert found["the Slovak"] == ("Tilda Marlow", "Person")


@pytest.mark.issue(5)
def test_a_citizen_who_is_named_is_that_person(nlp: Language) -> None:
    found = told("Its leader, a 51-year-old Peruvian named Tomas Marlow, was held in Spain.", nlp)
    assert found["a 51-year-old Peruvian"] == found["Its leader"] == ("Tomas Marlow", "Person")
