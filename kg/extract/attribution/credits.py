"""Credits: who is named beside a quotation that the tree does not tie to a cue ("“...,” Brook fumed", "Brook took the stage: “...”", "“...” — Ada Brook")."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.annotate.tree import Token, Tokens, Tree
from kg.extract import syntax
from kg.extract.arguments import Context
from kg.extract.clauses import Clause
from kg.model import Attribution, Span

from . import rules
from .contents import made
from .continuations import claimed
from .cues import Saying, Setting, is_nobody, lemma_of, source_of
from .quotations import is_saying, is_title, quotation_at

CREDIT = re.compile(r"[ \t]*(?P<dash>[—–―]|--?)[ \t]*(?=@?[A-Z])")
WORD = re.compile(r"\w")
IN_BRACKETS = 4  # tokens from a bracket to what stands in it
NEAR = 12  # tokens between a quotation and the verb that speaks it


def credits_of(sentences: list[tuple[Tokens, list[Clause], Context]], text: str, quotes: tuple[Span, ...], found: list[Attribution]) -> Iterator[Attribution]:
    """Sayings for the quotations that nothing claims yet."""
    taken = claimed(found, quotes)
    unclaimed = [quote for quote in quotes if quote not in taken and is_saying(text, quote)]
    if not unclaimed:
        return
    outside = [clause for _, clauses, _ in sentences for clause in clauses if quotation_at(quotes, clause.verb.idx) is None]
    tree = sentences[0][0].tree
    for quote in unclaimed:
        context = next((one for sent, _, one in sentences if sent.start_char <= quote.begin < sent.end_char), None)
        if context is not None:
            setting = Setting(tree.covering(*quote), text, quotes)
            yield from (made(saying, context, setting) for saying in credited(quote, outside, setting))


def credited(quote: Span, clauses: list[Clause], setting: Setting) -> Iterator[Saying]:
    """At most one saying whose content is the quotation; `clauses` are those of the article that stand in no quotation."""
    text = setting.text
    if is_title(text, quote):
        return
    starts = [clause.verb.idx for clause in clauses]
    content = tuple(token for token in setting.sent if quote.begin <= token.idx < quote.end)
    begin, end = bisect_left(starts, quote.begin), bisect_left(starts, quote.end)
    for found in (
        after(clauses[end : end + 3], quote, setting),
        before(clauses[max(0, begin - 6) : begin], quote, setting),
        signed(setting.sent.tree, quote, text),
    ):
        if found is not None:
            cue, source = found
            yield Saying(cue, source, content, lemma_of(cue[0]) if cue[0].pos_ in syntax.VERB else "say", rules.CREDIT)
            return


def after(clauses: list[Clause], quote: Span, setting: Setting) -> tuple[tuple[Token, ...], Token] | None:
    """ "“Nobody warned us!” Brook fumed.", "“Nobody did,” shot back Brook." : nothing stands between but the subject."""
    if setting.text[quote.end - 2] not in ",!?…-—" and setting.text[quote.end : quote.end + 1] != ",":
        return None
    for clause in clauses:
        source = source_of(clause, setting)
        if clause.passive or source is None or clause.verb.tag_ not in syntax.FINITE or is_nobody(source, setting):
            continue
        first = min(source.left_edge.idx, clause.words[0].idx)
        if first >= quote.end and not WORD.search(setting.text[quote.end : first]) and "\n" not in setting.text[quote.end : first]:
            return clause.words, source
    return None


def before(clauses: list[Clause], quote: Span, setting: Setting) -> tuple[tuple[Token, ...], Token] | None:
    """ "Brook had a warning for the town: “...”" : a colon, or a comma right after a verb."""
    text = setting.text
    lead = text[: quote.begin].rstrip()
    if not lead.endswith((":", ",")) or (lead.endswith(",") and "\n" in text[len(lead) : quote.begin]):
        return None
    for clause in reversed(clauses):
        source = source_of(clause, setting)
        between = text[clause.verb.idx : len(lead)]
        if clause.passive or source is None or is_nobody(source, setting) or "\n" in between or any(mark in between for mark in '.!?;“”"'):
            continue
        if clause.verb.tag_ in syntax.FINITE | {"VBG", "VBN"} and len(between.split()) <= (NEAR if lead.endswith(":") else 2):
            return clause.words, source
    return introduced(setting, len(lead) - 1) if lead.endswith(":") else None


def introduced(setting: Setting, at: int) -> tuple[tuple[Token, ...], Token] | None:
    """ "From the mayor of Lima, Ada Brook (Green): “...”" : a name right before a colon."""
    colon = setting.sent.tree.covering(at, at + 1)[0]
    if colon.text != ":":
        return None
    name = colon.nbor(-1) if colon.i else colon
    while name.i > 0 and is_bracketed(name):
        name = name.nbor(-1)
    return ((colon,), name) if name.pos_ == "PROPN" and name.ent_type_ in {"PERSON", "ORG"} else None


def is_bracketed(token: Token) -> bool:
    """ "Ada Brook (Green)", "Ada Brook (D., Ohio)" : a bracket, or what stands in one and is no person."""
    if token.text in {")", "("}:
        return True
    before = token.tree.tokens[max(0, token.i - IN_BRACKETS) : token.i]
    return token.ent_type_ != "PERSON" and any(one.text == "(" for one in before)


def signed(tree: Tree, quote: Span, text: str) -> tuple[tuple[Token, ...], Token] | None:
    """ "“Nobody warned us.” — Ada Brook" : a dash and a name."""
    match = CREDIT.match(text, quote.end)
    if match is None:
        return None
    at = match.start("dash")
    dash = tree.covering(at, at + 1)[0]
    name = tree.covering(match.end(), match.end() + 1)[0]
    if name.pos_ not in {"PROPN", "X"}:
        return None
    while name.dep_ in syntax.COMPOUND and name.head.i > name.i:
        name = name.head
    return (dash,), name
