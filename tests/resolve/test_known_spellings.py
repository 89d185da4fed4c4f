"""Whom the gazetteer knows, under another paper's spelling."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve

# passage, a name in it, and who is meant
CASES = [
    # the state is told by a body, by an adjective, by somebody else whom the gazetteer knows
    ("The Russian Foreign Ministry sent Maria Zaharova to Rome.", "Maria Zaharova", "Maria Zakharova"),
    ("Egyptian President Abdulfattah al-Sissi opened a bridge.", "Abdulfattah al-Sissi", "Abdel Fattah el-Sisi"),
    ("Sergei Lavrov flew home. Dmitri Peskov stayed in Rome.", "Dmitri Peskov", "Dmitry Peskov"),
    ("Libyan Prime Minister Abdulhamid Dbeibeh visited Rome.", "Abdulhamid Dbeibeh", "Abdul Hamid Dbeibah"),
    # nothing tells of the state, or the words beside the name tell another
    ("Dmitri Peskov sold a boat in Rome.", "Dmitri Peskov", None),
    ("Russia lost to the Bulgarian swimmer Dmitri Peskov.", "Dmitri Peskov", None),
    ("Russia lost to Dmitri Peskov, a Bulgarian swimmer.", "Dmitri Peskov", None),
    # a short form of the given name, beside an office of the state
    ("Jacob Sullivan, the US national security adviser, flew to Rome.", "Jacob Sullivan", "Jake Sullivan"),
    ("The White House sent American adviser Jacob Sullivan to Rome.", "Jacob Sullivan", "Jake Sullivan"),
    ("Bernard Sanders, the senator from Vermont, spoke.", "Bernard Sanders", "Bernie Sanders"),
    ("Jacob Sullivan, an American sprinter, flew to Rome.", "Jacob Sullivan", None),
    ("The US sprinter Jacob Sullivan flew to Rome.", "Jacob Sullivan", None),
    ("Jacob Sullivan, an adviser, flew to Rome.", "Jacob Sullivan", None),
    ("Jacob Sullivan, a Chilean minister, flew to Rome.", "Jacob Sullivan", None),
    # an article that tells of both has two
    ("Russia sent Maria Zakharova. Maria Zaharova, a nurse, stayed.", "Maria Zaharova", None),
]


@pytest.mark.parametrize(("text", "words", "name"), CASES)
def test_who_is_meant(text: str, words: str, name: str | None, nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities
    at = text.index(words)
    assert [one.name if one.iri else None for one in found for mention in one.mentions if mention.span.begin == at and mention.kind == "name"] == [name]
