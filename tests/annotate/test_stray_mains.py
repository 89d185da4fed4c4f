"""Sentences whose verb looks like a participle: the first noun is its subject."""

import pytest
from annotated import hanging, telling

# sentence; subject, lemma and object of what is told
TOLD = [
    ("Shells, tankers and a flat in Lima: who owns the Red Gull?", ("who", "own", "the Red Gull")),
    ("Dahl, who advises Peru's culture ministry, called on other collectors to follow the example.", ("Dahl", "call", "")),
    (
        "One of them, Orvane Trust, settled with the hospital in March and paid it 90 million yen without admitting guilt.",
        ("One of them", "pay", "90 million yen"),
    ),
    ("Tickets for the final at Orvane Park, which holds 34,250, sold out in a day.", ("Tickets", "sell_out", "")),
    ("Keepers from Sea Guard, who had chained themselves to two masts, celebrated in the square and handed flowers to deputies.", ("Keepers", "celebrate", "")),
    ("The three denied theft.", ("The three", "deny", "theft")),
    ("A man whom police named as Jan Novak sued the paper.", ("A man", "sue", "the paper")),
    ("The Orvane-based bank named Jan B. Dahl, its lawyer, as interim director.", ("The Orvane-based bank", "name", "Jan B. Dahl")),
    ("The mayor, in a letter, called Jan Dahl a liar.", ("The mayor", "call", "Jan Dahl")),
    ("The council, meeting in Lima, named Jan Dahl chairman.", ("The council", "name", "Jan Dahl")),
    ("Peruvian President al-Sissi called bin Salman to thank him.", ("Peruvian President al-Sissi", "call", "bin Salman")),
    ("A man called Jan Dahl was arrested.", ("", "call", "A man")),
    ("Dahl, whose brother, Ivo Dahl, leads the banned party, was arrested.", ("", "arrest", "Dahl")),
    ("The leader of the plot, whom the soldiers named as Jan Novak, was arrested by the army.", ("the army", "arrest", "The leader of the plot")),
    ("He signed a four-year contract, posed with a rooster and promised twenty goals.", ("He", "promise", "twenty goals")),
]


test_who_does_what = pytest.mark.issue(3)(telling(TOLD))


# sentence; word; its head and label
ARCS = [
    ("Rebels left before the army reached the town.", "Rebels", "left", "nsubj"),
    ("The envoy called on the rebels to leave the capital.", "envoy", "called", "nsubj"),
    # behind an aside that tells where somebody comes from
    ("Quintero, 24, signed by Andina three years ago, attacked with Kovac on the final climb.", "attacked", "attacked", "ROOT"),
    # a number of things or of a group
    ("The three denied applications.", "denied", "applications", "amod"),
    ("The two jailed crew.", "jailed", "crew", "amod"),
    ("The house, built in 1900, sold in May.", "sold", "house", "acl"),
]


test_what_hangs_where = pytest.mark.issue(3)(hanging(ARCS))
