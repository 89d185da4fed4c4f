"""Who speaks a quotation: the subject of the saying beside it, and whom "I" and "we" mean in it."""

import pytest
from resolved import entities_at, read
from spacy.language import Language

from kg.resolve.chains import Chain
from kg.resolve.speakers import speaker, spoken

# a text, a word of a quotation, the subject of the saying
SPOKEN = [
    ("“The dam broke,” Berg said.", "dam", "Berg"),
    ("Berg said: “The dam broke.”", "dam", "Berg"),
    # it goes on in the paragraph, and not beyond it
    ("“The dam broke,” Berg said. “Nobody slept.”", "slept", "Berg"),
    ("“The dam broke,” Berg said.\n\n“Nobody slept.”", "slept", None),
    ("Berg wept. “The dam broke.”", "dam", None),
]


@pytest.mark.parametrize(("text", "word", "who"), SPOKEN)
def test_whose_words_they_are(text: str, word: str, who: str | None, nlp: Language) -> None:
    table, _ = read(text, nlp)
    found = spoken(table).get(table.word.index(word))
    assert (table.word[found] if found is not None else None) == who


def test_whom_the_first_person_means() -> None:
    firm = Chain("Organization")
    person, people = Chain("Person", affiliation=firm), Chain("Person", plural=True)
    assert speaker("i", person, {}) is person
    assert speaker("i", people, {}) is None and speaker("i", firm, {}) is None
    # for whom somebody is told to speak
    assert speaker("we", person, {}) is firm and speaker("we", firm, {}) is firm
    assert speaker("we", Chain("Person"), {}) is None
    assert speaker("he", person, {}) is None


def test_a_seat_of_government_speaks_for_its_state(nlp: Language) -> None:
    assert [one.name for one in entities_at("Russia slept. “We will close it,” the Kremlin said.", "We", nlp)] == ["Russia"]


# a text, the words with a pronoun, whom it means
GOING_ON = [
    ('Olga Berg said that Karel Lind had lied. "He has no shame," she said.', "she said", "Olga Berg"),
    ('Olga Berg said that Karel Lind had lied. "He has no shame," she said.', "He has", "Karel Lind"),
]


@pytest.mark.parametrize(("text", "words", "name"), GOING_ON)
def test_whoever_has_spoken_goes_on(text: str, words: str, name: str, nlp: Language) -> None:
    assert [one.name for one in entities_at(text, words, nlp)] == [name]
