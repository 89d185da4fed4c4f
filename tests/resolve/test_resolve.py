"""Who is meant: names, pronouns and capitals become entities."""

from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article, Entity
from kg.resolve import resolve


def entities(text: str, nlp: Language) -> dict[str, Entity]:
    return {entity.name: entity for entity in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities}


def test_surname_and_pronoun_join_the_full_name(nlp: Language) -> None:
    found = entities("Maria Ortega won the vote in Peru. Ortega thanked voters. She will take office in July.", nlp)
    assert [mention.kind for mention in found["Maria Ortega"].mentions] == ["name", "name", "pronoun"]


def test_a_capital_that_acts_is_its_state(nlp: Language) -> None:
    assert entities("Moscow rejected the demand of Ukraine.", nlp)["Russia"].wikidata == "Q159"
