"""Cues: the words that put a content forward, found in the clauses of a sentence, with their source and the tokens of the content.

The scheme is that of PolNeAR (Newell et al., LREC 2018) and of the Penn Attribution Relation Corpus (Pareti 2012).
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.annotate.tree import Token, Tokens
from kg.extract import syntax
from kg.extract.clauses import Clause
from kg.extract.syntax import kids
from kg.lexicon import words
from kg.model import Span

from .quotations import quotation_at

SAYING = words("attribution", "verbs.saying")
THINKING = words("attribution", "verbs.thinking")
FACTIVE = words("attribution", "verbs.factive")
DENYING = words("attribution", "verbs.denying")
DOUBTING = words("attribution", "verbs.doubting")
REQUESTING = words("attribution", "verbs.requesting")
ANSWERING = DENYING | DOUBTING
CLAIMS = words("attribution", "nouns.claims")
# what sets a phrase apart from the clause before it
APART = frozenset({",", "-", "–", "—", "--"})
CLAUSAL = SAYING | THINKING | FACTIVE | DENYING | DOUBTING | REQUESTING
DOING_TOO = words("attribution", "verbs.doing_too")
MEDIA = words("attribution", "sources.media")
# The tagger's lemmas of "hoped" and "hoping".
LEMMAS = {"hop": "hope", "retweete": "retweet", "tweete": "tweet", "lambast": "lambaste"}
NAMING = words("attribution", "verbs.naming") | words("attribution", "object.judging")
SPEAKERS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
NOBODY = frozenset({"you", "your"})
# What stands after a verb without being what it judges; the reason given is part of that.
CONTRASTS = frozenset({"though", "although", "while", "whereas"})
NO_PART = frozenset({"punct", "cc", "conj", "npadvmod", "advcl", "mark", "agent", "dative", "parataxis", "meta", "dep"})
# Rules whose content is not, or not wholly, the source's word.
WISH = "attribution/infinitive"
TOPIC = "attribution/topic"
KNOWN = "attribution/factive"
TIMES = frozenset({"DATE", "TIME"})
# how the tree hangs what goes on after a content
JOINED = syntax.CONJUNCT | syntax.ADVERBIAL_CLAUSE


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
    return verb.tag_ == "VB" and any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def speaker(clause: Clause, setting: Setting) -> Token | None:
    """Who speaks: the agent of a passive, else the subject; of two subjects the one outside the quotation.

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


def content_of(head: Token, cue: Token) -> tuple[Token, ...]:
    """The clause below `head` without the cue's own coordinates and participles that the tree hangs into it.

    "He said the plan had failed and added that ..." : "added" goes on with "said"
    "He said the plan had failed, adding that ..." : likewise
    """
    that = next((child for child in head.children if child.dep_ == "mark" and child.lower_ == "that" and child.i > cue.i), None)
    # "told the host of “The Hour” on Sunday that ..." : nothing before "that" is said
    begin = that.i if that is not None else -1
    further = [token for token in head.subtree if (token.dep_ in JOINED or token.lower_ == "in") and token.i > head.i and token.i > cue.i]
    out = {inner for token in further if is_next_saying(token, cue) or is_naming(token) or is_contrast(token) for inner in token.subtree}
    return tuple(syntax.trimmed([token for token in head.subtree if token.i >= begin and not token.is_space and token not in out]))


def is_naming(prep: Token) -> bool:
    """ "said that 35 people had died, in what the minister called an attack" : the name is not the first speaker's."""
    if prep.lower_ != "in" or not prep.i or prep.nbor(-1).text != ",":
        return False
    return any(child.pos_ == "VERB" and any(word.lower_ == "what" for word in child.children) for child in kids(prep, ("pcomp",)))


def is_contrast(verb: Token) -> bool:
    """ "said the dam would hold, while Brook said it would not" : another saying is set against it."""
    if (
        verb.dep_ not in syntax.ADVERBIAL_CLAUSE
        or lemma_of(verb) not in CLAUSAL
        or not any(mark.dep_ == "mark" and mark.lower_ in CONTRASTS for mark in verb.children)
    ):
        return False
    first = verb.left_edge
    return first.i > 0 and first.nbor(-1).text == ","


