"""Participles: which are passive, and whose they are."""

import pytest
from annotated import Told, hanging, telling

# sentence; subject, lemma and object of what is told
TOLD = [
    ("The drum will be shown in Lima until June, shipped to Accra in July and displayed at a new museum.", ("", "display", "The drum")),
    # what needs an object and has none is done to the subject
    ("Hale was booked for dissent and dismissed on the hour for a foul.", ("", "dismiss", "Hale")),
    ("The probe, built by the Orvane Institute and launched in 1997, carried a drill.", ("", "launch", "The probe")),
    # what needs none is not
    ("She was born in Lima and studied in Oslo.", ("She", "study", "")),
    ("The band was formed in 1990 and released its first record in 1992.", ("The band", "release", "its first record")),
    ("The car, driven by Holm, hit a wall and exploded.", ("The car", "explode", "")),
    # between commas behind a name
    (
        "Chief Inspector Rebecca Cole, prosecuting, said officers picked up the accused at the hotel.",
        ("Chief Inspector Rebecca Cole", "say", "officers picked up the accused at the hotel"),
    ),
    ("The dogs were barking, said Holm.", ("The dogs", "bark", "")),
    ("Chief Inspector Rebecca Cole, prosecuting, said the men had fled.", ("Chief Inspector Rebecca Cole", "say", "the men had fled")),
    # whoever sold it lacks nothing
    ("Tessa Lund thanked Orvane Group, which sold 900 tablets lacking a plug.", ("900 tablets", "lack", "a plug")),
    # people are not owned
    ("Miners at Quebrada Honda, owned by Coralis, voted to strike.", ("Coralis", "own", "Quebrada Honda")),
    # a passive goes on with the passive
    ("Boateng equalised before half-time, was booked for removing his shirt and substituted at the break.", ("", "substitute", "Boateng")),
    ("He was jailed for taking bribes and fined 200 euros.", ("", "fine", "He")),
    # what stands in front was reached
    ("After the vote, held on Monday, Ruiz left.", ("", "hold", "the vote")),
    ("Under the deal, reached in Paris after a night of haggling, investors will accept losses.", ("", "reach", "the deal")),
]


test_who_does_what = pytest.mark.issue(3)(telling(TOLD))


# sentence; word; its head and label
ARCS = [
    ("Ruiz dissolved the house on Monday, a day after deputies rejected the budget, clearing the way for a vote.", "clearing", "dissolved", "advcl"),
    ("He was shot on Monday, a day after rebels attacked the town, killing ten.", "killing", "attacked", "advcl"),
    # nobody is set out, so she did it
    ("Tilda Berg, a biologist, once set out to prove that the moss could not grow and ended up persuaded that it might.", "set", "set", "ROOT"),
]


test_what_hangs_where = pytest.mark.issue(3)(hanging(ARCS))


def test_who_is_missing_misses_nobody(told: Told) -> None:
    found = told("Rovers play Lens on Friday, when Hale will be missing.")
    assert ("Hale", "be", "missing") in found and all(lemma != "miss" for _, lemma, _ in found)
