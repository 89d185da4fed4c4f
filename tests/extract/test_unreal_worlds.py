"""What happens in a story, in a drill, under a plan, or is only wanted, rumoured or taken back is no plain fact; what stands beside it is."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

# text, lemma of the predicate, its layer
CASES = [
    # stories
    ("In the novel, the king drowns his brother.", "drown", "hypothetical"),
    ("The king drowns his brother in the novel.", "drown", "hypothetical"),
    ("In a video game, robots sank the ship.", "sink", "hypothetical"),
    ("In a documentary film, the firm sank the ship.", "sink", "asserted"),
    ("In the game, the captain kicked the referee.", "kick", "asserted"),
    ("In the film, Iris Holm plays a nurse.", "play", "asserted"),
    ("In the film, Iris Holm plays a nurse who poisons the mayor.", "poison", "hypothetical"),
    ("The novel tells of a nurse who poisoned the mayor.", "poison", "hypothetical"),
    ("The series, in which a king kills his son, starts soon.", "kill", "hypothetical"),
    ("The author of the novel poisoned the mayor.", "poison", "asserted"),
    # pictures of what was not
    ("A cartoon shows the mayor beating a nurse.", "beat", "hypothetical"),
    ("A deepfake shows the mayor beating a nurse.", "beat", "hypothetical"),
    ("An AI-generated image shows the mayor beating a nurse.", "beat", "hypothetical"),
    ("The film, which police say is forged, shows the mayor beating a nurse.", "beat", "hypothetical"),
    ("The footage shows the mayor beating a nurse.", "beat", "asserted"),
    # practice
    ("In the drill, marines stormed a ship.", "storm", "hypothetical"),
    ("In the drill, a helicopter crashed.", "crash", "asserted"),
    ("The marines practised storming a ship.", "storm", "hypothetical"),
    # plans
    ("Under the plan, Chad closes the mine.", "close", "hypothetical"),
    ("Under the terms of the deal, Chad closes the mine and Mali reopens the dam.", "reopen", "hypothetical"),
    ("Under the proposed rules, banks lend more.", "lend", "hypothetical"),
    ("As part of the agreement, Chad closes the mine.", "close", "hypothetical"),
    ("Under the plan, Chad closed the mine.", "close", "asserted"),
    ("Under pressure from Mali, Chad closes the mine.", "close", "asserted"),
    # what a colon opens
    ("The panel makes two recommendations: the mill sues the mayor and hires a lawyer.", "sue", "hypothetical"),
    ("The panel proposes three steps: the bank sells its port and sacks the mayor.", "sack", "hypothetical"),
    ("The panel took three steps: it sold its port and sacked the mayor.", "sack", "asserted"),
    ("The plan has three parts: the army leaves Chad and the rebels open a camp.", "leave", "hypothetical"),
    ("The truce rests on two conditions: rebels free the mayor and the army leaves the valley.", "free", "hypothetical"),
    ("The firm has two parts: one sells hats and the other makes shoes.", "sell", "asserted"),
    ("The worst case is this: the mayor sells the mill.", "sell", "hypothetical"),
    ("The plan worked: the rebels freed the mayor.", "free", "asserted"),
    # what is only wanted or drafted
    ("The party wants a law that forces banks to lend.", "lend", "hypothetical"),
    ("The mayor proposed a tax that hits farmers.", "hit", "hypothetical"),
    ("The senator introduced a bill that bans guns.", "ban", "hypothetical"),
    ("Parliament passed a bill that bans guns.", "ban", "asserted"),
    ("Chad wants the island that Mali bought.", "buy", "asserted"),
    ("Chad is seeking a man who stole a ring.", "steal", "asserted"),
    # sold as, insured against, in case
    ("The pill was advertised as curing colds.", "cure", "hypothetical"),
    ("The city insured the mill against rebels burning it.", "burn", "hypothetical"),
    ("The navy closed the bay in case rebels shelled it.", "shell", "hypothetical"),
    ("The firm came within days of losing the contract.", "lose", "negated"),
    # hearsay of deeds
    ("Rumours of Chad's purchase of the mine grew.", "purchase", "hypothetical"),
    ("Speculation about Chad's purchase of the mine grew.", "purchase", "hypothetical"),
    ("Reports of Chad's purchase of the mine worried Mali.", "purchase", "hypothetical"),
    ("A report on Chad's purchase of the mine worried Mali.", "purchase", "asserted"),
    ("News of Chad's purchase of the mine worried Mali.", "purchase", "asserted"),
    ("Farmers protested against the sale of the mine.", "sell", "hypothetical"),
    ("Farmers protested against the killing of Iris Holm.", "kill", "asserted"),
    ("Chad's so-called liberation of the port angered Mali.", "liberate", "hypothetical"),
    ("The army “liberated” the port on Monday.", "liberate", "hypothetical"),
    ("The army liberated the “Peace” bridge on Monday.", "liberate", "asserted"),
    # taken back
    ("The envoy wrongly claimed that Chad had shelled a school.", "shell", "disputed"),
    ("Radio Omdur retracted a story that Chad had shelled a school.", "shell", "disputed"),
    ("Radio Omdur apologised for reporting that Chad had shelled a school.", "shell", "disputed"),
    ("Radio Omdur withdrew an article alleging that Chad had shelled a school.", "shell", "disputed"),
    ("The rumour that Chad had shelled a school was invented.", "shell", "disputed"),
    ("Radio Omdur has not retracted its story that Chad had shelled a school.", "shell", "reported"),
    ("Radio Omdur printed a story that Chad had shelled a school.", "shell", "reported"),
    ("Radio Omdur printed a story that Iris Holm wrote.", "write", "asserted"),
]


@pytest.mark.issue(3)
@pytest.mark.issue(4)
@pytest.mark.parametrize(("text", "lemma", "layer"), CASES, ids=[case[0] for case in CASES])
def test_other_worlds_hold_no_plain_fact(nlp: Language, text: str, lemma: str, layer: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp).statements
    assert {one.layer for one in found if one.proposition.predicate.lemma == lemma} == {layer}


@pytest.mark.issue(4)
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The envoy wrongly claimed that Chad paid no tax.", "wrongly"),
        ("Radio Omdur retracted a report that Chad paid no tax.", "retracted"),
    ],
)
def test_what_is_wrongly_said_keeps_its_sign_and_is_called_false_by_the_article(nlp: Language, text: str, word: str) -> None:
    (found,) = [one for one in analyse(Article(id="a", text=text), nlp=nlp).statements if one.proposition.predicate.lemma == "pay"]
    assert found.proposition.polarity == "negative"
    (stance,) = found.proposition.stances
    assert (stance.stance, stance.source, text[stance.cue.begin : stance.cue.end]) == ("calls_false", None, word)
