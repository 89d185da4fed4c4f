"""Properties of the ontology between the parties of an event."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.graph.vocab import KG, ONTOLOGY
from kg.lexicon import table
from kg.model import Article

CASES = [
    ("Chad asked Sudan for medicine.", "requestsAidFrom", "Chad", "Sudan"),
    ("Chad asked Sudan to leave.", "requests", "Chad", "Sudan"),
    ("Chad requested aid from Sudan.", "requestsAidFrom", "Chad", "Sudan"),
    ("Chad invited Sudan to Paris.", "invites", "Chad", "Sudan"),
    ("Chad met with Sudan.", "meets", "Chad", "Sudan"),
    ("Chad held talks with Sudan.", "meets", "Chad", "Sudan"),
    ("The president visited Sudan.", "visits", "The president", "Sudan"),
    ("Chad sent blankets to Sudan.", "aids", "Chad", "Sudan"),
    ("Police arrested the mayor.", "arrests", "Police", "the mayor"),
    ("Sudan was invaded by Chad.", "invades", "Chad", "Sudan"),
    ("Rebels attacked the convoy.", "attacks", "Rebels", "the convoy"),
    ("Chad launched an attack on Sudan.", "attacks", "Chad", "Sudan"),
    ("Chad condemned Sudan.", "condemns", "Chad", "Sudan"),
    ("Chad warned Sudan of war.", "warns", "Chad", "Sudan"),
    ("Chad withdrew from Sudan.", "withdrawsFrom", "Chad", "Sudan"),
    ("Chad deployed troops to Sudan.", "deploysTo", "Chad", "Sudan"),
    ("Chad rejected the plan.", "rejects", "Chad", "the plan"),
    ("Chad will bomb Sudan.", "attacks", "Chad", "Sudan"),
    ("Chad signed a trade treaty with Sudan.", "agreesWith", "Chad", "Sudan"),
    ("Protesters clashed with police over a tax.", "fights", "Protesters", "police"),
    ("The minister flew to Chad.", "visits", "The minister", "Chad"),
    ("The jury jailed Bell for fraud.", "arrests", "The jury", "Bell"),
    ("The watchdog fined Keller Orbis 25 million francs in June.", "sanctions", "The watchdog", "Keller Orbis"),
    ("The bank lent Chile 3 million dollars.", "aids", "The bank", "Chile"),
    ("Gunmen seized three nurses.", "abducts", "Gunmen", "three nurses"),
    ("The mayor blamed the council.", "accuses", "The mayor", "the council"),
    # by word, or by those who have hands for it
    ("The president announced sanctions on Chad.", "sanctions", "The president", "Chad"),
    ("Chad announced the arrest of two smugglers.", "coerces", "Chad", "two smugglers"),
    ("Soldiers held two reporters by the gate.", "arrests", "Soldiers", "two reporters"),
    ("Chad joined Sudan on a mission.", "cooperatesWith", "Chad", "Sudan"),
    ("Chad lambasted Sudan.", "condemns", "Chad", "Sudan"),
    # the same verbs where the parties are of that kind
    ("The referee consulted the Video Council, Paul Anders.", "consults", "The referee", "the Video Council"),
    ("The minister spoke to the president of Chad on Monday.", "consults", "The minister", "the president of Chad"),
    ("Jan Holm attacked Ana Ruiz with a knife.", "attacks", "Jan Holm", "Ana Ruiz"),
    ("Police beat the protesters in Lima.", "attacks", "Police", "the protesters"),
    ("Turkey supplies Chad with drones.", "aids", "Turkey", "Chad"),
    ("The minister dismissed the claim.", "rejects", "The minister", "the claim"),
    ("Police detained the captain.", "arrests", "Police", "the captain"),
    ("Ana Ruiz sued the bank.", "sues", "Ana Ruiz", "the bank"),
    ("The regime hanged two rebels.", "kills", "The regime", "two rebels"),
]


@pytest.mark.parametrize(("text", "name", "subject", "other"), CASES, ids=[case[0] for case in CASES])
def test_property_and_parties(nlp: Language, text: str, name: str, subject: str, other: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp).statements
    rows = [(one.predicate.removeprefix(ONTOLOGY), one.subject and one.subject.text, one.object and one.object.text) for one in found]
    assert (name, subject, other) in rows


@pytest.mark.issue(6)
@pytest.mark.parametrize(
    "text",
    [
        # who has been forced or persuaded was asked for nothing
        "The flood forced families to flee.",
        "The lawyer persuaded the jury that Bell was innocent.",
        # scorn is no charge, and a village is forced to nothing
        "The crowd booed the minister.",
        "Soldiers burned the village.",
        "Peru elected Ana Ruiz.",
        "The town celebrated her victory.",
        "The striker joined Orvane on loan.",
        "The nurse held the boy by the hand.",
        "Chad suspended asylum applications from Sudan.",
        "Brook was relieved for the farmers.",
        # a rival is beaten at the polls and attacked with words
        "Rio faces Paulo Costa, a senator whom he beat two years ago.",
        "Ana Ruiz attacked Jan Holm.",
        # a house is no party that is forbidden
        "The president dissolved parliament on Thursday.",
        # to a broadcaster one gives an interview
        "The minister spoke to the BBC on Monday.",
        "The club dismissed the coach.",
        "Ana Ruiz captured the nomination.",
        "Ana Ruiz picked up two delegates.",
        "Police detained the ship.",
        "The court acquitted his deputy.",
        "The crowd chanted his name.",
        "Ana Ruiz attacked with Jan Holm on the last climb.",
        "The navy relieved two captains on Monday.",
        "Ana Ruiz bought the ferry from a Japanese operator.",
        # what is hung is not killed
        "The museum will hang two portraits.",
    ],
)
def test_an_act_that_no_property_tells_keeps_its_verb(nlp: Language, text: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp).statements
    assert found
    assert not any(one.predicate.startswith(ONTOLOGY) for one in found)


def test_whoever_is_told_is_not_what_is_asked_for(nlp: Language) -> None:
    found = analyse(Article(id="a", text="Chad told doctors to rest."), nlp=nlp).statements
    assert [one.predicate for one in found if one.predicate.startswith(ONTOLOGY)] == [ONTOLOGY + "requests"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad requested medical aid.",
        "Chad demanded an inquiry.",
        "Chad sent blankets.",
        "Talks were held.",
        "The rebels demanded the release of 20 hostages.",
        "Chad sent two helicopters.",
        "Chad withdrew its observers.",
        "Chad restored diplomatic ties with Sudan.",
        "Chad offered Sudan tents.",
        "The two countries fought a war over the valley.",
        "The plane was flying from Oslo to Bergen.",
        "The envoy was travelling to Chad.",
        "The jury convicted Bell of fraud.",
        "The president decreed a state of emergency.",
        "The firm hosts a conference in Lima.",
        "The mayor blamed the weather.",
        "The mayor ignored two warnings.",
        "Brook defended herself.",
        "Police seized the three men.",
        "The premier announced $80 million in aid for farmers.",
        # troops that are sent out are not sent against themselves, nor a road or a house protested against or coerced
        "The union ordered the deployment of a standby force.",
        "The ministry announced the deployment of troops to the border.",
        "The union ordered the deployment of 300 soldiers to the region.",
        "Farmers blocked the road to Lima.",
        "The premier declared a state of emergency.",
        # a promise is no agreement, an inspection no inquiry
        "The bank promised Chad a loan.",
        "Engineers inspected the dam.",
        "The council demolished the stadium.",
        # who enters a town has not attacked it yet
        "Soldiers entered the town.",
        "Rebels crossed the river.",
        "Police named the victim as Jan Dahl.",
        # whoever tells of a deed of others has not done it
        "The spokesman announced the arrest of two smugglers.",
        "The club's captain announced the suspension of a goalkeeper.",
    ],
)
def test_nobody_is_asked_where_only_a_thing_is_named(nlp: Language, text: str) -> None:
    assert [one.predicate for one in analyse(Article(id="a", text=text), nlp=nlp).statements if one.predicate.startswith(ONTOLOGY)] == []


def test_what_is_asked_for_is_a_topic(nlp: Language) -> None:
    (statement, *_) = analyse(Article(id="a", text="Chad sent blankets to Sudan."), nlp=nlp).statements
    assert [(item.role, item.argument.text) for item in statement.arguments] == [("topic", "blankets")]


def test_every_property_of_the_lexicon_is_in_the_ontology() -> None:
    lexicon = table("predicates")
    assert {*lexicon["types"].values(), *(row["property"] for row in lexicon["narrower"] if row["property"])} <= set(KG)
