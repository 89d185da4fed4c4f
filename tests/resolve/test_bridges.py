"""What "the bank", "the union", "the tanker" mean: own sentences, each with the name of the entity that the words belong to."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve


def entity_of(text: str, words: str, nlp: Language) -> str:
    """The name of the entity whose mention are the last such words of the text."""
    at = text.rindex(words)
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities
    return next(
        (
            entity.name
            for entity in found
            if any(text[mention.span.begin : mention.span.end] == words and mention.span.begin == at for mention in entity.mentions)
        ),
        "",
    )


# text, words, the entity's name
CASES = [
    # no firm is told of
    ("The US airline said on Monday it had bought four jets.", "The US airline", "The US airline"),
    # a union may be called a federation, and a firm is none
    (
        "Talks with ferry operator Marlines failed. The Ferry Workers Federation wants more pay. Marlines offers less. The union will strike.",
        "The union",
        "Ferry Workers Federation",
    ),
    # a firm is no court
    ("Brewer Ardenko appealed. The court will rule in May.", "The court", "The court"),
    # "a tanker" was told of before another ship was named
    ("A tanker hit the trawler Velda Norrin and the ferry Aster Morning. The tanker leaked oil.", "The tanker", "A tanker"),
    # whom the article tells of rather than whose name has the word
    (
        "The lender Tamber Lowick lost money. Tamber Lowick will shut ten branches. Tamber Lowick hired Clara Rehm from Commerzbank and Deutsche Bank. "
        "Investors fear that the bank will lose more.",
        "the bank",
        "Tamber Lowick",
    ),
    # called so before, however far back
    (
        "A group calling itself the Ardley Front seized the mine. The miners fled. Police came at noon. Nobody was hurt. The group left in the evening.",
        "The group",
        "Ardley Front",
    ),
    # "this country" is where one speaks
    (
        "Ana Berg left Colombia in May. The country is poor. Her family hid. Nobody knew. Her son came. They wept. This country took them in.",
        "This country",
        "This country",
    ),
    # the state of a state university
    ("South Arden State, a public university, won. The state is proud of it.", "The state", "The state"),
    # an agency is no drugmaker
    ("Quorvis wants the approval of the US Food and Drug Administration. The agency asked Quorvis for data.", "The agency", "Food and Drug Administration"),
    # the one told of as "a court" comes before one named in passing, and no body is a court or ministry whose name does not say so
    ("A court in Lima jailed Tom Harker. He may ask the Supreme Court to free him. The court also fined him.", "The court", "A court"),
    ("A museum in Cairo bought a vase that the Norrin Museum had sold. The museum paid $3 million.", "The museum", "A museum"),
    ("They told the culture ministry that the roof of the Norrin Museum leaked. The ministry was angry.", "The ministry", "the culture ministry"),
    ("Thieves broke into the Norrin Museum through a window of the Velda Gallery. The museum closed.", "The museum", "Norrin Museum"),
    # where somebody works is named in passing
    (
        "The drugmaker Quorvis lost money. Quorvis cut jobs. Quorvis closed its plant. Greta Holm of Nordbank said the pill was the company's best.",
        "the company",
        "Quorvis",
    ),
    # a name is given to who holds an office, where that is so
    ("Velm Shipping has one ship. Its sole director is Clara Rehm.", "Its sole director", "Clara Rehm"),
    ("The sole director of Velm Shipping is Clara Rehm.", "The sole director of Velm Shipping", "Clara Rehm"),
    ("The next director of Velm Shipping may be Clara Rehm.", "The next director of Velm Shipping", "The next director"),
    ("The director of Velm Shipping is not Clara Rehm.", "The director of Velm Shipping", "The director"),
    # who keeps an office for a while holds it
    ("Clara Rehm, chief executive of Velm, resigned. The outgoing chief executive thanked the crew.", "The outgoing chief executive", "Clara Rehm"),
    # a state by its form, a body by its class
    ("Saudi Arabia hosted talks. The kingdom will pay.", "The kingdom", "Saudi Arabia"),
    ("France hosted talks. The kingdom will pay.", "The kingdom", "The kingdom"),
    ("Toyota recalled its cars. The Japanese carmaker wept. The automaker lost money.", "The automaker", "Toyota"),
    ("North Velmshire Council refused. Mr Hale blamed the weather. The authority declined to comment.", "The authority", "North Velmshire Council"),
    ("Velm Shipping sued Hale Bridges Ltd. The council hired a lawyer.", "The council", "The council"),
    ("The vessel Astra Morning left Ceuta. The tanker was boarded by Spain.", "The tanker", "Astra Morning"),
    # one of several told of together is not "the company"; who owns and what is owned both may be
    ("Tesco, Aldi and Waitrose withdrew fish made by Lowick Foods in Corby. The company employs 600 people.", "The company", "Lowick Foods"),
    ("Velm Foods and Lowick Foods sued the state. The company employs 600 people.", "The company", "The company"),
    ("Velm Capital owns a fifth of Lowick Foods. Clara Rehm started the company in 2014.", "the company", "the company"),
    ("Velm Capital bought a farm in Peru, according to Lowick Foods. The company made no comment.", "The company", "Velm Capital"),
    # "Ford" is not the only company for being the Ford Motor Company
    ("Ford and Toyota buy seats from Tamber Seats Ltd. The company cut jobs.", "The company", "Tamber Seats"),
    # the subject of a clause is not who has a name within it
    ("Velm Bank lost money. The bank has struggled since Velm Bank left Peru.", "The bank", "The bank"),
    ("Velm Bank lost money. The bank has struggled since May.", "The bank", "Velm Bank"),
    # where a firm has its seat tells no other firm
    ("Velm Foods cut jobs. The Coventry-based company lost money.", "The Coventry-based company", "Velm Foods"),
    # a firm of unknown state is meant where the article is about it
    ("Velm Motors cut jobs. Velm Motors lost money. Clara Rehm left Velm Motors. The British carmaker fell.", "The British carmaker", "Velm Motors"),
    ("Velm Motors cut jobs. The British carmaker fell.", "The British carmaker", "The British carmaker"),
    ("Ford bid for a plant. Romania took the Bucharest-based company over.", "the Bucharest-based company", "the Bucharest-based company"),
    # who stands beside the subject buys it, and is not what is bought
    ("Its largest owner, the Danish fund Kestrel Partners, bought the company in May.", "the company", "the company"),
    # neither of two is what both are
    ("Kide has 140 staff and counts the cloud companies Stratus and Beam among its customers.", "the cloud companies", "the cloud companies"),
]


@pytest.mark.parametrize(("text", "words", "name"), CASES)
def test_description(text: str, words: str, name: str, nlp: Language) -> None:
    assert entity_of(text, words, nlp) == name


def test_a_clause_that_names_tells_who_it_is(nlp: Language) -> None:
    text = "Thieves fled to Lima. A group calling itself the Ardley Front seized the mine."
    assert entity_of(text, "A group", nlp) == entity_of(text, "itself", nlp) == "Ardley Front"


def test_the_last_apposition_is_of_the_last_conjunct(nlp: Language) -> None:
    text = "The kidnappers freed the nurse Ana Berg and their Peruvian driver, Jorge Salas."
    assert entity_of(text, "their Peruvian driver", nlp) == "Jorge Salas"


def test_a_trade_that_opens_a_sentence_is_no_part_of_a_name(nlp: Language) -> None:
    assert entity_of("Insurer Harlons warned of empty coffers.", "Harlons", nlp) == "Harlons"


def test_a_name_known_as_such_is_told_of_the_noun_before_it(nlp: Language) -> None:
    assert entity_of("A group known as the Ardley Front took the money.", "A group", nlp) == "Ardley Front"


def test_who_was_given_an_office_holds_it(nlp: Language) -> None:
    text = "Nordbank hired Clara Holt as its new treasurer."
    assert entity_of(text, "its new treasurer", nlp) == "Clara Holt"
    # nobody was
    assert entity_of(text.replace("hired", "did not hire"), "its new treasurer", nlp) == "its new treasurer"


def test_what_a_clause_amounts_to_is_not_its_last_name(nlp: Language) -> None:
    assert entity_of("Chad invaded Mali, a move that Peru condemned.", "a move", nlp) != "Mali"


def test_who_is_named_as_the_victim_is_one(nlp: Language) -> None:
    text = "Police named the dead man as Tom Hale. The man had two sons."
    assert entity_of(text, "The man", nlp) == "Tom Hale"
    assert entity_of("The victim was identified as Tom Hale, 40. The victim had two sons.", "The victim", nlp) == "Tom Hale"
    assert entity_of("Police did not identify the dead man as Tom Hale. The man had two sons.", "The man", nlp) != "Tom Hale"


def test_a_firm_is_no_union_and_a_union_no_firm(nlp: Language) -> None:
    text = "Marlow Lines cut jobs. Solidar, the union, said it feared more. The firm sells beer."
    assert entity_of(text, "The firm", nlp) == "Marlow Lines"
    assert entity_of("Marlow Steel cut ten jobs. The union dropped its plan.", "The union", nlp) != "Marlow Steel"
