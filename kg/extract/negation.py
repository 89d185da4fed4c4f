"""Negation in a clause and in a noun phrase: "did not come", "never came", "no one came", "few came", "at no time did it rain"."""

from kg.annotate.tree import Token
from kg.lexicon import words

from . import syntax
from .syntax import has_word, kids

LEX = "modality"
NEGATING = words(LEX, "negation.adverbs")
NO = words(LEX, "negation.determiners") | words(LEX, "negation.pronouns")
ALMOST = words(LEX, "negation.almost")
MEASURES = words(LEX, "verbs.measures")
# "not only closed it", "Not until May did it close." : the fact stays
FOCUS = frozenset({"only", "just", "merely", "simply", "until", "till"})
SINGLE = frozenset({"a", "an", "one", "single"})
WHOLE = frozenset({"everyone", "everybody", "everything"})
ANY = frozenset({"anyone", "anybody", "anything"})
BARELY = frozenset({"hardly", "scarcely", "barely"})
# "at no time", "under no circumstances", "not once"
NEVER = words(LEX, "negation.occasions")
# Without one of these at or below it, a noun phrase tells of somebody or something.
TELLING = NO | ANY | WHOLE | {"not", "one", "any", "all", "every"}
PARTICIPANT = syntax.ANY_SUBJECT | syntax.OBJECT | {"attr"}


def is_negated(verb: Token, children: list[Token]) -> bool:
    """ "did not come", "never came", "no one came", "found nothing", "no longer works"; two of them cancel."""
    # "The fire all but destroyed it."
    count = int(verb.i > 1 and verb.nbor(-1).lower_ == "but" and verb.nbor(-2).lower_ == "all" and verb.lemma_.lower() not in MEASURES)
    for child in children:
        lower = child.lower_
        if child.dep_ == "auxpass" and any(grand.dep_ in syntax.NEGATION for grand in child.children):
            # "did not get paid" : the tree hangs "not" on the auxiliary
            count += 1
        if child.dep_ in syntax.NEGATION or (child.dep_ in {"advmod", "preconj", "cc"} and lower in NEGATING and (child.i < verb.i or verb.lemma_ == "be")):
            # "not only fined the firm but closed it", "do not just pay" : the fact stays
            count += child.i + 1 >= len(child.tree.tokens) or child.nbor().lower_ not in FOCUS
        elif child.dep_ == "advmod" and lower in ALMOST and child.i + 1 == verb.i and verb.lemma_.lower() not in MEASURES:
            # "A storm nearly ended the work."; but "almost doubled" is a matter of degree
            count += 1
        elif child.dep_ == "advmod" and lower == "ever" and any(grand.lower_ in BARELY for grand in child.children):
            # "hardly ever came"
            count += 1
        elif child.dep_ == "advmod" and lower in {"longer", "more"} and has_word(child, {"no", "not"}):
            # "The mine no longer works." : "not" may hang on the verb as well, which is one negation, not two
            count += 1
        elif (child.dep_ in PARTICIPANT and is_none(child)) or (child.dep_ in syntax.ANY_SUBJECT and is_few(child)):
            # "No one came.", "Neither Ann nor Bob came.", "Police found nothing.", "gave no reason"
            count += 1
        elif (child.dep_ == "prep" and any(noun.lemma_.lower() in NEVER and is_none(noun) for noun in kids(child, ("pobj",)))) or (
            lower == "once" and any(grand.lower_ == "not" for grand in child.children)
        ):
            # "At no time did it rain.", "Not once did it rain."
            count += 1
        elif child.dep_ in {"prep", "dative"} and any(noun.lower_ in {"nobody", "none", "one"} and is_none(noun) for noun in kids(child, ("pobj",))):
            # "talked to nobody"
            count += 1
    return count % 2 == 1


def is_none(noun: Token) -> bool:
    """ "nobody", "no plans", "none of them", "not one vote", "not a drop", "hardly anyone"."""
    if noun.lower_ not in TELLING and not any(child.lower_ in TELLING for child in noun.children):
        return False
    before = noun.left_edge.nbor(-1) if noun.left_edge.i else None
    first = next((child for child in noun.children if child.lower_ == "not" and child.i < noun.i), None)
    one = any(child.dep_ == "nummod" and child.lower_ == "one" and has_word(child, {"not"}) for child in noun.children)
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
    if any(child.lower_ in {"all", "every"} and child.i and child.nbor(-1).lower_ == "not" for child in noun.children):
        # "Not all voters came." : that they came is not told
        return True
    return noun.lower_ in NO or any(
        child.lower_ in NO and child.dep_ in {"det", "neg", "preconj", "cc", "nummod"} and child.i < noun.i for child in noun.children
    )


def is_few(noun: Token) -> bool:
    """ "few voters", "few of them", "little evidence", but not "a few voters", "the few voters", "a little boy" (Klima 1964, on negation).

    Only as a subject: "saw little reason" tells what was seen.
    """
    word = (
        noun if noun.lower_ in {"few", "little"} else next((child for child in noun.children if child.lower_ in {"few", "little"} and child.i < noun.i), None)
    )
    if word is None or any(child.dep_ in {"det", "poss", "nummod", "advmod", "predet"} and child != word for child in (*noun.children, *word.children)):
        return False
    return word == noun or noun.tag_ == ("NNS" if word.lower_ == "few" else "NN")
