"""Named mentions: what the model's entity labels, the gazetteer and the syntax agree on."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from kg.lexicon.gazetteer import Known, gazetteer
from kg.model import Span

# OntoNotes labels (Weischedel et al. 2013) and our types
TYPES = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "City",
    "LOC": "Place",
    "FAC": "Facility",
    "EVENT": "Event",
    "WORK_OF_ART": "Work",
    "LAW": "Work",
    "PRODUCT": "Product",
}
GOVERNMENT = frozenset(
    {
        "ministry",
        "department",
        "embassy",
        "government",
        "administration",
        "army",
        "police",
        "parliament",
        "senate",
        "congress",
        "court",
        "council",
        "commission",
        "navy",
        "force",
        "forces",
        "house",
    }
)
ACTING = frozenset({"nsubj", "nsubjpass", "agent", "dobj", "poss", "dative", "conj"})


@dataclass(frozen=True, slots=True)
class Name:
    """A named mention before it is joined with others."""

    span: Span
    head: Token
    text: str
    type: str
    known: Known | None


def find_names(doc: Doc, sentences: list[Tokens]) -> Iterator[Name]:
    """The names of the prose, in text order."""
    inside = {token for sent in sentences for token in range(sent.start, sent.end)}
    for ent in doc.ents:
        if ent.start in inside and (name := name_of(ent)) is not None:
            yield name


def name_of(ent: Tokens) -> Name | None:
    """A name without article and possessive ending; its type from the gazetteer, else from label and head noun."""
    tokens = [token for token in ent if not token.is_space]
    while tokens and (tokens[0].lower_ in {"the", "a", "an"} or tokens[0].is_punct):
        tokens = tokens[1:]
    while tokens and (tokens[-1].tag_ == "POS" or (tokens[-1].is_punct and tokens[-1].text != ".")):
        tokens = tokens[:-1]
    if not tokens or not any(char.isalpha() for token in tokens for char in token.text):
        return None
    span = Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))
    text = ent.doc.text[span.begin : span.end]
    head = next((t for t in tokens if t.head.i < tokens[0].i or t.head.i > tokens[-1].i or t.head == t), tokens[-1])
    book = gazetteer()
    known = book.names.get(text)
    if known is None and text in book.capitals and metonymic(head):
        known = book.capitals[text]
    kind = known.type if known else TYPES.get(ent.label_)
    if kind is None:
        return None
    if known is None and kind in {"Person", "Organization"} and len(tokens) > 1 and tokens[-1].lower_ in GOVERNMENT:
        kind = "GovernmentBody"
    return Name(span, head, text, kind, known)


def metonymic(head: Token) -> bool:
    """Whether a capital stands for its government: it acts ("Beijing has endorsed"), or something is done to it."""
    if head.dep_ == "pobj":
        return head.head.lower_ in {"to", "with", "against", "by"} and head.head.head.lemma_ not in {"go", "travel", "fly", "come", "return", "move", "drive"}
    return head.dep_ in ACTING
