"""Stretches that a parser takes for sentences and nobody would read as such: headlines all in capitals, rows of a table. They tell nothing."""

from .tree import Token, Tokens

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
    words = [token.text for token in sent if len(token.text) > 1 and token.text.isalpha()]
    return len(words) >= SHOUTED and all(word.isupper() for word in words)


def is_row(sent: Tokens) -> bool:
    """ "Lima Rovers    12    8    4", "Lima | 35 | 2.5 | up" : cells, not words that belong together."""
    gaps = sum(1 for token in sent if token.text in BARS or is_gap(token))
    return gaps >= GAPS and gaps * CELL >= len(sent)


def is_gap(token: Token) -> bool:
    """White space within a line that is more than one blank; a blank at which no line may break is one."""
    return bool(token.is_space) and "\n" not in token.text and bool(token.text.strip("\u00a0"))
