"""Event nouns: who and whom, and what they are without."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article, Statement

CASES = [
    ("Chad's invasion of Sudan alarmed the region.", "invade", "Chad", "Sudan", "asserted"),
    ("The fighting alarmed the region.", "fight", None, None, "asserted"),
    ("The shooting of the hunters alarmed the region.", "shoot", None, None, "asserted"),
    ("The capture of the town alarmed the region.", "capture", None, "the town", "asserted"),
    ("The death of the king alarmed the region.", "die", "the king", None, "asserted"),
    ("A rise in prices alarmed the region.", "rise", "prices", None, "asserted"),
    ("A meeting between Chad and Sudan alarmed the region.", "meet", "Chad", "Sudan", "asserted"),
    ("Chad's conflict with Sudan alarmed the region.", "fight", "Chad", "Sudan", "asserted"),
    ("Chad's request for help alarmed the region.", "request", "Chad", "help", "asserted"),
    ("The fire followed job cuts at the mill.", "cut", None, "job", "asserted"),
    ("The two states came close to war in 1996.", "fight", None, None, "negated"),
    ("The mayor will close the road despite protests.", "protest", None, None, "asserted"),
    ("The plan assumes growth of 3 percent.", "grow", None, None, "hypothetical"),
    ("Holm called the ruling an attack on free speech.", "attack", None, "free speech", "hypothetical"),
    # things more often than deeds
    ("Peru's entry for the prize is long.", "enter", None, None, "asserted"),
    ("The fine was a third of Orvane's sales.", "sell", None, None, "asserted"),
    ("One of Peru's biggest corruption trials began.", "try", None, None, "asserted"),
    ("Chad's sales of arms alarmed the region.", "sell", "Chad", "arms", "asserted"),
    ("Rebels launched an attack on the town.", "attack", "Rebels", "the town", "asserted"),
    # a town, and a state before a gathering, are where it took place
    ("The London attack alarmed the region.", "attack", None, None, "asserted"),
    ("The Chad summit alarmed the region.", "meet", None, None, "asserted"),
    ("The Chad invasion alarmed the region.", "invade", "Chad", None, "asserted"),
    ("An escalation with a naval rival alarmed the region.", "escalate", None, None, "asserted"),
    # what somebody refuses, allows, orders, supports or is against is only talked of so far
    ("The extradition of Keller was refused.", "extradite", None, "Keller", "hypothetical"),
    ("The execution of Keller was stayed.", "execute", None, "Keller", "hypothetical"),
    ("Peru had supported the takeover of Orvane.", "take_over", None, "Orvane", "hypothetical"),
    ("The court may order the eviction of the farmers.", "evict", None, "the farmers", "hypothetical"),
    ("The bill would allow the deportation of Keller.", "deport", None, "Keller", "hypothetical"),
    ("It is the first merger that Peru has vetoed.", "merge", None, None, "hypothetical"),
    ("A judge halted the deportation of Keller.", "deport", None, "Keller", "hypothetical"),
    ("The police halted the march.", "march", None, None, "asserted"),
    ("The sale of the mill fell through.", "sell", None, "the mill", "hypothetical"),
    ("The sale of the mill was celebrated.", "sell", None, "the mill", "asserted"),
    ("The plan includes the closure of the mill.", "close", None, "the mill", "hypothetical"),
    ("The list includes the closure of the mill.", "close", None, "the mill", "asserted"),
    ("The treaty requires the destruction of the missiles.", "destroy", None, "the missiles", "hypothetical"),
    ("An agreement on the sale of the mill was signed.", "sell", None, "the mill", "hypothetical"),
    ("Talks on the sale of the mill failed.", "sell", None, "the mill", "hypothetical"),
    ("Peru supported the recent takeover of Orvane.", "take_over", None, "Orvane", "asserted"),
    ("Peru praised the takeover of Orvane.", "take_over", None, "Orvane", "asserted"),
    ("Peru supported Chad's invasion of Sudan.", "invade", "Chad", "Sudan", "asserted"),
    ("Peru may back Chad's attack on the port.", "attack", "Chad", "the port", "asserted"),
    ("Peru supported Chad's takeover of Orvane.", "take_over", "Chad", "Orvane", "asserted"),
    ("It is the first merger that Peru has praised.", "merge", None, None, "asserted"),
    ("Talks on the invasion of Sudan failed.", "invade", None, "Sudan", "asserted"),
    # what is agreed comes about with the clause
    ("The firm will own a tenth after the listing.", "list", None, None, "hypothetical"),
    ("The takeover of Orvane could cost a third of the posts.", "take_over", None, "Orvane", "hypothetical"),
    ("The firm closed a branch after the takeover of Orvane.", "take_over", None, "Orvane", "asserted"),
    ("The takeover of Orvane may have broken the law.", "take_over", None, "Orvane", "asserted"),
    ("The attack on the port could raise prices.", "attack", None, "the port", "asserted"),
    ("The school will close after the attack on the port.", "attack", None, "the port", "asserted"),
    # one's own deeds are as real as their telling, and what is feared is not there
    ("Keller did not submit her resignation.", "resign", "her", None, "hypothetical"),
    ("Keller submitted her resignation.", "resign", "her", None, "asserted"),
    ("Keller did not regret her resignation.", "resign", "her", None, "asserted"),
    ("The regime feared its collapse.", "collapse", "its", None, "hypothetical"),
    ("The regime regretted its collapse.", "collapse", "its", None, "asserted"),
    ("There was no attack.", "attack", None, None, "negated"),
    ("The chief spoke of a possible statement.", "state", None, None, "hypothetical"),
]
SILENT = [
    "The chief hid his tax returns.",
    "In response to the mayor they left.",
    "The chief left in the fall of 2020.",
    "The trains got out of control.",
    "The Madrid conference ended.",
    "The chief left in a statement.",
    "The trains ran in response.",
    "The house was on sale.",
    "The firm wrecked its defences.",
]


def nominals(nlp: Language, text: str) -> list[Statement]:
    return [one for one in analyse(Article(id="a", text=text), nlp=nlp).statements if one.proposition.extractor == "nominal"]


@pytest.mark.parametrize(("text", "lemma", "subject", "target", "layer"), CASES, ids=[case[0] for case in CASES])
def test_event_nouns(nlp: Language, text: str, lemma: str, subject: str | None, target: str | None, layer: str) -> None:
    (found,) = [one for one in nominals(nlp, text) if one.proposition.predicate.lemma == lemma]
    names = [argument.text.removesuffix("'s") if argument else None for argument in (found.proposition.subject, found.proposition.object)]
    assert (*names, found.layer) == (subject, target, layer)
    if subject is None and target is None:
        assert found.event is None


@pytest.mark.parametrize("text", SILENT)
def test_nouns_that_tell_nothing_alone(nlp: Language, text: str) -> None:
    assert nominals(nlp, text) == []


def test_each_object_makes_a_proposition_of_its_own(nlp: Language) -> None:
    found = nominals(nlp, "Chad's invasion of Sudan and Libya alarmed the region.")
    assert [one.proposition.object and one.proposition.object.text for one in found] == ["Sudan", "Libya"]


@pytest.mark.issue(3)
def test_who_invades_elsewhere_is_not_taken_for_the_invaded(nlp: Language) -> None:
    found = nominals(nlp, "Chad's invasion of Sudan began in May. The invasion of Chad alarmed the region.")
    assert [one.proposition.object and one.proposition.object.text for one in found] == ["Sudan", None]


@pytest.mark.parametrize("text", ["Troops exchanged fire.", "The doctors found a strain of cholera.", "The firm changed its production process."])
def test_nouns_of_shots_kinds_and_ways_are_no_events(nlp: Language, text: str) -> None:
    assert [one for one in analyse(Article(id="a", text=text), nlp=nlp).statements if one.proposition.voice == "nominal"] == []


def test_what_is_set_for_a_day_lies_ahead(nlp: Language) -> None:
    found = analyse(Article(id="a", text="The hearing is set for Monday."), nlp=nlp).statements
    assert [one.layer for one in found if one.proposition.voice == "nominal"] == ["hypothetical"]
