"""Objects: a verb enters; its object, what is said of that object, and its complement clause leave."""

from typing import NamedTuple

from kg.annotate.tree import Token
from kg.lexicon import table, words

from . import syntax
from .adjuncts import TIME_NOUNS, Adjunct, adjuncts_of, prepositional
from .predicates import is_small, is_state
from .syntax import has, kid, kids

REPORTING = words("attribution", "verbs.saying") | words("attribution", "verbs.thinking") | words("attribution", "verbs.factive")
INTRANSITIVE = words("clauses", "verbs.intransitive")
# Verb -> nouns that make one predicate with it.
IDIOMS: dict[str, frozenset[str]] = {verb: frozenset(nouns) for verb, nouns in table("clauses")["idioms"].items()}
WAYS = words("clauses", "nouns.ways")
QUOTING = {"“": "”", '"': '"', "``": "''"}
# What may go with the noun of an idiom: "took part in"; between two verbs that share an object.
BESIDE_IDIOM = syntax.PREPOSITION | syntax.PUNCTUATION
JOINING = syntax.CONJUNCTION | syntax.PUNCTUATION
JOINING_OR_ADVERB = JOINING | syntax.ADVERB
NAMING = words("clauses", "verbs.naming")
# What a verb may have after it besides a second verb.
FOLLOWING = syntax.OBJECT | syntax.PREPOSITION | syntax.AGENT
SPENDING = words("clauses", "verbs.spending")


class Patients(NamedTuple):
    """Object, predicative and complement clause; `words` belong to the predicate ("took part"), `adjuncts` come with them."""

    object: Token | None = None
    predicative: Token | None = None
    complement: Token | None = None
    words: tuple[Token, ...] = ()
    adjuncts: tuple[Adjunct, ...] = ()

    @property
    def any(self) -> bool:
        """Whether the verb has anything of these."""
        return any(one is not None for one in (self.object, self.predicative, self.complement)) or bool(self.words)


def patients_of(verb: Token, giver: Token, relative: Token | None) -> Patients:
    """What the verb takes; `giver` is the coordinated verb that shares its object, `relative` the noun that a relative clause describes."""
    complements = [child for child in kids(verb, syntax.COMPLEMENT) if is_complement(child, verb)]
    if not complements and verb.lemma_.lower() in REPORTING:
        # "“Because it is late,” she said." : a clause of reason that is quoted is what was said
        complements = [child for child in kids(verb, syntax.ADVERBIAL_CLAUSE) if child.i < verb.i and opens_quotation(child)]
    bare = next((child for child in complements if child.pos_ not in syntax.VERB and is_small(child)), None)
    if bare is not None:
        return of_small_clause(bare, relative)
    predicative = next((child for child in kids(verb, syntax.PREDICATIVE) if not is_state(child)), None)
    obj = kid(giver, syntax.OBJECT)
    if relative is not None and obj is not None and obj.lower_ in syntax.RELATIVE_PRONOUN:
        # "the town that rebels took" : the antecedent is the object; but "the way that they lied"
        obj = verb.head if verb.head.lemma_.lower() not in WAYS else None
    elif obj is not None and obj.tag_ in {"WDT", "WP"} and obj.i < verb.i and (host := relative_around(verb)) is not None:
        # "the money, which he plans to spend" : what he would spend
        obj = host.head
    elif obj is not None and is_idiom(verb, obj):
        # "took part in the talks" : one predicate
        adjuncts = [one for prep in kids(obj, syntax.PREPOSITION) for one in prepositional(prep, relative)]
        return Patients(None, predicative, next(iter(complements), None), (obj,), tuple(adjuncts))
    if obj is None and predicative is None and complements and (called := what_is_called(complements[0])) is not None:
        # "condemned what it called an attack" : the attack
        return Patients(called)
    small = next((child for child in complements if child.tag_ == "VBG" and obj is None and not has(child, syntax.MARK | syntax.ACTIVE_AUXILIARY)), None)
    if small is not None:
        # "published letters relating to the case", "saw them leaving" : what the participle tells of is the object
        obj = next((child for child in kids(small, syntax.ANY_SUBJECT) if verb.i < child.i < small.i), None)
        complements = [child for child in complements if obj is None or child != small]
    if obj is None and predicative is not None and verb.lemma_ != "be":
        # "calls it puzzling", where the tree gives the adjective a subject
        obj = next((child for child in kids(predicative, syntax.DOER) if child.i > verb.i), None)
    return Patients(obj, predicative, next(iter(complements), None))


