"""Quotation cues: a verb of saying beside a quotation, where it has no other content ("Brook said: “...”", "“...,” asked Brook")."""

from collections.abc import Iterator

from kg.extract import syntax
from kg.extract.clauses import Clause
from kg.extract.syntax import kids
from kg.model import Span

from . import rules
from .cues import CLAUSAL, NAMING, QUOTING, Saying, Setting, is_nobody, lemma_of, source_of
from .quotations import begins_sentence, is_saying, is_title, quotations_near

NEAR = 7  # words between a verb and the quotation that hangs on it


def quoted(clause: Clause, setting: Setting) -> Iterator[Saying]:
    """ "Brook said: “...”", "“...,” asked Brook" : the whole quotation, also where the sentence ends within it."""
    lemma = lemma_of(clause.verb)
    if clause.passive or lemma not in CLAUSAL:
        return
    source = source_of(clause, setting)
    quote = None if is_nobody(source, setting) else quotation_of(clause, setting)
    if quote is not None:
        sent = setting.sent
        content = tuple(token for token in sent.tree.tokens[max(0, sent.start - 1) : sent.end] if quote.begin <= token.idx < quote.end)
        yield Saying(clause.words, source, content, lemma, rules.QUOTATION)


def quotation_of(clause: Clause, setting: Setting) -> Span | None:
    """The quotation that stands right after the cue, or right before it."""
    verb, text = clause.verb, setting.text
    begin, end = setting.sent.start_char, setting.sent.end_char
    near = [
        quote
        for quote in quotations_near(setting.quotes, begin - 3, end)
        if quote.begin < end and not quote.begin <= verb.idx < quote.end and not is_title(text, quote)
    ]
    after = next((quote for quote in near if quote.begin > verb.idx), None)
    if after is not None and is_introduced(after, clause, setting):
        return after
    edge = min([verb.idx, *(token.idx for child in kids(verb, syntax.SUBJECT_OR_AUXILIARY) for token in child.subtree)])
    before = next((quote for quote in reversed(near) if quote.end <= edge and not text[quote.end : edge].strip(" ,")), None)
    # "“A trap,” he called it." : a verb that gives names takes what follows
    return before if lemma_of(verb) not in NAMING else None


def is_introduced(quote: Span, clause: Clause, setting: Setting) -> bool:
    """Whether a quotation behind a verb is what is said."""
    verb, text, lemma = clause.verb, setting.text, lemma_of(clause.verb)
    below = {token.i for token in verb.subtree}
    belongs = any(token.i in below for token in setting.sent if quote.begin <= token.idx < quote.end)
    if belongs and lemma in NAMING:
        # "He called it “really puzzling”." : a few words in marks are enough for verbs that give names
        return True
    if not is_saying(text, quote) and not begins_sentence(text, quote):
        return False
    # "Brook said: “...”", "Brook told the council “...”"
    between = text[verb.end : quote.begin].rstrip()
    return between.endswith((":", ",")) or (lemma not in QUOTING and belongs and len(between.split()) < NEAR)
