"""Who bears an office in an article: own sentences, a description and the name of whom it means."""

import pytest
from resolved import chains, entities_at, last, read
from spacy.language import Language

from kg.resolve.bearers import is_near, is_office, office_modifiers


@pytest.mark.parametrize(
    ("office", "charge", "noun", "same"),
    [
        ("prime minister", {"prime"}, "minister", True),
        ("prime minister", set(), "minister", False),
        ("president", set(), "president", True),
        ("president", {"vice"}, "president", False),
        # what the news says of it is no part of its name
        ("president", {"new"}, "president", True),
        ("president", set(), "chancellor", False),
    ],
)
def test_how_an_office_is_called(office: str, charge: set[str], noun: str, same: bool) -> None:
    assert is_office(office, frozenset(charge), noun) is same


def test_what_stands_with_the_noun_of_an_office(nlp: Language) -> None:
    table, _ = read("The White House energy adviser Ana Berg resigned.", nlp)
    assert office_modifiers(table, 0, last(table, "adviser")) == {"white", "house", "energy"}


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Ana Berg met the miners. They cheered.", True),
        ("Ana Berg met the miners. It rained. They cheered.", True),
        ("Ana Berg met the miners. It rained. It snowed. They cheered.", False),
        ("They cheered. Ana Berg left.", False),
    ],
)
def test_how_far_back_somebody_is_spoken_of(text: str, near: bool, nlp: Language) -> None:
    table, names = read(text, nlp)
    assert is_near(table, last(table, "They"), chains(table, names)["Ana Berg"]) is near


BEARERS = [
    ("President Ana Berg met the miners. The president promised help.", "president promised", "Ana Berg"),
    ("President Ana Berg lost the vote. The outgoing president wept.", "president wept", "Ana Berg"),
    ("Home Secretary Ana Berg met the miners. The minister promised help.", "minister promised", "Ana Berg"),
    # of two, who bears just this office
    ("President Ana Berg met Peruvian President Luis Rojas. The Peruvian president left.", "president left", "Luis Rojas"),
    ("Trade Minister Ana Berg met Health Minister Jan Lind. The trade minister left.", "minister left", "Ana Berg"),
    ("Trade Minister Ana Berg met Health Minister Jan Lind. The minister left.", "minister left", "The minister"),
    # another office, and one told only afterwards
    ("President Ana Berg met the miners. The vice president promised help.", "president promised", "The vice president"),
    ("The president promised help. President Ana Berg met the miners.", "president promised", "The president"),
    # who is known to hold it
    ("Angela Merkel met Emmanuel Macron in Berlin. The French president left.", "president left", "Emmanuel Macron"),
]


@pytest.mark.parametrize(("text", "words", "name"), BEARERS)
def test_who_bears_it(text: str, words: str, name: str, nlp: Language) -> None:
    assert [one.name for one in entities_at(text, words, nlp)] == [name]
