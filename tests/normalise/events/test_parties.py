"""Parties: type, actor and recipient of a sentence, one case for each rule."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

CASES = [
    # light verb and noun
    ("Chad opened negotiations with Sudan.", "CONSULT", "Chad", "Sudan"),
    ("Chad launched an investigation into Sudan.", "ACCUSE", "Chad", "Sudan"),
    # ending an event
    ("Chad lifted the ban on Sudanese ships.", "CONCEDE", "Chad", "Sudanese ships"),
    ("Chad called off the talks with Sudan.", "SANCTION", "Chad", "Sudan"),
    # the subject of a receiving verb is the one done to
    ("Chad received a warning.", "THREATEN", None, "Chad"),
    # promises take what they promise into account
    ("Chad vowed to bomb Sudan.", "THREATEN", "Chad", "Sudan"),
    ("Chad agreed to send food to Sudan.", "AGREE", "Chad", "Sudan"),
    ("Chad is ready to send food to Sudan.", "AGREE", "Chad", "Sudan"),
    ("Chad will bomb Sudan.", "THREATEN", "Chad", "Sudan"),
    ("Chad will withdraw its troops unless Sudan signs the pact.", "THREATEN", "Chad", "Sudan"),
    # refusals
    ("Chad rejected an offer from Sudan.", "REJECT", "Chad", "Sudan"),
    ("Chad will not accept more refugees.", "REJECT", "Chad", None),
    ("Chad refused to meet the Sudanese president.", "REJECT", "Chad", "the Sudanese president"),
    ("Chad is opposed to Sudanese tariffs.", "REJECT", "Chad", "Sudanese tariffs"),
    # what somebody must do is asked for
    ("Chad said Sudan must return the ship.", "REQUEST", "Chad", "Sudan"),
    ("Chad told Sudan to return the ship.", "REQUEST", "Chad", "Sudan"),
    # passives
    ("Sudan was attacked by Chad.", "ASSAULT", "Chad", "Sudan"),
    ("The town was attacked by rebels from Chad.", "ASSAULT", "rebels from Chad", None),
    # coordinated parties are one event
    ("Chad and Sudan held talks.", "CONSULT", "Chad and Sudan", None),
    ("Chad visited Sudan and Libya.", "CONSULT", "Chad", "Sudan and Libya"),
    # whoever made a message says what it says
    ("Rebels issued a statement accusing Sudan.", "ACCUSE", "Rebels", "Sudan"),
    # what it is done to tells one noun from another
    ("The president condemned Chad's air strike on Sudan.", "ACCUSE", "The president", "Chad"),
    ("Chad's air strike on Sudan was short.", "ASSAULT", "Chad", "Sudan"),
    # exercises that nobody shares show force
    ("Chad held naval exercises.", "MOBILIZE", "Chad", None),
    ("Chad held naval exercises with Sudan.", "COOPERATE", "Chad", "Sudan"),
    ("Chadian and Sudanese warships launched ten days of war games.", "COOPERATE", "Chadian and Sudanese warships", None),
    # wishes and plans are promises or threats
    ("Chad wants to help Sudan.", "AGREE", "Chad", "Sudan"),
    ("Chad is considering sending troops to Sudan.", "THREATEN", "Chad", "Sudan"),
    # both parties of a noun, where the clause has no doer
    ("An agreement between Chad and Sudan was signed.", "SUPPORT", "Chad", "Sudan"),
    # a condition below a threat tells whom it is for
    ("Chad threatened to attack unless Sudan withdrew its ships.", "THREATEN", "Chad", "Sudan"),
    # a place within a place
    ("Sailors rioted at a dock in northern Sudan.", "PROTEST", "Sailors", "northern Sudan"),
    # parties are named with the words that tell where they belong
    ("The presidents of Chad and Sudan met on Friday.", "CONSULT", "The presidents of Chad and Sudan", None),
    ("Chad will provide money to villagers who lost homes in Sudan.", "AGREE", "Chad", "villagers who lost homes in Sudan"),
    ("Nurses affiliated with the Sudanese guild went on strike.", "PROTEST", "Nurses affiliated with the Sudanese guild", None),
    # the forces of somebody act for him
    ("Chad said its forces had attacked Sudan.", "ASSAULT", "Chad", "Sudan"),
    # what is wanted of others is no promise; an event goes on
    ("Chad widened its offensive to Sudan.", "ASSAULT", "Chad", "Sudan"),
    # a visit is to whom or where one goes
    ("The president flew to Sudan with his minister.", "CONSULT", "The president", "Sudan"),
    # a name that nobody knows acts
    ("Okafor ordered an investigation into Sudan.", "ACCUSE", "Okafor", "Sudan"),
    # an adverb may be part of the verb
    ("Chad turned away the refugees.", "REJECT", "Chad", None),
    # a noun may be told by the preposition after it
    ("Chad renewed its call for a truce.", "REQUEST", "Chad", None),
    # who acts tells a move of troops from a visit
    ("Chadian troops crossed into Sudan.", "ASSAULT", "Chadian troops", "Sudan"),
    # a pronoun is named by its antecedent in the sentence
    ("Chad announced that it will send food to Sudan.", "AGREE", "Chad", "Sudan"),
]


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), CASES, ids=[case[0] for case in CASES])
def test_type_and_parties(nlp: Language, text: str, kind: str, actor: str | None, recipient: str | None) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp).events
    rows = [(one.type, one.actor and one.actor.text, one.recipient and one.recipient.text) for one in found]
    if recipient is None:
        assert (kind, actor) in [row[:2] for row in rows]
    else:
        assert (kind, actor, recipient) in rows


@pytest.mark.parametrize(
    "text",
    [
        "Chad declined to comment.",
        "Chad asked whether the talks would help.",
        "The repair of nine tractors will help the harvest.",
        "Analysts say the price met the target.",
        "The editor called the plan a mistake.",
        "The firm released a report.",
        "Experts warned that the river could rise.",
        "Firemen battled the blaze.",
        "The firm met the deadline.",
        "The club dismissed the coach.",
        "Tourists boarded the plane.",
        "The embassy did not respond to a request for comment.",
        "The banker asked not to be named.",
        "Floodwater reached the town.",
        "The keeper conceded a goal.",
        "Aid workers said that people needed shelter.",
        "Chad's accusations hurt Sudan.",
    ],
)
def test_no_event(nlp: Language, text: str) -> None:
    assert analyse(Article(id="a", text=text), nlp=nlp).events == ()
