"""Types that titles, given names and the words of a name decide: a table of own sentences."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve

# sentence, name of an entity, its type
CASES = [
    ("The designer Halvar said so. Halvar left.", "Halvar", "Person"),
    ("Banco Marlow lost money.", "Banco Marlow", "Organization"),
    ("K.C. Maurer sold the shares.", "K.C. Maurer", "Person"),
    ("Hurricane Marla reached the coast.", "Hurricane Marla", "Event"),
    ("The army bought drones.", "drones", "Weapon"),
    ("They cut the engines of the aircraft.", "the aircraft", "Product"),
    ("The Marlow index fell on Monday, and shares lost value.", "shares", "FinancialProduct"),
    ("Tine was shelled. The town of Tine is small. Tine lies in the east.", "Tine", "City"),
    ("Dorothy Pell, a retired teacher from Hull, lost her money.", "Hull", "City"),
    ("The Ashanti region is rich. Ashanti voted early.", "Ashanti", "Place"),
    ("Julian Marchbanks and Rupert Lyle owned Marchbanks Lyle. The firm failed.", "Marchbanks Lyle", "Organization"),
    ("Alma Cervantes of the University of Monterrey spoke. She lives in Monterrey.", "University of Monterrey", "Organization"),
    ("The copper mine at Cerro Orlan stopped production.", "Cerro Orlan", "Place"),
    ("The Guddarun barrage held.", "Guddarun", "Place"),
    ("Editors told the Lakeside Monitor so.", "Lakeside Monitor", "Organization"),
    ("A source close to the club said so.", "A source", "AnonymousSource"),
    ("A source of income fell.", "A source", "Thing"),
    ("Any country may join.", "Any country", "Country"),
    ("The onlookers cheered.", "The onlookers", "Group"),
    ("A cellist played in the chapel.", "A cellist", "Person"),
    ("A cellist played in the chapel.", "the chapel", "Facility"),
    ("The regulator fined the brewery.", "The regulator", "GovernmentBody"),
    ("The regulator fined the brewery.", "the brewery", "Organization"),
    ("They sold the yacht and the screenplay.", "the yacht", "Product"),
    ("They sold the yacht and the screenplay.", "the screenplay", "Work"),
    ("The Marlow museum bought the eBrush on Monday.", "eBrush", "Product"),
    ("The team showed its robot, Dunnet, on Monday.", "Dunnet", "Product"),
    ("UNM Arden beat the champions.", "UNM", "Organization"),
]


@pytest.mark.parametrize(("text", "name", "kind"), CASES)
def test_kind(text: str, name: str, kind: str, nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities
    assert (name, kind) in {(entity.name, entity.type) for entity in found}


def test_a_common_noun_that_opens_a_sentence_is_no_name(nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text="Iodine is rare. Some plants hold iodine."), nlp=nlp)).entities
    assert [entity.name for entity in found if entity.kind == "named"] == []
