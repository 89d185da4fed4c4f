"""Labels of names that the model draws too wide; mended before the tree is."""

from spacy.tokens import Doc, Span

from kg.lexicon import words

from .labels import ACTORS, GOVERNED
from .vocabulary import MONEY

FIGURES = frozenset({"CD", "$"})
MONTHS = words("times", "months")
WHERE = frozenset({"in", "at", "near", "from", "to", "outside", "around"})
UNLABELLED = ""
Piece = tuple[int, int, str]  # from token, to token, label


def part_names(doc: Doc) -> Doc:
    """Each label that covers two things is parted, by the first rule that sees them."""
    pieces = [piece for ent in doc.ents for piece in next(filter(None, (rule(ent) for rule in RULES)), ())]
    if pieces:
        labelled = [Span(doc, begin, end, label=label) for begin, end, label in pieces if label]
        doc.set_ents(labelled, outside=[Span(doc, begin, end) for begin, end, label in pieces if not label], default="unmodified")
    return doc


def month_and_count(ent: Span) -> tuple[Piece, ...]:
    """ "In May three ministers resigned." : so many did, in May."""
    if ent.label_ != "DATE" or len(ent) != 2 or ent[0].lower_ not in MONTHS or ent[1].tag_ != "CD" or not ent[1].is_alpha or ent[1].head == ent[0]:
        return ()
    return (ent.start, ent.start + 1, "DATE"), (ent.start + 1, ent.end, UNLABELLED)


def rank_and_name(ent: Span) -> tuple[Piece, ...]:
    """ "beat No 1 Lena Holt" : the rank is no part of the name."""
    if len(ent) < 3 or ent[0].text != "No" or not ent[1].text.isdigit():
        return ()
    return (ent.start, ent.start + 2, UNLABELLED), (ent.start + 2, ent.end, ent.label_ if ent.label_ in ACTORS else "PERSON")


def name_and_sum(ent: Span) -> tuple[Piece, ...]:
    """ "fined Meyer Lund 30 million francs" : a name ends where a sum begins."""
    last = ent[-1]
    if ent.label_ == "MONEY" or last.lemma_.lower() not in MONEY or len(ent) < 3 or ent[-2].tag_ not in FIGURES:
        return ()
    begin = last.i - 1
    while begin > ent.start and ent.doc[begin - 1].tag_ in FIGURES:
        begin -= 1
    if begin == ent.start or ent.doc[begin - 1].tag_ != "NNP":
        return ()
    return (ent.start, begin, ent.label_ if ent.label_ in ACTORS else "ORG"), (begin, ent.end, "MONEY")


def place_and_date(ent: Span) -> tuple[Piece, ...]:
    """ "was arrested in Bath two years ago" : there, and then."""
    first = ent[0]
    if ent.label_ != "DATE" or len(ent) < 4 or first.tag_ != "NNP" or first.lower_ in MONTHS or ent[1].tag_ != "CD" or ent[1].head == first:
        return ()
    if first.dep_ not in GOVERNED or first.head.lower_ not in WHERE:
        return ()
    return (ent.start, ent.start + 1, "GPE"), (ent.start + 1, ent.end, "DATE")


RULES = (month_and_count, rank_and_name, name_and_sum, place_and_date)
