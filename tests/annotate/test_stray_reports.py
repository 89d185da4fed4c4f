"""Sentences that end in who says so: what stands before is said, whatever the parser makes of it."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.annotate import annotate
from kg.model import Article

# sentence; who says so; what is said: subject and lemma
SAID = [
    (
        "A ferry carrying 300 tonnes of grain collided with a tug off the coast of Chile on Monday, spilling fuel into the bay, the coastguard said.",
        "the coastguard",
        {("A ferry", "carry"), ("A ferry", "collide"), ("A ferry", "spill")},
    ),
    (
        "Danish champions Orvane Rovers have signed Ghana striker Kofi Baa from Italian club Lorva on a two-year deal, the clubs announced on Monday.",
        "the clubs",
        {("Danish champions Orvane Rovers", "sign")},
    ),
    ("A van carrying sheep overturned on a bridge near Leeds, blocking traffic for hours, police said.", "police", {("A van", "carry"), ("A van", "overturn")}),
    ("A jet carrying 12 doctors landed in Peru on Monday, its owner, Aerovia, said in a statement.", "its owner", {("A jet", "carry"), ("A jet", "land")}),
    ("Dutch grocer Velmar has sold its mill in Turin to Swiss group Haltin, the firms announced on Friday.", "the firms", {("Dutch grocer Velmar", "sell")}),
    ("Mali bought rifles from Peru, the agency's head, Ana Cole, said on Monday.", "the agency's head", {("Mali", "buy")}),
    ("The bridge is closed, the district's engineer, Jan Roth, told reporters.", "the district's engineer", {("The bridge", "be")}),
    ("Chad has sold the mill, Ida Holm, the firm's lawyer, said.", "Ida Holm", {("Chad", "sell")}),
    ("A trial was stopped on Friday after two guards died in Peru, the firm that runs it said.", "the firm", {("two guards", "die")}),
    (
        "The firm, Orvane Lithium, bribed rangers and forged maps, the forestry department said in a report.",
        "the forestry department",
        {("The firm", "bribe"), ("The firm", "forge")},
    ),
    ("The club dropped Hale, the FTSE 100 group said on Friday.", "the FTSE 100 group", {("The club", "drop")}),
    (
        "Two boys fell ill and three died after eating ham tainted with lead, the Meat Safety Office (MSO) said last night.",
        "the Meat Safety Office",
        {("Two boys", "fall_ill"), ("three", "die")},
    ),
    ("The tower, guards said, had burned.", "guards", {("The tower", "burn")}),
    ("The council, a body of nine members, approved the plan, the treasurer announced on Monday.", "the treasurer", {("The council", "approve")}),
]


@pytest.mark.issue(4)
@pytest.mark.parametrize(("text", "speaker", "told"), SAID)
def test_what_a_closing_report_tells_is_said(text: str, speaker: str, told: set[tuple[str, str]], nlp: Language) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp)
    assert [one.source.text for one in found.attributions if one.source] == [speaker]
    clauses = {
        (one.proposition.subject.text if one.proposition.subject else "", one.proposition.predicate.lemma): one.layer
        for one in found.statements
        if one.proposition.extractor == "clause"
    }
    assert told <= clauses.keys()
    assert {layer for (subject, _), layer in clauses.items() if subject != speaker} == {"reported"}


@pytest.mark.parametrize("text", ["Ana Ruiz met Jan Dahl, the man accused of theft.", "Ana Ruiz met Jan Dahl, a man said to own a bank."])
def test_a_description_stays_one(text: str, nlp: Language) -> None:
    assert [token.lemma_ for token in annotate(Article(id="a", text=text), nlp=nlp) if token.dep_ == "ROOT"] == ["meet"]
