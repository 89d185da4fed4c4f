"""What somebody may be called by what is told of them: own sentences, the words, and the name of whom they mean."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve

CASES = [
    # who denies a charge, is charged or pleads
    ("Pavel Orsk denied fraud in May. The defendant said he was ill.", "The defendant", "Pavel Orsk"),
    ("Pavel Orsk was charged with arson in May. The defendant said he was ill.", "The defendant", "Pavel Orsk"),
    ("Pavel Orsk pleaded guilty to theft in May. The judge jailed the defendant.", "the defendant", "Pavel Orsk"),
    # neither of two, nobody who denied a rumour, nobody who was not charged
    ("Pavel Orsk and Dorota Lind denied fraud. The defendant said nothing.", "The defendant", "The defendant"),
    ("Pavel Orsk denied the rumour. The defendant said he was ill.", "The defendant", "The defendant"),
    ("Pavel Orsk was not charged. The defendant said he was ill.", "The defendant", "The defendant"),
    # who was hurt, where nobody else was
    ("Pavel Orsk was stabbed in Lublin. Police said the victim was awake.", "the victim", "Pavel Orsk"),
    ("A nurse was stabbed. Pavel Orsk was beaten too. Police said the victim was awake.", "the victim", "the victim"),
    # by age
    ("Pavel Orsk, 74, was beaten in Lublin. The pensioner was taken to a clinic.", "The pensioner", "Pavel Orsk"),
    ("Pavel Orsk, 34, was beaten in Lublin. The pensioner was taken to a clinic.", "The pensioner", "The pensioner"),
    ("Pavel Orsk, 23, was beaten in Lublin. The 23-year-old was taken to a clinic.", "The 23-year-old", "Pavel Orsk"),
    ("Dorota Lind, a 17-year-old swimmer, won. The teenager thanked her coach.", "The teenager", "Dorota Lind"),
    # who was jailed, where nobody else was
    ("Magistrate Pavel Orsk jailed Dorota Lind in May. The convict wept.", "The convict", "Dorota Lind"),
    ("Dorota Lind and Pavel Orsk were jailed in May. The convict wept.", "The convict", "The convict"),
    ("Dorota Lind was not jailed. The convict wept.", "The convict", "The convict"),
    # by a calling of the kind
    ("Justice Pavel Orsk jailed Dorota Lind in May. The judge said the fraud was vast.", "The judge", "Pavel Orsk"),
    ("The sprinter Dorota Lind lost her title. Ivo Dahl said the athlete had lied.", "the athlete", "Dorota Lind"),
    ("Dorota Lind, a biologist, won a prize in May. The scientist wept.", "The scientist", "Dorota Lind"),
    ("Justice Pavel Orsk spoke in May. A district judge jailed Dorota Lind. The judge wept.", "The judge", "A district judge"),
    # neither of two, nobody beside one without a name, nobody of another calling
    ("The sprinters Dorota Lind and Ivo Dahl, a swimmer, met. Olga Berg, a hurdler, said the athlete had lied.", "the athlete", "the athlete"),
    ("A hurdler was banned in May. Dorota Lind, a sprinter, won. The athlete wept.", "The athlete", "The athlete"),
    ("Dorota Lind, a banker, won. The athlete wept.", "The athlete", "The athlete"),
    ("Justice Pavel Orsk and Magistrate Ivo Dahl met. The judge wept.", "The judge", "The judge"),
    # by the title before the name
    ("Detective Inspector Dorota Lind came at noon. The detective said the car was red.", "The detective", "Dorota Lind"),
]


def names_of(text: str, words: str, nlp: Language) -> list[str]:
    """The names of the entities that have the last such words of a text as a mention."""
    begin = text.rindex(words)
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities
    return [one.name for one in found for mention in one.mentions if mention.span.begin == begin and mention.span.end == begin + len(words)]


@pytest.mark.parametrize(("text", "words", "name"), CASES)
def test_who_is_called_so(text: str, words: str, name: str, nlp: Language) -> None:
    assert names_of(text, words, nlp) == [name]


def test_nobody_of_another_age_is_meant(nlp: Language) -> None:
    assert names_of("Pavel Orsk, 24, was beaten in Lublin. The 23-year-old was taken to a clinic.", "The 23-year-old", nlp) == []