def what_is_called(naming: Token) -> Token | None:
    """The noun that a clause with "what" names: "what it called an attack", "what he described as a step"."""
    what = kid(naming, syntax.OBJECT)
    if naming.pos_ != "VERB" or what is None or what.lower_ != "what" or what.i > naming.i:
        return None
    direct = (child for child in kids(naming, syntax.OBJECT_PREDICATIVE) if child.pos_ == "NOUN" and naming.lemma_ in NAMING)
    behind = (noun for prep in kids(naming, syntax.PREPOSITION) if prep.lower_ == "as" for noun in kids(prep, syntax.GOVERNED))
    return next(direct, None) or next(behind, None)


def relative_around(verb: Token) -> Token | None:
    """The relative clause in whose infinitive or content a verb stands."""
    while verb.dep_ in syntax.COMPLEMENTS and verb.head != verb:
        verb = verb.head
        if verb.dep_ in syntax.RELATIVE_CLAUSE:
            return verb
    return None


def of_small_clause(bare: Token, relative: Token | None) -> Patients:
    """ "made the road safe" : object and its complement; "made it clear to Chad that it rained" : one predicate, and its clause."""
    obj = kid(bare, syntax.ANY_SUBJECT)
    told = next((child for child in bare.children if child.i > bare.i and child.dep_ in syntax.CLAUSE), None)
    adjuncts = adjuncts_of(bare, relative)
    if obj is not None and obj.lower_ == "it" and told is not None:
        return Patients(None, None, told, (bare,), tuple(one for one in adjuncts if one.head != told))
    return Patients(obj, bare, None, (), tuple(adjuncts))


def is_idiom(verb: Token, noun: Token) -> bool:
    """ "take place", "take part", "give birth" : verb and bare noun make one predicate."""
    return noun.lower_ in IDIOMS.get(verb.lemma_, ()) and 0 < noun.i - verb.i < 3 and not any(child.dep_ not in BESIDE_IDIOM for child in noun.children)


def is_complement(clause: Token, verb: Token) -> bool:
    """ "She said it rained.", "It rained, she said."; but "It rained; she left." and "It rained, she left." are two sentences in one."""
    if clause.i > verb.i:
        return True
    return verb.lemma_.lower() in REPORTING and not syntax.is_before_semicolon(clause, verb)


def opens_quotation(clause: Token) -> bool:
    """Whether an opening mark stands right before the clause, and a closing one behind it."""
    first, last = clause.left_edge.i, clause.right_edge.i
    tokens = clause.tree.tokens
    return first > 0 and tokens[first - 1].text in QUOTING and any(one.text in QUOTING.values() for one in tokens[last + 1 : last + 3])


def fills_gap(verb: Token, adjuncts: list[Adjunct], relative: Token) -> bool:
    """Whether the antecedent of a relative clause without pronoun is its object."""
    if verb.pos_ != "VERB" or kids(verb, syntax.OPEN_COMPLEMENT) or verb.lemma_ in INTRANSITIVE:
        return False
    if relative.lemma_.lower() in WAYS:
        return False
    if (relative.ent_type_ in {"DATE", "TIME"} or relative.lemma_.lower() in TIME_NOUNS) and verb.lemma_ not in SPENDING:
        # "the day they met"; but "the hours they spent"
        return False
    if any(child.tag_ == "WP$" for word in verb.children for child in word.children):
        # "the miner whose lamp broke" : the gap is with the lamp
        return False
    if any(
        token.lower_ in {"whom", "which"} for subject in kids(verb, syntax.ANY_SUBJECT) for of in kids(subject, syntax.PREPOSITION) for token in of.children
    ):
        # "the crew, three of whom drowned" : the gap is behind "of"
        return False
    return not any(adjunct.head == relative for adjunct in adjuncts) and not any(child.tag_ == "WRB" for child in verb.children)


def sharer(verb: Token, passive: bool) -> Token:
    """ "buy and sell shares", "aided and encouraged by allies" : the first of two verbs shares what follows the second."""
    later = [child for child in verb.children if child.i > verb.i]
    second = next((child for child in later if child.dep_ in syntax.CONJUNCT), None)
    if second is not None and not any(child.i < second.i and child.dep_ not in JOINING for child in later):
        for again in (second, *kids(second, syntax.OPEN_COMPLEMENT)):
            if again.lemma_ == verb.lemma_ and not kids(verb, FOLLOWING):
                # "has sent and will continue to send grain" : the same verb once more
                return again
    if second is None or second.tag_ != verb.tag_ or second.i - verb.i > 3 or (not passive and verb.lemma_ in INTRANSITIVE):
        return verb
    bare = all(child.i >= second.i or child.dep_ in JOINING_OR_ADVERB for child in later) and all(
        child.dep_ in syntax.PUNCTUATION or child == second for child in later if child.i >= second.i
    )
    joined = bare and any(child.dep_ in syntax.CONJUNCTION for child in later) and not kids(second, syntax.SUBJECT_OR_AUXILIARY)
    return second if joined and not kids(verb, FOLLOWING | syntax.PARTICLE) else verb
