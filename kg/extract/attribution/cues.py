"""Cues: the words that put a content forward, by their class, and who is the source; a saying is a cue with source and content, still in tokens."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.annotate.tree import Token, Tokens
from kg.extract import syntax
from kg.extract.clauses import Clause
from kg.extract.syntax import kids
from kg.lexicon import table, words
from kg.model import Span

from .quotations import quotation_at

SAYING = words("attribution", "verbs.saying")
THINKING = words("attribution", "verbs.thinking")
FACTIVE = words("attribution", "verbs.factive")
DENYING = words("attribution", "verbs.denying")
DOUBTING = words("attribution", "verbs.doubting")
REQUESTING = words("attribution", "verbs.requesting")
ANSWERING = DENYING | DOUBTING
# Whose content is a clause.
CLAUSAL = SAYING | THINKING | FACTIVE | DENYING | DOUBTING | REQUESTING
NAMING = words("attribution", "verbs.naming")
# They say nothing new of the content where they stand with a quotation.
QUOTING = words("attribution", "verbs.quoting")
# What is done with somebody's claim.
PASSING_ON = words("attribution", "object.passing_on")
CLAIMS = words("attribution", "nouns.claims")
NOBODY = words("attribution", "sources.nobody")
DOCUMENTS = words("attribution", "sources.documents")
LEMMAS: dict[str, str] = table("attribution")["lemmas"]


class Saying(NamedTuple):
    """A cue with its source and the tokens of its content, in text order; `lemma` is that of its main word."""

    cue: tuple[Token, ...]
    source: Token | None
    content: tuple[Token, ...]
    lemma: str
    rule: str

    @property
    def verb(self) -> Token | None:
        """The main verb of the cue: "told" of "were told"."""
        verbs = [word for word in self.cue if word.pos_ in syntax.VERB]
        return next((word for word in verbs if lemma_of(word) == self.lemma), verbs[-1] if verbs else None)


class Setting(NamedTuple):
    """The sentence in which cues are sought, and the quotations of the article."""

    sent: Tokens
    text: str
    quotes: tuple[Span, ...]

    def quote_at(self, token: Token) -> Span | None:
        """The quotation in which a token stands."""
        return quotation_at(self.quotes, token.idx) if self.quotes else None


def lemma_of(verb: Token) -> str:
    """The lemma, mended where the tagger errs."""
    return mended(verb.lemma_)


@lru_cache(maxsize=10_000)
def mended(lemma: str) -> str:
    """`lemma_of`, by the tagger's lemma: each word of the language is mended once."""
    lower = lemma.lower()
    return LEMMAS.get(lower, lower)


def is_infinitive(verb: Token) -> bool:
    """ "wants Iran to sign" : an aim, told by the verb's own class."""
    return verb.tag_ == "VB" and any(child.lower_ == "to" for child in kids(verb, syntax.AUXILIARY))


def source_of(clause: Clause, setting: Setting) -> Token | None:
    """The agent of a passive, else the subject; of two subjects the one outside the quotation.

    "“It rained, but they had tents,” the mayor said." : the mayor, whatever the tree makes of "they"
    """
    source = clause.agent if clause.passive else clause.subject
    around = setting.quote_at(source) if source is not None else None
    if around is not None and around != setting.quote_at(clause.verb):
        others = [child for child in kids(clause.verb, syntax.ANY_SUBJECT) if setting.quote_at(child) is None]
        return others[-1] if others else None
    return source


def is_nobody(source: Token | None, setting: Setting) -> bool:
    """ "You can say that" : nobody in particular; "“I think so,” she said" : whoever speaks is the source already.

    "“We told them that it broke,” she said" : the speaker's side has said it before
    """
    return source is not None and (source.lower_ in NOBODY or (source.lower_ == "i" and setting.quote_at(source) is not None))


def unique(sayings: Iterator[Saying]) -> Iterator[Saying]:
    """The first of those with the same cue: the order of the constructions is their precedence."""
    seen: set[tuple[int, ...]] = set()
    for saying in sayings:
        key = tuple(token.i for token in saying.cue)
        if key not in seen:
            seen.add(key)
            yield saying
