"""Rebuttals: what stands behind a clause and takes it back ("..., a claim that Peru rejects", "... (the union disputes this)") as sayings that deny it."""

from collections.abc import Iterator

from kg.annotate.tree import Token
from kg.extract import syntax
from kg.extract.syntax import kid, kids
from kg.lexicon import words

from . import rules
from .attitudes import ALLEGING
from .cues import ANSWERING, CLAIMS, SAYING, Saying, Setting, lemma_of
from .extents import APART, names_claim, outside

NOUNS_OF_SAYING = words("attribution", "nouns.saying") | CLAIMS
POINTING = frozenset({"it", "this", "that"})


def rebutted(setting: Setting) -> Iterator[Saying]:
    """A saying for each clause that something behind it denies or doubts."""
    for verb in setting.sent:
        if lemma_of(verb) not in ANSWERING or kids(verb, syntax.NEGATION) or setting.quote_at(verb) is not None:
            continue
        content = bracketed(verb) or apart(claim_behind(verb) or relative_behind(verb))
        source = denier(verb)
        if content and source is not None:
            yield Saying(syntax.verb_group(verb), source, content, lemma_of(verb), rules.REBUTTAL)


def apart(phrase: Token | None) -> tuple[Token, ...]:
    """The words of the clause that a phrase takes back."""
    clause = clause_before(phrase) if phrase is not None else None
    if clause is not None and phrase is not None and lemma_of(clause) in ALLEGING:
        # "accused Chad of a role in the theft, a charge it rejects" : whom, and of what
        charge = [inner for child in clause.children if clause.i < child.i and child.dep_ in syntax.OBJECT | syntax.PREPOSITION for inner in child.subtree]
        return outside(tuple(charge), phrase)
    return outside(clause.subtree, phrase) if clause is not None and phrase is not None else ()


def claim_behind(verb: Token) -> Token | None:
    """ "Rebels burned the village, an accusation they deny." : an indefinite noun of claims set off by a comma or dash, which names the clause."""
    noun = verb.head
    if verb.dep_ not in syntax.NOUN_CLAUSE or noun.i > verb.i or not names_claim(noun):
        return None
    # "printed the story, a claim that Peru rejects" : the story is
    return None if noun.dep_ in syntax.APPOSITION and noun.head.lemma_.lower() in NOUNS_OF_SAYING else noun


def relative_behind(verb: Token) -> Token | None:
    """ "Rebels burned the village, which they deny." : a village is not denied; the clause is (sentential relative, Quirk et al. 1985, 15.57)."""
    which = next((child for child in kids(verb, syntax.OBJECT) if child.lower_ == "which"), None)
    if which is None or lemma_of(verb) != "deny" or verb.dep_ not in syntax.RELATIVE_CLAUSE or which.nbor(-1).text not in APART:
        return None
    return None if verb.head.lemma_.lower() in NOUNS_OF_SAYING else verb


def bracketed(verb: Token) -> tuple[Token, ...]:
    """ "The firm closed the mine (the union disputes this)." : the words of the clause before the bracket, wherever the tree hangs it."""
    tokens = verb.tree.tokens
    if [token.lower_ for token in tokens[verb.i + 2 : verb.i + 3]] != [")"] or verb.nbor().lower_ not in POINTING:
        return ()
    opening = next((at for at in range(verb.i - 1, max(verb.i - 8, 0), -1) if tokens[at].text == "("), None)
    clause = (
        next((tokens[at] for at in range(opening - 1, -1, -1) if tokens[at].pos_ in syntax.VERB and tokens[at].dep_ not in syntax.AUXILIARY), None)
        if opening
        else None
    )
    return tuple(syntax.trimmed([token for token in clause.subtree if token.i < opening])) if clause is not None and opening else ()


def clause_before(phrase: Token) -> Token | None:
    """The nearest clause around what takes it back; of a saying, what is said."""
    verb = next((one for one in syntax.climb(phrase) if one.pos_ in syntax.VERB and one.i < phrase.i), None)
    if verb is not None and lemma_of(verb) in SAYING:
        return kid(verb, syntax.COMPLEMENT) or (verb if lemma_of(verb) in ALLEGING else None)
    return verb


def denier(verb: Token) -> Token | None:
    """Who takes it back: the subject, or whom "by" names."""
    agents = [noun for prep in kids(verb, syntax.AGENT) for noun in kids(prep, syntax.GOVERNED)]
    # "a claim that Chad rejects" : where the tree takes the verb for a plural noun
    before = [verb.nbor(-1)] if verb.i and verb.nbor(-1).head == verb and verb.nbor(-1).pos_ in syntax.NOUN_OR_NAME else []
    return next((one for one in (*kids(verb, syntax.SUBJECT), *agents, *before) if one.lower_ not in syntax.RELATIVE_PRONOUN), None)