def is_next_saying(verb: Token, cue: Token) -> bool:
    """Whether a verb inside the content is rather the next saying of the same source."""
    if verb.pos_ not in syntax.VERB or lemma_of(verb) not in CLAUSAL or kids(verb, syntax.ANY_SUBJECT):
        return False
    before = verb.tree.tokens[verb.left_edge.i - 1] if verb.left_edge.i else None
    if verb.dep_ not in syntax.ADVERBIAL_CLAUSE or verb.tag_ != "VBG" or before is None or before.text not in {",", "”", '"', "''"}:
        return False
    if verb.head != cue and lemma_of(verb) in NAMING and not kids(verb, syntax.COMPLEMENT) and is_agent(verb.head):
        # "said that Chad had refused the offer, calling it an insult" : Chad's words, within what is said
        return False
    # "said the firm is open, continuing to sell shoes" : no saying, for nothing is said
    return bool(kids(verb, syntax.COMPLEMENT)) or lemma_of(verb) not in DOING_TOO


def is_agent(verb: Token) -> bool:
    """Whether somebody by name, or people, are the subject."""
    return any(child.ent_type_ in SPEAKERS or child.lower_ in {"he", "she", "they"} for child in kids(verb, syntax.SUBJECT))


def rest_of(verb: Token, first: Token) -> tuple[Token, ...]:
    """What stands after the verb from `first` on, without the time, medium and occasion of the saying.

    "criticized the plan for the port in a speech on Monday" -> "the plan for the port"
    """
    out: list[Token] = []
    for child in verb.children:
        # "mocked it because it was old", "described the parade as the town praising itself"
        reason = child.dep_ in syntax.ADVERBIAL_CLAUSE and any(
            mark.lower_ == "because" or (mark.lower_ == "as" and child.tag_ == "VBG") for mark in child.children
        )
        if child.i < first.left_edge.i or (not reason and child.dep_ in NO_PART):
            continue
        if child.dep_ == "advmod" or (child.dep_ == "prep" and is_circumstance(child)):
            continue
        out += child.subtree
    # "accused Chad of theft, a charge it rejects" : the answer is no part of the charge
    answered = [token for token in out if names_claim(token) and any(lemma_of(verb) in ANSWERING for verb in kids(token, syntax.RELATIVE_CLAUSE))]
    answers = {inner.i for noun in answered for inner in noun.subtree}
    return tuple(syntax.trimmed(sorted((token for token in out if not token.is_space and token.i not in answers), key=lambda token: token.i)))


def names_claim(noun: Token) -> bool:
    """ "Rebels burned the village, an accusation they deny." : an indefinite noun of claims set off by a comma or dash."""
    if noun.left_edge.i == 0 or noun.left_edge.nbor(-1).text not in APART:
        return False
    indefinite = any(child.dep_ == "det" and child.lower_ in {"a", "an"} for child in noun.children)
    return noun.lower_ == "something" or (noun.lemma_.lower() in CLAIMS and indefinite)


def is_circumstance(prep: Token) -> bool:
    """ "on Monday", "in a statement", "at a rally", "during the debate"."""
    if prep.lower_ in {
        "during",
        "before",
        "after",
        "while",
        "since",
        "amid",
        "despite",
        "through",
        "via",
        "without",
        "by",
        "until",
        "because",
        "because of",
        "according",
    }:
        return True
    return any(
        noun.ent_type_ in TIMES or noun.lemma_.lower() in MEDIA
        for noun in kids(prep, ("pobj",))
        if prep.lower_ in {"in", "on", "at", "to", "with", "from", "last"}
    )


def outside(tokens: tuple[Token, ...], phrase: Token) -> tuple[Token, ...]:
    """`tokens` without those below `phrase`."""
    inner = {token.i for token in phrase.subtree}
    return tuple(syntax.trimmed([token for token in tokens if token.i not in inner and not token.is_space]))


def unique(sayings: Iterator[Saying]) -> Iterator[Saying]:
    """The first of those with the same cue: the order of the constructions is their precedence."""
    seen: set[tuple[int, ...]] = set()
    for saying in sayings:
        key = tuple(token.i for token in saying.cue)
        if key not in seen:
            seen.add(key)
            yield saying
