"""Whom a plural pronoun means: names joined by "and", people rather than things, or nobody where it is not plain."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article, Entity
from kg.resolve import resolve


def meant(text: str, word: str, nlp: Language) -> Entity | None:
    """The entity of the last mention that reads `word`."""
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp))
    return next((one for one in found.entities for m in one.mentions if m.kind == "pronoun" and m.span.begin == text.rindex(word)), None)


PLAIN = (
    ("Maria Ortega and Ivan Petrov met in Lima. They signed a treaty.", "They", "Maria Ortega and Ivan Petrov"),
    ("Maria Ortega and Ivan Petrov met in Lima. Neither of them spoke to reporters. They will meet again in May.", "They", "Maria Ortega and Ivan Petrov"),
    ("Ana Berg and her husband, Tom Lind, were freed. The couple flew home. They were tired.", "They", "The couple"),
    ("France and Spain signed the treaty. They will open the border in May.", "They", "France and Spain"),
    ("The floods destroyed the crop of the farmers. They want money.", "They", "the farmers"),
    ("The council praised teachers who left their schools.", "their", "teachers"),
    ("France did not sign the treaty. They want a new one.", "They", "France"),
    ("The team arrived in Lima on Monday. They were tired.", "They", "The team"),
)


@pytest.mark.parametrize(("text", "word", "name"), PLAIN)
def test_they_are(text: str, word: str, name: str, nlp: Language) -> None:
    found = meant(text, word, nlp)
    assert found is not None and found.name == name


def test_a_set_knows_its_members(nlp: Language) -> None:
    text = "President Maria Ortega and Ivan Petrov met in Lima. They signed a treaty."
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp))
    both = next(one for one in found.entities if one.members)
    assert [found.by_id[member].name for member in both.members] == ["Maria Ortega", "Ivan Petrov"]
    assert [text[m.span.begin : m.span.end] for m in both.mentions] == ["President Maria Ortega and Ivan Petrov", "They"]


UNPLAIN = (
    ("The sanctions hurt the factories. They believe that it will pass.", "They"),
    ("The workers met the managers. Their leader left.", "Their"),
)


@pytest.mark.parametrize(("text", "word"), UNPLAIN)
def test_what_is_not_plain_is_not_guessed(text: str, word: str, nlp: Language) -> None:
    assert meant(text, word, nlp) is None


def members(text: str, words: str, nlp: Language) -> list[str]:
    """The names of the members of what the words mean, where they mean a set."""
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp))
    begin = text.rindex(words)
    sets = [one for one in found.entities if one.members and any(m.span.begin == begin for m in one.mentions)]
    return [found.by_id[member].name for one in sets for member in one.members]


COUNTED = (
    ("Adam Hill, Omar Lind and Jan Berg were arrested on Monday. The three denied theft.", "The three", ["Adam Hill", "Omar Lind", "Jan Berg"]),
    ("Adam Hill and Omar Lind were arrested. Police released the two on Friday.", "the two", ["Adam Hill", "Omar Lind"]),
    ("Adam Hill, Omar Lind and Jan Berg were arrested on Monday. They deny theft.", "They", ["Adam Hill", "Omar Lind", "Jan Berg"]),
    # which two of them, which of the two lists, the houses, nobody told of together
    ("Ana Berg, Tom Lind and Jan Hill met. The two spoke.", "The two", []),
    ("Ana Berg and Tom Lind praised Jan Hill and Eva Roth. The two spoke.", "The two", []),
    ("Adam Hill and Omar Lind built two houses. The two were sold on Friday.", "The two", []),
    ("Tom Lind scored and Ana Berg wept. The two left.", "The two", []),
    ("Nordbank and Velm Motors sold fish. The two who left were fined.", "The two", []),
)


@pytest.mark.parametrize(("text", "words", "names"), COUNTED)
def test_a_number_by_itself_is_the_one_list_of_so_many(text: str, words: str, names: list[str], nlp: Language) -> None:
    assert members(text, words, nlp) == names
