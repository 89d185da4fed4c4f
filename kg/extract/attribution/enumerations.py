"""Enumerations: the items of a list are told by whoever finds or alleges them in the line before ("The report found:" and lines with dashes)."""

import re

from kg.annotate.tree import Token, Tokens
from kg.extract import syntax
from kg.extract.arguments import Context, argument
from kg.extract.clauses import Clause
from kg.extract.syntax import has
from kg.model import Attribution

from .cues import CLAUSAL, lemma_of
from .reporting_nouns import ANNOUNCING
from .rules import CONTINUED

ITEM = re.compile(r"\s*(?:[-–—•*·▪‣]|\d{1,2}[.)])[ \t]")
Sentence = tuple[Tokens, list[Clause], Context]


def enumerated(sentences: list[Sentence], text: str) -> list[Attribution]:
    """One saying for each list whose first line has a word of saying before its colon."""
    out: list[Attribution] = []
    for number, (sent, clauses, context) in enumerate(sentences):
        last = next((token for token in reversed(list(sent)) if not token.is_space), None)
        items = items_behind(sentences, number, text) if last is not None and last.text == ":" else []
        if last is None or not items:
            continue
        cue, source, lemma = opener(sent, clauses, last)
        content = tuple(span for item in items for span in syntax.spans_of(syntax.trimmed([token for token in item if not token.is_space])))
        if not cue or not content:
            continue
        who = argument(source, context) if source is not None else None
        out.append(Attribution(f"a-{content[0].begin}-{content[-1].end}", who, syntax.spans_of(cue), content, "indirect", cue_lemma=lemma, rule=CONTINUED))
    return out


def items_behind(sentences: list[Sentence], number: int, text: str) -> list[Tokens]:
    """The sentences of the lines with dashes, dots or numbers right behind a sentence."""
    items: list[Tokens] = []
    end = sentences[number][0].end_char
    for at in range(number + 1, len(sentences)):
        item = sentences[at][0]
        line = text.rfind("\n", 0, item.start_char + 1) + 1
        if line < end or not ITEM.match(text, line):
            break
        items.append(item)
    return items


def opener(sent: Tokens, clauses: list[Clause], colon: Token) -> tuple[tuple[Token, ...], Token | None, str]:
    """ "The report found:" : the verb that has told nothing yet, and its subject; "Key findings:" : the noun."""
    for clause in clauses:
        told = has(clause.verb, syntax.COMPLEMENTS | syntax.OBJECT)
        if lemma_of(clause.verb) in CLAUSAL and clause.words[-1].i == colon.i - 1 and clause.subject is not None and not told and not clause.passive:
            return clause.words, clause.subject, lemma_of(clause.verb)
    before = next((token for token in sent if token.i == colon.i - 1), None)
    if before is not None and before.lemma_.lower() in ANNOUNCING and before.pos_ == "NOUN":
        return (before,), None, before.lemma_.lower()
    return (), None, ""
