"""From a stretch of tokens with a label to a name: edges, title, type, and what the gazetteer knows of it."""

import pytest
from resolved import last, read
from spacy.language import Language

from kg.resolve.labelled import is_title, name_of, state_behind

# a text, first and last word of the stretch, its label, the mention, the name, its type
NAMES = [
    ("Miners sued the Orvane Group in May.", "the", "Group", "Organization", "Orvane Group", "Orvane Group", "Organization"),
    ("Orvane's mine burned.", "Orvane", "'s", "Organization", "Orvane", "Orvane", "Organization"),
    ("President Orlin spoke.", "President", "Orlin", "Person", "President Orlin", "Orlin", "Person"),
    ("Dr Orlin spoke.", "Orlin", "Orlin", "Person", "Dr Orlin", "Orlin", "Person"),
    # a title tells more than the label
    ("Dr Orlin spoke.", "Dr", "Orlin", "Organization", "Dr Orlin", "Orlin", "Person"),
    ("Magistrate Tilda Orlin spoke.", "Magistrate", "Orlin", "Organization", "Tilda Orlin", "Tilda Orlin", "Person"),
    ("Premier Foods Orlin spoke.", "Premier", "Orlin", "Organization", "Premier Foods Orlin", "Premier Foods Orlin", "Organization"),
    # a courtesy title stands before no city
    ("Mr Washington, a farmer, spoke.", "Washington", "Washington", "City", "Mr Washington", "Washington", "Person"),
    # who is known by his surname is no firm
    ("Miners met Putin in May.", "Putin", "Putin", "Organization", "Putin", "Putin", "Person"),
    ("Psaki said Biden would go.", "Psaki", "Psaki", "Organization", "Psaki", "Psaki", "Person"),
    ("The Amazon river rose.", "Amazon", "Amazon", "Organization", "Amazon", "Amazon", "Place"),
    # the state behind a town belongs to the mention alone
    ("A mill in Dayton, Ohio, burned.", "Dayton", "Dayton", "City", "Dayton, Ohio", "Dayton", "City"),
]


@pytest.mark.parametrize(("text", "first", "end", "label", "mention", "name", "type"), NAMES)
def test_name(text: str, first: str, end: str, label: str, mention: str, name: str, type: str, nlp: Language) -> None:
    table, _ = read(text, nlp)
    found = name_of(table, last(table, first), last(table, end), label)
    assert found is not None
    assert (text[found.span.begin : found.span.end], found.text, found.type) == (mention, name, type)


def test_what_has_no_letters_is_no_name(nlp: Language) -> None:
    table, _ = read("The share rose to 41 (3).", nlp)
    assert name_of(table, last(table, "41"), last(table, "41"), "Organization") is None


@pytest.mark.parametrize(("word", "title"), [("Dr", True), ("General", True), ("general", False), ("Orlin", False)])
def test_titles(word: str, title: bool, nlp: Language) -> None:
    table, _ = read(f"Miners met {word} Orlin.", nlp)
    assert is_title(table, last(table, word)) is title


# a text, the place, the last word of the state behind it
STATES = [
    ("A mill in Dayton, Ohio, burned.", "Dayton", "Ohio"),
    ("A mill in Cusco, Peru, burned.", "Cusco", "Peru"),
    ("Mills in Dayton, Cusco and Arequipa burned.", "Dayton", None),
    ("A mill in Dayton burned.", "Dayton", None),
]


@pytest.mark.parametrize(("text", "place", "state"), STATES)
def test_state_behind_a_place(text: str, place: str, state: str | None, nlp: Language) -> None:
    table, _ = read(text, nlp)
    at = last(table, place)
    found = state_behind(table, at, at, None)
    assert (table.word[found] if found is not None else None) == state
