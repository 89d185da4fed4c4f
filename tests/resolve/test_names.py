"""Names with their types: a table of own sentences."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article, Entity
from kg.resolve import resolve

# sentence, words of a name mention, name of the entity, its type
CASES = [
    ("Professor Lindgren spoke on Monday.", "Professor Lindgren", "Lindgren", "Person"),
    ("The Trade Ministry of Peru denied it.", "Trade Ministry of Peru", "Trade Ministry of Peru", "GovernmentBody"),
    ("Defense Minister Juhani Marenko spoke.", "Juhani Marenko", "Juhani Marenko", "Person"),
    ("He flew to Dayton, Ohio, on Friday.", "Dayton, Ohio", "Dayton", "City"),
    ("The European Investment Bank lent money. The EIB met.", "EIB", "European Investment Bank", "Organization"),
    ("Marlow Motors Inc. cut jobs.", "Marlow Motors Inc.", "Marlow Motors", "Organization"),
    ("The State of Texas sued the firm.", "State of Texas", "Texas", "Place"),
    ("North and South Korea met in May.", "North", "North Korea", "Country"),
    ("The World Health Organization met. WHO say salt is good.", "WHO", "World Health Organization", "Organization"),
    ("Nobody asked Tilda about it.", "Tilda", "Tilda", "Person"),
    ("The US State Department denied it.", "US", "United States", "Country"),
    ("St. Tilda's Medical Center sued the insurer.", "St. Tilda's Medical Center", "St. Tilda's Medical Center", "Facility"),
    ("Moscow rejected the demand.", "Moscow", "Russia", "Country"),
    ("She flew to Moscow on Monday.", "Moscow", "Moscow", "City"),
    ("The Central Bank of Peru raised rates.", "Peru", "Peru", "Country"),
    ("Maple Harbour Resources bought a mine. Maple Harbour paid in cash.", "Maple Harbour", "Maple Harbour Resources", "Organization"),
    ("Marta Verona sued the clinic. Verona claims that she was bitten.", "Verona", "Marta Verona", "Person"),
    ("The State Department Spokesperson declined to comment.", "State Department", "US State Department", "GovernmentBody"),
    (
        "The Standing Council for the Housing of Sailors sued.",
        "Standing Council for the Housing of Sailors",
        "Standing Council for the Housing of Sailors",
        "GovernmentBody",
    ),
    (
        "The Ortega Foundation for the Textile Crafts paid for it.",
        "Ortega Foundation for the Textile Crafts",
        "Ortega Foundation for the Textile Crafts",
        "Organization",
    ),
    ("He was born in Livorno and lives in Evansville, Indiana.", "Livorno", "Livorno", "City"),
    ("The FTSE 100 fell on Monday.", "FTSE 100", "FTSE 100", "FinancialProduct"),
    ("Apple showed its new Velora on Monday.", "Velora", "Velora", "Product"),
    ("Shops sold the iPhone 4 in June.", "iPhone 4", "iPhone 4", "Product"),
    ("Twitter cut half of its jobs.", "Twitter", "Twitter", "Organization"),
    ("The Amazon river flooded villages.", "Amazon", "Amazon", "Place"),
    ("Mr Washington, a farmer, lost his cattle.", "Mr Washington", "Washington", "Person"),
    ("The storm hit Washington on Friday.", "Washington", "Washington", "City"),
    ("Prince Harry left in May.", "Prince Harry", "Prince Harry", "Person"),
    ("Google and Orlandia sued each other.", "Google", "Google", "Organization"),
    ("The US Food and Drug Administration approved it.", "US Food and Drug Administration", "Food and Drug Administration", "GovernmentBody"),
    ("He studied at the University of Oslo.", "Oslo", "Oslo", "City"),
    ("On Monday Ana Corel visited Oslo again.", "Ana Corel", "Ana Corel", "Person"),
    ("She joined Scottish Opera in 1969.", "Scottish Opera", "Scottish Opera", "Organization"),
    ("Arden and Velm Police arrested two men.", "Arden and Velm Police", "Arden and Velm Police", "GovernmentBody"),
    ("They were instructed by Arden and Velm Police in May.", "Arden and Velm Police", "Arden and Velm Police", "GovernmentBody"),
    ("The ships belong to Ostra-Velm and Atlantic Shipping Company.", "Atlantic Shipping Company", "Atlantic Shipping Company", "Organization"),
    ("They asked the state Department of Justice to help.", "Department of Justice", "Department of Justice", "GovernmentBody"),
    ("Lumo, Britain's largest union, called a strike.", "Britain", "United Kingdom", "Country"),
    ("Assistant Chief Dakota Rivers spoke. Rivers joined the police in 2003.", "Rivers", "Dakota Rivers", "Person"),
    ("She married the tenor Piers Marlow in May.", "Piers Marlow", "Piers Marlow", "Person"),
    ("Cardinal Pietro Marlow met Ana Holm.", "Pietro Marlow", "Pietro Marlow", "Person"),
    ("Magistrate Judge Ana Holm denied it.", "Ana Holm", "Ana Holm", "Person"),
    ("Michael Jordan met fans. Jordan thanked them.", "Jordan", "Michael Jordan", "Person"),
]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [("He flew to Canton, Ohio, on Friday. People in Canton were glad.", 2), ("CANTON, Ohio - The mill employs 900 people in Canton.", 1)],
)
def test_a_city_beside_another_state_is_not_the_known_one(text: str, mentions: int, nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities
    assert [(one.name, one.iri, len(one.mentions)) for one in found if one.type == "City"] == [("Canton", None, mentions)]


def at(text: str, words: str, nlp: Language) -> list[Entity]:
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities
    return [entity for entity in found for mention in entity.mentions if mention.kind == "name" and text[slice(*mention.span)] == words]


@pytest.mark.parametrize(("text", "words", "name", "kind"), CASES)
def test_name_and_type(text: str, words: str, name: str, kind: str, nlp: Language) -> None:
    assert [(entity.name, entity.type) for entity in at(text, words, nlp)] == [(name, kind)]


def test_dates_and_amounts_are_no_names(nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text="On Friday, March 3, the firm paid $ 20 million to 300 workers."), nlp=nlp)).entities
    assert [entity.name for entity in found if entity.kind == "named"] == []


def test_it_as_object_stays_open(nlp: Language) -> None:
    text = "Russia sent a parcel. Jan Novak had already paid for it."
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities
    assert not any(mention.kind == "pronoun" for entity in found for mention in entity.mentions)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tamber Lowick profit falls\n\nThe Swiss lender Tamber Lowick lost money.", "Tamber Lowick"),
        ("The Tamber Prize for The Salt Garden went to Ana Holm.", "Tamber Prize"),
        ("Striker Mamadou Norrin scored twice.", "Mamadou Norrin"),
        ("The court jailed Dutchman Karel van Norrin in May.", "Karel van Norrin"),
        ("Quorley beat Tarnfield 2-1 on Sunday.", "Tarnfield"),
    ],
)
def test_callings_and_scores_are_no_part_of_a_name(text: str, name: str, nlp: Language) -> None:
    assert name in {entity.name for entity in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities}


def test_a_nationality_with_an_article_is_no_name(nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text="The ship's captain, a Ukrainian, was arrested."), nlp=nlp)).entities
    assert "Ukrainian" not in {entity.name for entity in found if entity.type == "Person" and entity.kind == "named"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("London's mayor, Tom Harker, opened the bridge.", "London", "City"),
        ("Ukrainian drones hit a refinery.", "Ukraine", "Country"),
        ("The late president Tendai wa Norrin died in 2012.", "Tendai wa Norrin", "Person"),
    ],
)
def test_what_a_word_of_place_names(text: str, name: str, kind: str, nlp: Language) -> None:
    assert {entity.name: entity.type for entity in resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities}[name] == kind


def test_what_opens_a_sentence_and_is_heard_is_no_name(nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text="Gunfire was heard near the port. Norrin was seen there."), nlp=nlp)).entities
    assert "Gunfire" not in {entity.name for entity in found if entity.kind == "named"}
