"""Stretches that a parser takes for sentences and nobody would read as such: headlines all in capitals, rows of a table. They tell nothing."""

from kg.annotate.tree import Token, Tokens

# So many words in capitals are no list of initials ("the EU, the UN and NATO").
SHOUTED = 4
# A row has so many gaps, and one for so many words.
GAPS = 3
CELL = 6
BARS = frozenset({"|", "¦"})


def is_sentence(sent: Tokens) -> bool:
    """Whether a stretch can be read as a sentence."""
    return not is_shouted(sent) and not is_row(sent)


def is_shouted(sent: Tokens) -> bool:
    """ "COUNCIL REJECTS PLAN TO SELL HARBOUR" : without small letters names, nouns and verbs cannot be told apart."""
    words = 0
    for token in sent.tokens:
        if token.text.isalpha() and len(token.text) > 1:
            if not token.text.isupper():
                return False
            words += 1
    return words >= SHOUTED


def is_row(sent: Tokens) -> bool:
    """ "Lima Rovers    12    8    4", "Lima | 35 | 2.5 | up" : cells, not words that belong together."""
    gaps = len([token for token in sent.tokens if (token.is_space and is_gap(token)) or token.text in BARS])
    return gaps >= GAPS and gaps * CELL >= len(sent)


def is_gap(token: Token) -> bool:
    """Whether white space is more than one blank within a line; a blank at which no line may break is one."""
    return "\n" not in token.text and bool(token.text.strip("\u00a0"))
