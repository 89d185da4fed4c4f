"""Whom a title and a surname, or a surname alone, mean."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve

# day of publication, passage, a surname in it, and who is meant
CASES = [
    ("2003-03-03", "President Bush spoke.", "Bush", "George W. Bush"),
    ("1990-03-03", "President Bush spoke.", "Bush", "George H. W. Bush"),
    (None, "President Bush spoke.", "Bush", None),
    ("2012-03-03", "Former President Bush left.", "Bush", None),
    ("2012-03-03", "US Vice President Biden left.", "Biden", "Joe Biden"),
    (None, "Russian President Ortega left.", "Ortega", None),
    (None, "Nicaraguan President Ortega left.", "Ortega", "Daniel Ortega"),
    ("2020-01-01", "President López Obrador left.", "López Obrador", "Andrés Manuel López Obrador"),
    (None, "Putin left.", "Putin", "Vladimir Putin"),
    (None, "Igor Putin sold a bank. Putin was rich.", "Putin was", None),
    (None, "Hunter Biden left. Biden was angry.", "Biden was", "Hunter Biden"),
]


@pytest.mark.parametrize(("published", "text", "surname", "name"), CASES)
def test_who_is_meant(published: str | None, text: str, surname: str, name: str | None, nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text=text, published=published), nlp=nlp), published=published).entities
    at = text.index(surname)
    assert [
        one.name if one.iri else None for one in found for mention in one.mentions if mention.kind == "name" and mention.span.begin <= at < mention.span.end
    ] == [name]


# day of publication, passage, the description, and the name of whom it means
OFFICES = [
    # by the gazetteer, before and after the name, and whatever the noun
    ("2025-11-03", "Friedrich Merz rang Emmanuel Macron. The French president thanked the German chancellor.", "the German chancellor", "Friedrich Merz"),
    ("2025-11-03", "The German chancellor opened a bridge. Friedrich Merz praised the builders.", "The German chancellor", "Friedrich Merz"),
    ("2025-11-03", "Viktor Orban flew home. The Hungarian leader was tired.", "The Hungarian leader", "Viktor Orbán"),
    # at another time it was somebody else, and another holds another office
    ("2024-03-03", "Friedrich Merz rang Emmanuel Macron. The German chancellor was angry.", "The German chancellor", "The German chancellor"),
    ("2025-11-03", "Friedrich Merz spoke. The German president listened.", "The German president", "The German president"),
    # one was called so and the other is known to be one: either may be meant
    ("2025-11-03", "Emmanuel Macron received Chilean President Tomas Lind. The president was proud.", "The president", "The president"),
    # not long after the name
    ("2025-11-03", "Emmanuel Macron left. The president was proud.", "The president", "Emmanuel Macron"),
]


@pytest.mark.parametrize(("published", "text", "words", "name"), OFFICES)
def test_who_holds_an_office(published: str, text: str, words: str, name: str, nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text=text, published=published), nlp=nlp), published=published).entities
    at = text.index(words)
    assert [one.name for one in found for mention in one.mentions if mention.span.begin == at and mention.span.end == at + len(words)] == [name]
