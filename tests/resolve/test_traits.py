"""Callings, ages and towns that an article tells of people whom the gazetteer does not know."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve

# passage about one Tom Hale or Ana Berg, then callings, ages, homes
CASES = [
    ("Inspector Ana Berg spoke on Monday.", ("inspector",), (), ()),
    ("Ana Berg, a nurse, was praised.", ("nurse",), (), ()),
    ("Tom Hale, 61, of Leeds, was fined.", (), (61,), ("Leeds",)),
    ("Tom Hale, from Cardiff, was fined.", (), (), ("Cardiff",)),
    ("The 45-year-old banker Tom Hale wept.", ("banker",), (45,), ()),
    ("Tom Hale won. He lives in Leeds.", (), (), ("Leeds",)),
    # where he does not live, where he works, and the figures of a poll
    ("Tom Hale won. He does not live in Leeds.", (), (), ()),
    ("Tom Hale works in Leeds.", (), (), ()),
    ("Tom Hale, 8, Ana Corel, 3, and others trailed.", (), (), ()),
    # whom the gazetteer knows needs none
    ("Angela Merkel, 61, of Berlin, was praised.", (), (), ()),
]


@pytest.mark.parametrize(("text", "callings", "ages", "homes"), CASES)
def test_what_tells_a_person_from_a_namesake(text: str, callings: tuple[str, ...], ages: tuple[int, ...], homes: tuple[str, ...], nlp: Language) -> None:
    found = next(one for one in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities if one.type == "Person" and one.kind == "named")
    assert (found.callings, found.ages, found.homes) == (callings, ages, homes)
