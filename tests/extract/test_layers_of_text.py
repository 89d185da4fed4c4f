"""What a sentence makes of a fact: the layer of the proposition with a given predicate."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

CASES = [
    ("Chad asked France for help.", "ask", "asserted"),
    ("The minister said that rebels had attacked the town.", "attack", "reported"),
    ("Rebels attacked the town, the minister said.", "attack", "reported"),
    ("Rebels attacked the town, according to the minister.", "attack", "reported"),
    ("The minister said that rebels had attacked the town.", "say", "asserted"),
    ("The rebels did not attack the town.", "attack", "negated"),
    ("The rebels failed to attack the town.", "attack", "negated"),
    ("The rebels managed to capture the town.", "capture", "asserted"),
    ("The rebels may attack the town.", "attack", "hypothetical"),
    ("The rebels will attack the town.", "attack", "hypothetical"),
    ("The rebels plan to attack the town.", "attack", "hypothetical"),
    ("The army denied that soldiers had killed civilians.", "kill", "disputed"),
    ("If the rebels attack the town, people will flee.", "attack", "hypothetical"),
    ("Chad's invasion of Sudan alarmed the region.", "invade", "asserted"),
    ("Officials warned of a possible Chinese invasion of Sudan.", "invade", "hypothetical"),
    ("There was no attack on the town last night.", "attack", "negated"),
    ("The widow blames the mayor for selling the bridge.", "sell", "reported"),
    ("Activists accused the company of dumping waste.", "dump", "hypothetical"),
    ("They spoke about how the mill had poisoned the river.", "poison", "reported"),
    ("The mayor framed the fire as a moment when the town needed firemen.", "need", "reported"),
    ("The mayor called the deal a mistake because few farmers own the land.", "own", "reported"),
    ("The vote followed allegations he beat his wife.", "beat", "reported"),
    ("Brook said the mill is to blame and accused the owner of theft.", "accuse", "asserted"),
    ("Brook went on the offensive, saying he would leave, his rival was “wrong”.", "be", "hypothetical"),
    ("The film was “The Dam”.", "be", "asserted"),
    ("There is recognition among leaders that Smith deserves respect.", "deserve", "reported"),
    ("As the Daily Post previously reported, Smith leads the firm.", "lead", "reported"),
    ("Jones attributed the delay to drivers leaving early.", "leave", "reported"),
    ("She called out the way in which the board had sold the mill.", "sell", "reported"),
    ("They spoke about the flood and how it had changed the town.", "change", "reported"),
    ("It slams the college for receiving money from a mill.", "receive", "reported"),
    ("Rebels reportedly attacked the town.", "attack", "hypothetical"),
    ("Rebels allegedly attacked the town.", "attack", "hypothetical"),
    ("The alleged attack on the town shocked the region.", "attack", "hypothetical"),
    ("It was reported that rebels had attacked the town.", "attack", "reported"),
    ("The mayor was criticized for selling the bridge.", "sell", "reported"),
    ("The council studied to what extent the mill had poisoned the river.", "poison", "hypothetical"),
]


@pytest.mark.parametrize(("text", "lemma", "layer"), CASES, ids=[f"{case[1]}: {case[0]}" for case in CASES])
def test_layer(nlp: Language, text: str, lemma: str, layer: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp)
    assert {one.layer for one in found.statements if one.proposition.predicate.lemma == lemma} == {layer}


def test_a_quotation_over_two_sentences_has_one_source(nlp: Language) -> None:
    text = "Mayor Ada Brook was angry. “The dam broke. Nobody warned the valley,” Brook said."
    found = analyse(Article(id="a", text=text), nlp=nlp)
    layers = {one.proposition.predicate.lemma: one.layer for one in found.statements}
    assert layers["break"] == "reported"
    assert {one.source.text for one in found.attributions if one.source} == {"Brook"}


def test_an_of_phrase_alone_does_not_say_who_acted(nlp: Language) -> None:
    found = analyse(Article(id="a", text="The shooting of the hunters shocked the valley."), nlp=nlp)
    (one,) = [one for one in found.statements if one.proposition.predicate.lemma == "shoot"]
    assert one.subject is one.object is None


@pytest.mark.parametrize(
    "text",
    [
        "Emily Horne, a spokeswoman for the Polish embassy, resigned on Monday.",
        "Police arrested Emily Horne, a spokeswoman for the Polish embassy.",
        "Rebels had fled, said Emily Horne, a spokeswoman for the Polish embassy.",
    ],
)
def test_an_office_names_holder_and_institution(nlp: Language, text: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp)
    offices = [one.proposition for one in found.statements if one.proposition.extractor == "office"]
    assert [(one.subject and one.subject.text, one.predicate.text, one.object and one.object.text) for one in offices] == [
        ("Emily Horne", "spokeswoman", "the Polish embassy")
    ]
    assert {one.layer for one in found.statements if one.proposition.extractor == "office"} == {"asserted"}
