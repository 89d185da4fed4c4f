"""Words that take back what a clause seems to tell: cleared of, nearly, "not X but Y", a fake that shows it, a claim that somebody rejects."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

# text, lemma of the predicate, its layer
CASES = [
    # cleared and ruled out
    ("The envoy was cleared of bribing a judge.", "bribe", "hypothetical"),
    ("A court exonerated the mayor of stealing the ring.", "steal", "hypothetical"),
    ("The envoy was found not guilty of bribing a judge.", "bribe", "negated"),
    ("The envoy was found guilty of bribing a judge.", "bribe", "asserted"),
    ("The minister is innocent of selling the bridge.", "sell", "negated"),
    ("The rebels are far from taking the port.", "take", "negated"),
    ("The board stopped short of closing the mine.", "close", "negated"),
    ("Ida Holm is on trial for stealing a ring.", "steal", "hypothetical"),
    ("Chad ruled out sending a ship.", "send", "negated"),
    # through whom it is said
    ("The witness told the judge through a translator that the boat had sunk.", "sink", "reported"),
    ("Holm said in a letter to Ana Cole that the mill belonged to her uncle.", "belong", "reported"),
    ("Holm told reporters by phone from Lagos that the mill belonged to her uncle.", "belong", "reported"),
    ("Orvane wrote on its website on Monday that the mill belonged to the city.", "belong", "reported"),
    # near misses
    ("Rebels nearly took the port.", "take", "negated"),
    ("The storm all but destroyed the port.", "destroy", "negated"),
    ("Rebels took nearly every port.", "take", "asserted"),
    ("Peru was hardly a danger.", "be", "negated"),
    # clefts
    ("It wasn't Holm who wrote the letter.", "write", "negated"),
    ("It may have been Holm who wrote the letter.", "write", "hypothetical"),
    ("It was Holm who wrote the letter.", "write", "asserted"),
    # hearsay
    ("Fears of rebels taking the port grew.", "take", "hypothetical"),
    ("Reports of soldiers crossing the river were dismissed.", "cross", "hypothetical"),
    ("The guard was accused of several crimes, including stealing a ring.", "steal", "hypothetical"),
    ("The board did many things, including closing the mine.", "close", "asserted"),
    ("A fake video shows Peru shelling a school.", "shell", "hypothetical"),
    ("A forged letter proves that Peru shelled a school.", "shell", "hypothetical"),
    ("Chad's denial that it had shelled a school was short.", "shell", "disputed"),
    ("It is a lie that Peru shelled a school.", "shell", "negated"),
    ("The mayor hardly ever met voters.", "meet", "negated"),
    ("Ana Brook, reportedly the owner of the club, left.", "be", "hypothetical"),
    ("Chad's support for rebels is a myth.", "support", "negated"),
    ("Chad 'burned the port'", "burn", "hypothetical"),
    # of what is not there nothing is told
    ("There is no law that bans guns.", "ban", "negated"),
    ("No envoy who met the king resigned.", "meet", "hypothetical"),
    ("Few envoys who met the king resigned.", "meet", "hypothetical"),
    ("The envoy who met the king resigned.", "meet", "asserted"),
    ("The envoy had no idea what the king wrote.", "write", "asserted"),
    # whoever is said to have helped is said to have helped with what was done
    ("Keller is charged with funding a gang that robbed a bank.", "rob", "hypothetical"),
    ("Keller stands accused of running a firm that bribed ministers.", "bribe", "hypothetical"),
    ("The envoy may have hired a nurse who faked a letter.", "fake", "hypothetical"),
    ("The envoy allegedly hired a nurse who faked a letter.", "fake", "hypothetical"),
    ("If the envoy hired a nurse who faked a letter, he must go.", "fake", "hypothetical"),
    ("The envoy hired a nurse who faked a letter.", "fake", "asserted"),
    ("The envoy may hire a nurse who wrote a letter.", "write", "asserted"),
    ("Keller is charged with killing a nurse who wrote a letter.", "write", "asserted"),
    ("The envoy may have hired the nurse who wrote a letter.", "write", "asserted"),
    # drafts
    ("A bill that bans guns is before a committee.", "ban", "hypothetical"),
    ("A law that bans guns is before a court.", "ban", "asserted"),
    # cut short
    ("Guards stopped the thieves before they robbed the bank.", "rob", "hypothetical"),
    ("The thieves robbed the bank before they left Oslo.", "rob", "asserted"),
    ("The thieves were arrested before reaching the bank.", "reach", "hypothetical"),
    # grounds
    ("The judge fined the firm for polluting the bay.", "pollute", "reported"),
    ("The owner was jailed for burning the mill. He denies the charge.", "burn", "disputed"),
    ("Four hikers were reported seized by smugglers.", "seize", "hypothetical"),
    ("The union reported losing a ship.", "lose", "reported"),
    ("The barge was sunk on Friday, apparently by a Chadian mine.", "sink", "hypothetical"),
    ("The barge was sunk on Friday by a Chadian mine.", "sink", "asserted"),
    # testimony
    ("Neighbours described two youths smashing the window before the fire.", "smash", "reported"),
    ("A nun recounted soldiers beating a monk.", "beat", "reported"),
    ("The envoy said the siren had sounded at 9:40 p.m., minutes after the national water board AGUA lifted its alarm to red.", "lift", "reported"),
    ("Ruiz has paid the judge 900 francs, tax records show.", "pay", "reported"),
    ("The judge owned a stake in the mill, court registry documents show.", "own", "reported"),
    ("Ruiz owns two yachts in Oslo, leaked letters show.", "own", "reported"),
    ("Ruiz wired 2 million francs to the clan, bank statements show.", "wire", "reported"),
    ("Among those freed was Ida Holm, 41, a cook who had robbed two banks, her sister told state broadcaster TVR.", "rob", "reported"),
    ("Among the missing was Ida Holm, 41, a retired cook who had agreed to sell her old car, her nephew told state broadcaster TVR.", "agree", "reported"),
    # a rank is no negation
    ("Holm beat world No 1 Ana Ruiz in the final.", "beat", "asserted"),
    ("No envoy beat Ana Ruiz.", "beat", "negated"),
    # trailing rebuttals
    ("Chad accused Sudanese spies of involvement in the theft, a charge Khartoum rejects.", "involve", "disputed"),
    ("Peru accused Chad of arming rebels, a claim Chad rejects.", "arm", "disputed"),
    ("Rebels burned the village, an accusation they deny.", "burn", "disputed"),
    ("Rebels burned the village, a claim denied by the group.", "burn", "disputed"),
    ("Rebels burned the village, which the group denies.", "burn", "disputed"),
    ("Brook said rebels burned the village, a claim that the group disputes.", "burn", "disputed"),
    ("Brook said rebels burned the village, a claim that the group disputes.", "say", "asserted"),
    ("The firm closed the mine (the union disputes this).", "close", "disputed"),
    ("Chad sank a ship (Mali disputes this).", "sink", "disputed"),
    ("Chad sank a ship - a charge it rejects.", "sink", "disputed"),
    ("Chad printed the story, a claim that Peru rejects.", "print", "asserted"),
    ("Mali attacked Sudan, a claim that Chad rejects.", "attack", "disputed"),
    # whose view it is
    ("As the rebels tell it, the army burned the village.", "burn", "reported"),
    ("To hear the mayor tell it, the firm stole the money.", "steal", "reported"),
    ("The way Mali tells it, Chad sank a ship.", "sink", "reported"),
    ("In the government's version of events, the rebels burned the village.", "burn", "reported"),
    ("Chad sank a ship, if the mayor is to be believed.", "sink", "hypothetical"),
    ("The man who police say stole the ring fled.", "steal", "reported"),
    ("The man who police say stole the ring fled.", "flee", "asserted"),
    ("Nobody saw the guard take the ring.", "take", "negated"),
    # how a deed was done is as real as the deed
    ("Mr Dahl denies fraud by abuse of position.", "abuse", "disputed"),
    ("Cole is charged with murder by poisoning.", "poison", "hypothetical"),
    # what is only put forward
    ("The plan had been recommended for approval by officials.", "approve", "hypothetical"),
    ("The bridge was proposed for demolition by engineers.", "demolish", "hypothetical"),
]


@pytest.mark.issue(4)
@pytest.mark.parametrize(("text", "lemma", "layer"), CASES, ids=[case[0] for case in CASES])
def test_what_is_taken_back_is_no_plain_fact(nlp: Language, text: str, lemma: str, layer: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp).statements
    assert {one.layer for one in found if one.proposition.predicate.lemma == lemma} == {layer}


@pytest.mark.issue(3)
@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Chad bought not the mine but the mill.", {("Chad", "buy", "the mill")}),
        ("Chad, not Mali, bought the mill.", {("Chad", "buy", "the mill")}),
        ("Chad and not Mali bought the mill.", {("Chad", "buy", "the mill")}),
        ("Chad bought the mill, not the mine.", {("Chad", "buy", "the mill")}),
        ("Mali attacked Sudan, not Chad.", {("Mali", "attack", "Sudan")}),
        ("Mali attacked Sudan, a claim that Chad rejects.", {("Mali", "attack", "Sudan")}),
    ],
)
def test_what_is_ruled_out_by_not_is_no_part(nlp: Language, text: str, facts: set[tuple[str, str, str]]) -> None:
    found = [one.proposition for one in analyse(Article(id="a", text=text), nlp=nlp).statements]
    assert {(one.subject.text if one.subject else "", one.predicate.lemma, one.object.text if one.object else "") for one in found} == facts


@pytest.mark.issue(4)
@pytest.mark.parametrize("text", ["The man who police say stole the ring fled.", "Ada Holm, who police believe stole the ring, fled."])
def test_of_two_subjects_in_a_relative_clause_one_says_so(nlp: Language, text: str) -> None:
    (saying,) = analyse(Article(id="a", text=text), nlp=nlp).attributions
    assert saying.source is not None
    assert saying.source.text == "police"
