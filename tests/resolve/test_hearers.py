"""Whom the "you" of a quotation means: the one person whom its saying tells, or nobody where it may be anybody."""

import pytest
from resolved import entities_at
from spacy.language import Language

# a text, the words with a second person, whom they mean
TOLD = (
    ('"You lied to me," Karel Lind told Olga Berg.', "You", "Olga Berg"),
    ('"You sank the boat yourself," Karel Lind said to Olga Berg.', "yourself", "Olga Berg"),
    ('"I trusted you and your brother," Karel Lind told Olga Berg.', "your", "Olga Berg"),
    ('"I will not forgive you," Karel Lind wrote to Olga Berg.', "you", "Olga Berg"),
    ('Olga Berg was jailed. "You stole from the poor," Judge Karel Lind told her.', "You", "Olga Berg"),
)


@pytest.mark.parametrize(("text", "words", "name"), TOLD)
def test_you_are_whom_the_saying_tells(text: str, words: str, name: str, nlp: Language) -> None:
    assert [one.name for one in entities_at(text, words, nlp)] == [name]


OPEN = (
    ('"You never know," Karel Lind told Olga Berg.', "You"),
    ('"You can see the sea," Karel Lind told Olga Berg.', "You"),
    ('"You had to wait for hours," Karel Lind told Olga Berg.', "You"),
    ('"When you lost a child, you lost a life," Karel Lind told Olga Berg.', "you lost a life"),
    ('"You did this to yourselves," Karel Lind told Olga Berg.', "You"),
    ('"You broke the law," Karel Lind told Olga Berg and Ana Ruiz.', "You"),
    ('"You betrayed the club," Karel Lind told reporters.', "You"),
    ('"You betrayed the club," Karel Lind told the reporter Olga Berg.', "You"),
    ('"You lied to me," Karel Lind said.', "You"),
)


@pytest.mark.parametrize(("text", "words"), OPEN)
def test_you_may_be_anybody(text: str, words: str, nlp: Language) -> None:
    assert not entities_at(text, words.split()[0], nlp)
