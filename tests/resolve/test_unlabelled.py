"""Names that the model left out: known elsewhere in the article or to the gazetteer, firms by their first word, phrases headed by a proper noun."""

import pytest
from resolved import last, read
from spacy.language import Language

from kg.resolve.kinds import Name
from kg.resolve.labelled import name_of
from kg.resolve.table import Table
from kg.resolve.unlabelled import endings, firm_starts, is_bare_subject, is_nominal, may_open_name, proper, types_elsewhere, unlabelled


def named(table: Table, first: str, end: str, kind: str) -> Name:
    """The name from one word to another."""
    found = name_of(table, table.word.index(first), table.word.index(end), kind)
    assert found is not None
    return found


def test_what_a_person_is_called_after_the_whole_name() -> None:
    assert endings("Ana Le Berg") == ["Le Berg", "Berg"]
    assert endings("Berg") == []


def test_what_names_are_called_after(nlp: Language) -> None:
    table, _ = read("Ana Le Berg runs Orvane Salt Works.", nlp)
    types = types_elsewhere([named(table, "Ana", "Berg", "Person"), named(table, "Orvane", "Works", "Organization")])
    assert types == {"Ana Le Berg": "Person", "Le Berg": "Person", "Berg": "Person", "Orvane Salt Works": "Organization", "OSW": "Organization"}


# an article, the words of the firm that are labelled, all that is found besides
FOUND = [
    # a surname, where the tagger sees no name
    ("Ana Orvane spoke. Orvane left.", ("Ana", "Orvane"), "Person", ["Orvane"]),
    # a firm by its first word, where it does something to something
    ("Velmar Shipping grew. Velmar bought a ferry.", ("Velmar", "Shipping"), "Organization", ["Velmar"]),
    # what the gazetteer knows
    ("Ana Orvane spoke in Peru.", ("Ana", "Orvane"), "Person", ["Peru"]),
    ("Ana Orvane spoke in spring.", ("Ana", "Orvane"), "Person", []),
]


@pytest.mark.parametrize(("text", "words", "kind", "names"), FOUND)
def test_words_that_are_names_elsewhere(text: str, words: tuple[str, str], kind: str, names: list[str], nlp: Language) -> None:
    table, _ = read(text, nlp)
    known = named(table, *words, kind)
    found = unlabelled(table, [known], set(range(known.first, known.last + 1)))
    assert [one.text for one in found] == names


def test_the_first_word_of_a_firm_that_is_any_word_names_none(nlp: Language) -> None:
    table, _ = read("Velmar Shipping and Green Shipping grew. The green port closed.", nlp)
    firms = [named(table, "Velmar", "Shipping", "Organization"), Name(table.span(3, 4), 3, 4, 4, "Green Shipping", "Organization", None)]
    assert firm_starts(table, firms) == {"Velmar"}


@pytest.mark.parametrize(
    ("text", "word", "bare"),
    [
        ("Velmar bought a ferry.", "Velmar", True),
        ("Velmar is green.", "Velmar", False),
        ("The Velmar bought a ferry.", "Velmar", False),
        ("Banks bought Velmar.", "Velmar", False),
    ],
)
def test_bare_subjects(text: str, word: str, bare: bool, nlp: Language) -> None:
    table, _ = read(text, nlp)
    assert is_bare_subject(table, last(table, word)) is bare


@pytest.mark.parametrize(
    ("text", "word", "may"), [("The WHO sent doctors.", "WHO", True), ("Doctors who knew left.", "who", False), ("WHO IS IT?", "WHO", False)]
)
def test_a_body_that_reads_like_a_pronoun(text: str, word: str, may: bool, nlp: Language) -> None:
    table, _ = read(text, nlp)
    assert is_nominal(table, last(table, word)) is may


def test_a_surname_with_the_ending_of_an_adverb(nlp: Language) -> None:
    table, _ = read("Tilda Sully spoke. Sully left.", nlp)
    table.pos[last(table, "Sully")] = "ADV"
    assert may_open_name(table, last(table, "Sully"), {"Sully": "Person"})
    assert not may_open_name(table, last(table, "Sully"), {})


# an article, all phrases that a proper noun heads
PROPER = [
    ("The Harbour Index rose.", ["Harbour Index"]),
    ("Gunfire was heard.", []),
    ("Officials left.", []),
]


@pytest.mark.parametrize(("text", "names"), PROPER)
def test_phrases_headed_by_a_proper_noun(text: str, names: list[str], nlp: Language) -> None:
    table, _ = read(text, nlp)
    table.label[:] = [""] * len(table.label)
    assert [one.text for one in proper(table, set())] == names
