"""Clauses that hang where they cannot stand."""

import pytest
from annotated import hanging, mending
from trees import parsed

from kg.annotate.repairs import repair

# sentence; word; its head and label
ARCS = [
    ("Orvane, the carmaker, said 300 workers left in May.", "workers", "left", "nsubj"),
    ("The letters alleged Senator Keller and her husband, Jan Moreau, took money from the fund.", "letters", "alleged", "nsubj"),
    ("Members demanded that Brook resign.", "Brook", "resign", "nsubj"),
    ("A fault convinced the drone that it had landed on Mars.", "landed", "convinced", "ccomp"),
    ("The scan convinced the nurse that he had removed the stone.", "that", "removed", "mark"),
    ("The scan convinced the nurse that Brook had hired.", "that", "hired", "mark"),
    ("The scan helped the nurse that Brook had hired.", "hired", "nurse", "relcl"),
    ("Because it is late, Keller told Brook that she left.", "that", "left", "mark"),
    # one name needs no clause that tells which it is
    # a boat hires nobody
    ("The witness told the judge through a translator that the boat had sunk.", "sunk", "told", "ccomp"),
    ("The farmer told reporters through a translator that the police had hired.", "hired", "translator", "relcl"),
    # one name needs no clause that tells which it is
    ("Holm said in a letter to Ana Cole that the mill belonged to her uncle.", "belonged", "said", "ccomp"),
    ("Holm spoke in a film by Ana Cole that the city banned.", "banned", "film", "relcl"),
    ("It was she who persuaded the bank to back the plant.", "persuaded", "she", "relcl"),
    ("Nobody knew who sold the mill.", "sold", "knew", "ccomp"),
    ("The minister told the Senate that officials had known of the fault.", "known", "told", "ccomp"),
    ("Minister Fergal Ahern told the Dáil that officials had known of the fault for nine days.", "known", "told", "ccomp"),
]


test_what_hangs_where = pytest.mark.issue(3)(hanging(ARCS))


# tree as parsed; number of a word, its head and its label after the repair
TREES = {
    # a storm does not begin that the bridge was weak
    "a clause that was known": (
        """
They PRP PRON 1 nsubj
knew VBD VERB 1 ROOT
before IN SCONJ 4 mark
storms NNS NOUN 4 nsubj
began VBD VERB 1 advcl
that IN SCONJ 7 mark
bridges NNS NOUN 7 nsubj
shook VBD VERB 4 ccomp
""",
        (7, "knew", "ccomp"),
    ),
    # no subject stands before the "that" of its clause
    "a gerund as subject": (
        """
Hosts NNS NOUN 1 nsubj
told VBD VERB 1 ROOT
us PRP PRON 1 dobj
on IN ADP 1 prep
Norway NNP PROPN 3 pobj
's POS PART 4 case
Hour NNP PROPN 11 nsubj
that IN SCONJ 9 mark
Peru NNP PROPN 9 nsubj
joining VBG VERB 6 acl
clubs NNS NOUN 9 dobj
helps VBZ VERB 1 ccomp
""",
        (9, "helps", "csubj"),
    ),
}


test_arcs_that_cannot_be = pytest.mark.issue(3)(mending(TREES))


SAID_IN = """
President NNP PROPN 1 compound
Tolmane NNP PROPN 2 nsubj
told VBD VERB 2 ROOT
the DT DET 4 det
nation NN NOUN 2 dobj
in IN ADP 2 prep
an DT DET 7 det
address NN NOUN 5 pobj
that {tag} SCONJ 11 {dep}
Sudan NNP PROPN 11 nsubj
had VBD AUX 11 aux
attacked VBN VERB 7 relcl
Tine NNP PROPN 11 {object}
"""


def test_a_clause_without_a_gap_is_what_was_told() -> None:
    doc = repair(parsed(SAID_IN.format(tag="IN", dep="mark", object="dobj")))
    assert (doc[11].head.text, doc[11].dep_) == ("told", "ccomp")
    assert len(list(doc.sents)) == 1


@pytest.mark.parametrize(
    "rows", [SAID_IN.format(tag="WDT", dep="dobj", object="npadvmod"), SAID_IN.replace("told", "saw").format(tag="IN", dep="mark", object="dobj")]
)
def test_a_relative_clause_stays_with_its_noun(rows: str) -> None:
    doc = repair(parsed(rows))
    assert (doc[11].head.text, doc[11].dep_) == ("address", "relcl")
