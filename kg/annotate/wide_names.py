"""Labels of names that the model draws too wide; mended before the tree is."""

from spacy.tokens import Doc, Span

from .labels import ACTORS
from .vocabulary import MONEY

FIGURES = frozenset({"CD", "$"})
MONTHS = frozenset({"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"})


def part_sums(doc: Doc) -> Doc:
    """ "fined Meyer Lund 30 million francs", "In May three ministers resigned." : a name ends where a sum, a month where a number begins."""
    parts: list[Span] = []
    freed: list[Span] = []
    for ent in doc.ents:
        if ent.label_ == "DATE" and len(ent) == 2 and ent[0].lower_ in MONTHS and ent[1].tag_ == "CD" and ent[1].is_alpha and ent[1].head != ent[0]:
            parts.append(Span(doc, ent.start, ent.start + 1, label="DATE"))
            freed.append(Span(doc, ent.start + 1, ent.end))
        if len(ent) > 2 and ent[0].text == "No" and ent[1].text.isdigit():
            # "beat No 1 Lena Holt" : the rank is no part of the name
            parts.append(Span(doc, ent.start + 2, ent.end, label=ent.label_ if ent.label_ in ACTORS else "PERSON"))
            freed.append(Span(doc, ent.start, ent.start + 2))
        begin = start_of_sum(ent)
        if begin is not None:
            parts.append(Span(doc, ent.start, begin, label=ent.label_ if ent.label_ in ACTORS else "ORG"))
            parts.append(Span(doc, begin, ent.end, label="MONEY"))
    if parts:
        doc.set_ents(parts, outside=freed, default="unmodified")
    return doc


def start_of_sum(ent: Span) -> int | None:
    """Where the figures of a sum begin inside a label that begins with a name."""
    last = ent[-1]
    if ent.label_ == "MONEY" or last.lemma_.lower() not in MONEY or len(ent) < 3 or ent[-2].tag_ not in FIGURES:
        return None
    begin = last.i - 1
    while begin > ent.start and ent.doc[begin - 1].tag_ in FIGURES:
        begin -= 1
    return begin if begin > ent.start and ent.doc[begin - 1].tag_ == "NNP" else None
