"""Negation in a clause and in a noun phrase: "did not come", "never came", "no one came", "few came", "at no time did it rain"."""

from collections.abc import Callable

from kg.annotate.tree import Token
from kg.lexicon import words

from . import syntax
from .syntax import has_word, kids

NEGATING = words("modality", "negation.adverbs")
NO = words("modality", "negation.determiners") | words("modality", "negation.pronouns")
ALMOST = words("modality", "negation.almost")
MEASURES = words("modality", "verbs.measures")
FOCUS = words("modality", "negation.focus")
SINGLE = words("modality", "negation.single")
WHOLE = words("modality", "negation.whole")
QUANTIFIERS = words("modality", "negation.quantifiers")
ANY = words("modality", "negation.any")
BARELY = words("modality", "negation.barely")
FEW = words("modality", "negation.few")
# "at no time", "under no circumstances", "not once"
NEVER = words("modality", "negation.occasions")
# Without one of these at or below it, a noun phrase tells of somebody or something.
TELLING = NO | ANY | WHOLE | QUANTIFIERS | {"not", "one", "any"}
# Where "no" and its kin stand before a noun, and what makes "few" a number: "a few", "very few", "the few".
BEFORE_NOUN = syntax.ARTICLE | syntax.NUMERAL | syntax.NEGATION | syntax.CONJUNCTION | {"preconj"}
MEASURING = syntax.DETERMINING | syntax.ADVERB | {"predet"}


def is_negated(verb: Token, children: list[Token]) -> bool:
    """ "did not come", "never came", "no one came", "found nothing", "no longer works"; two of them cancel."""
    # "The fire all but destroyed it."
    all_but = verb.i > 1 and verb.nbor(-1).lower_ == "but" and verb.nbor(-2).lower_ == "all" and verb.lemma_.lower() not in MEASURES
    # "Not once did it rain."
    never = any(child.lower_ == "once" and has_word(child, {"not"}) for child in children)
    return (all_but + never + sum(rule(child, verb) for child in children if (rule := RULES.get(child.dep_)) is not None)) % 2 == 1


def by_not(child: Token, verb: Token) -> bool:
    """ "did not come"; but "not only fined the firm but closed it", "do not just pay" : the fact stays."""
    return child.i + 1 >= len(child.tree.tokens) or child.nbor().lower_ not in FOCUS


def by_conjunction(child: Token, verb: Token) -> bool:
    """ "neither came nor called" """
    return child.lower_ in NEGATING and (child.i < verb.i or verb.lemma_ == "be") and by_not(child, verb)


def by_auxiliary(child: Token, verb: Token) -> bool:
    """ "did not get paid" : the tree hangs "not" on the auxiliary."""
    return any(below.dep_ in syntax.NEGATION for below in child.children)


def by_participle(child: Token, verb: Token) -> bool:
    """ "is not related to her" : the tree hangs "not" on the participle; but "pleaded not guilty"."""
    return verb.lemma_ == "be" and child.tag_ == "VBN" and any(below.dep_ in syntax.NEGATION and by_not(below, verb) for below in child.children)


def by_adverb(child: Token, verb: Token) -> bool:
    """ "never came", "hardly ever came", "A storm nearly ended the work."; but "almost doubled" is a matter of degree."""
    lower = child.lower_
    if lower in ALMOST:
        return child.i + 1 == verb.i and verb.lemma_.lower() not in MEASURES
    if lower == "ever":
        return any(below.lower_ in BARELY for below in child.children)
    if lower in {"longer", "more"}:
        # "The mine no longer works." : "not" may hang on the verb as well, which is one negation, not two
        return has_word(child, {"no", "not"})
    return by_conjunction(child, verb)


def by_subject(child: Token, verb: Token) -> bool:
    """ "No one came.", "Neither Ann nor Bob came.", "Few voters came." """
    return is_none(child) or is_few(child)


def by_object(child: Token, verb: Token) -> bool:
    """ "Police found nothing.", "gave no reason" """
    return is_none(child)


def by_phrase(child: Token, verb: Token) -> bool:
    """ "At no time did it rain.", "talked to nobody" """
    return any(
        (noun.lower_ in {"nobody", "none", "one"} or (child.dep_ in syntax.PREPOSITION and noun.lemma_.lower() in NEVER)) and is_none(noun)
        for noun in kids(child, syntax.GOVERNED)
    )


# What negates the verb right above it, by its label.
RULES: dict[str, Callable[[Token, Token], bool]] = {
    label: rule
    for labels, rule in (
        (syntax.NEGATION, by_not),
        (syntax.ADVERB, by_adverb),
        (syntax.CONJUNCTION | {"preconj"}, by_conjunction),
        (syntax.PASSIVE_AUXILIARY, by_auxiliary),
        (syntax.PREDICATIVE_ADJECTIVE, by_participle),
        (syntax.ANY_SUBJECT, by_subject),
        (syntax.OBJECT | syntax.PREDICATIVE_NOUN, by_object),
        (syntax.PREPOSITION | {"dative"}, by_phrase),
    )
    for label in labels
}


def is_none(noun: Token) -> bool:
    """ "nobody", "no plans", "none of them", "not one vote", "not a drop", "hardly anyone"."""
    if noun.lower_ not in TELLING and not any(child.lower_ in TELLING for child in noun.children):
        return False
    before = noun.left_edge.nbor(-1) if noun.left_edge.i else None
    first = next((child for child in noun.children if child.lower_ == "not" and child.i < noun.i), None)
    one = any(child.dep_ in syntax.NUMERAL and child.lower_ == "one" and has_word(child, {"not"}) for child in noun.children)
    if one or (first is not None and first.nbor().lower_ in SINGLE and not any(child.lower_ == "but" for child in noun.children)):
        # "Not a drop of oil came.", "Not one of them came."; but "not a mine but a mill"
        return True
    if noun.lower_ in WHOLE and noun.i and noun.nbor(-1).lower_ == "not":
        # "Not everyone came."
        return True
    if noun.lower_ in ANY or any(child.lower_ == "any" for child in noun.children):
        # "Hardly anyone came.", "Hardly any voter came."
        near = [*noun.children, *(inner for child in noun.children if child.lower_ == "any" for inner in child.children)]
        return any(word.lower_ in BARELY for word in near) or (before is not None and before.lower_ in BARELY and before.head in {noun, noun.head})
    if any(child.lower_ in QUANTIFIERS and child.i and child.nbor(-1).lower_ == "not" for child in noun.children):
        # "Not all voters came." : that they came is not told
        return True
    return noun.lower_ in NO or any(child.lower_ in NO and child.dep_ in BEFORE_NOUN and child.i < noun.i for child in noun.children)


def is_few(noun: Token) -> bool:
    """ "few voters", "few of them", "little evidence", but not "a few voters", "the few voters", "a little boy" (Klima 1964, on negation).

    Only as a subject: "saw little reason" tells what was seen.
    """
    word = noun if noun.lower_ in FEW else next((child for child in noun.children if child.lower_ in FEW and child.i < noun.i), None)
    if word is None or any(child.dep_ in MEASURING and child != word for child in (*noun.children, *word.children)):
        return False
    return word == noun or noun.tag_ == ("NNS" if word.lower_ == "few" else "NN")
