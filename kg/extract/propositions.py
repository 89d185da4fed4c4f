"""From clauses to propositions: coordinated parts are split, tokens become spans, arguments get their roles and entities."""

from collections.abc import Iterator
from itertools import islice, product

from kg.annotate.tree import Token, place
from kg.lexicon import table, words
from kg.model import Argument, Lead, Polarity, Predicate, Proposition, RoleArgument

from . import syntax
from .adjuncts import TIME_NOUNS, Adjunct
from .arguments import MOST_PAIRS, Context, argument, clause_argument, role
from .clauses import Clause
from .modality import status_of
from .negation import is_none
from .own_status import Status, sign
from .syntax import has, kids

MARK_ROLES: dict[str, str] = table("clauses")["marks"]
# What a lemma carries besides the verb: "carry_out", "be_up", "make_clear".
PARTS = syntax.PARTICLE | syntax.COMPLEMENT | syntax.OBJECT | syntax.ADVERB
DENYING = words("attribution", "verbs.denying")
SAYABLE = words("repairs", "sayable") | words("clauses", "nouns.greetings")
MARKS = frozenset({'"', "“", "``", "'", "‘"})
GIVING = words("clauses", "verbs.giving")
QUALIFYING = words("clauses", "adverbs.qualifying")
PLACE_ADVERBS = words("clauses", "adverbs.places")
# Types of what one gathers on: "gathered on the Piazza Orvane".
PREMISES = frozenset({"Place", "Facility"})
# "had her bid rejected" : nobody has what was done to him.
UNDERGONE = words("clauses", "verbs.undergone")
KIN = words("clauses", "nouns.kin")
CALLINGS = words("people", "offices") | words("people", "callings") | words("people", "office_initials")


def propositions_of(clause: Clause, context: Context) -> Iterator[Proposition]:
    """One proposition for each combination of coordinated subjects, objects and agents; the first carries the clause's id."""
    if is_untold(clause):
        return
    subjects: list[Token | None] = list(split(clause.subject)) or [None]
    patients: list[Token | None] = list(split(clause.object or clause.predicative)) or [None]
    agents: list[Token | None] = list(split(clause.agent)) or [None]
    # "The army or the rebels burned it." : one of them
    certain = not (is_either(subjects) or is_either(patients) or is_either(agents))
    status = status_of(clause.verb, context.statuses)
    further = tuple(arguments(clause, context))
    complement = clausal(clause, context)
    wording = predicate(clause, context)
    identity = context.ids[clause.verb.i]
    told: set[tuple[object, object]] = set()
    for number, (subject, patient, doer) in enumerate(islice(product(subjects, patients, agents), MOST_PAIRS)):
        subj, obj, rest = participants(clause, argument(subject, context), argument(patient, context), argument(doer, context), complement)
        pair = subj and subj.spans, obj and obj.spans
        if (subj and pair[0] == pair[1]) or pair in told:
            # "Johnson & Sons" is one name, though the tree coordinates its words
            continue
        told.add(pair)
        yield Proposition(
            id=identity if not number else f"{identity}.{number}",
            subject=subj,
            predicate=wording,
            object=obj,
            arguments=(*rest, *further),
            sentence=context.sentence,
            extractor="clause",
            rule=clause.rule,
            polarity=sign_of(patient, clause.object or clause.predicative, status),
            modality=status.modality,
            tense=status.tense,
            committed=status.committed and certain,
            voice="passive" if clause.passive else "copula" if clause.predicative and clause.verb.lemma_ == "be" else "active",
            lead=lead_in(clause, subject, context),
        )


def participants(
    clause: Clause, first: Argument | None, patient: Argument | None, agent: Argument | None, complement: Argument | None
) -> tuple[Argument | None, Argument | None, tuple[RoleArgument, ...]]:
    """Who does it, what it is done to, and what goes with that: in a passive, the subject of the words is the object of the deed."""
    patients = clause.object or clause.predicative
    second = patient if patients is not None else complement
    content = (RoleArgument("content", complement),) if patients is not None and complement is not None else ()
    if not clause.passive:
        return first, second, content
    if clause.object is not None and first is not None and second is not None and clause.main.lemma_ in GIVING:
        # "The firm was awarded a contract by Peru." : what is given is the object, who gets it the recipient
        return agent, second, (RoleArgument("recipient", first), *content)
    return agent, first, content if second is None else (RoleArgument("complement", second), *content)


def sign_of(patient: Token | None, first: Token | None, status: Status) -> Polarity:
    """ "The files hold names but no sums.", "no sums but names" : each of coordinated objects has its own "no"."""
    if patient is None or first is None or patient == first or is_none(patient) == is_none(first):
        return status.polarity
    turned = is_none(patient) or any(child.lower_ == "but" for child in kids(patient.head, syntax.CONJUNCTION))
    return sign(status.polarity == "positive") if turned else status.polarity


def is_untold(clause: Clause) -> bool:
    """What is no proposition worth telling."""
    verb, obj, subject = clause.verb, clause.object, clause.subject
    if verb.lemma_ in {"have", "get"}:
        done = [*kids(verb, syntax.COMPLEMENT), *(kids(obj, syntax.REDUCED_CLAUSE) if obj is not None else ())]
        if any(one.tag_ == "VBN" and (one.lemma_ in UNDERGONE or has(one, syntax.AGENT)) and one.i > verb.i for one in done):
            # "She had her bid rejected." : the bid was rejected, and that is all (Quirk et al. 1985, 16.54, on experiential "have")
            return True
    if verb.lemma_ == "say" and obj is not None and obj.pos_ == "NOUN" and obj.lemma_.lower() not in SAYABLE:
        # "new targets and, insurers say, new backers" : one says words, and no backers
        return not any(token.text in MARKS for token in verb.tree.tokens[verb.i : obj.right_edge.i + 2])
    if verb.lemma_ in {"speak", "talk"} and any(
        one.head.lower_ == "condition" and any(t.lower_ == "anonymity" for t in one.head.subtree) for one in clause.adjuncts
    ):
        # "The envoy spoke on condition of anonymity." : a formula of the trade
        return True
    if verb.dep_ in syntax.COMPLEMENT and verb.head.lemma_.lower() in DENYING and is_qualified(verb):
        # "denied that the army had been sent too late" : how or when it was done is denied, not that it was
        return True
    # a clause is the subject of another as such ("That it rained annoyed them.", "Leaving was hard.") and else by a slip of the parser
    return (
        subject is not None
        and subject.pos_ == "VERB"
        and subject.dep_ in syntax.NOMINAL_SUBJECTS
        and subject.head == verb
        and subject.tag_ not in {"VBG", "VBN"}
    )


def is_qualified(verb: Token) -> bool:
    """An adverb of manner or time after the verb, on which the stress of the clause lies ("too late", "deliberately")."""
    return any(child.dep_ in syntax.ADVERB and child.i > verb.i and (child.lower_.endswith("ly") or child.lower_ in QUALIFYING) for child in verb.children)


def split(token: Token | None) -> Iterator[Token]:
    """The conjuncts of an argument; "the founder and director, Iris Holm," are one person."""
    if token is None:
        return
    found = syntax.conjuncts(token)
    # "Dahl and Ropes & Sons" : "Sons" is part of the name before it
    name = {part.i for one in found if one.ent_type_ for part in syntax.named(one) if part.i > one.i} if len(found) > 1 else frozenset()
    every = [one for one in found if one == token or not (one.i in name or is_gapped(one) or is_second_calling(one, token))]
    # "attacked not the port but the town"
    yield from [one for one in every if not syntax.is_ruled_out(one)] or every


def is_either(tokens: list[Token | None]) -> bool:
    """Whether "or" parts them; "gained 156 points, or 1.7 percent" tells one sum twice."""
    if len(tokens) < 2 or all(one is not None and (one.pos_ == "NUM" or has(one, syntax.NUMERAL)) for one in tokens):
        return False
    return any(one is not None and any(child.lower_ == "or" and child.dep_ in syntax.CONJUNCTION for child in one.children) for one in tokens)


def is_gapped(noun: Token) -> bool:
    """ "Ann wanted a port and three no change." : a verb is left out, and "three" belongs to no port."""
    return any(child.lower_ == "no" for child in noun.children) and has(noun, syntax.NUMERAL)


def is_second_calling(noun: Token, first: Token) -> bool:
    """A bare noun of office beside another, where one name stands beside both: "his wife and producer, Ana Holm"."""
    if noun.lemma_.lower() not in CALLINGS or noun.tag_ not in {"NN", "NNP"} or has(noun, syntax.DETERMINING):
        return False
    names = [child for host in (first, noun) for child in kids(host, syntax.APPOSITION) if child.ent_type_ == "PERSON"]
    return len(names) == 1 and first.lemma_.lower() in CALLINGS | KIN and first.tag_ in {"NN", "NNP"} and names[0].i > noun.i


def predicate(clause: Clause, context: Context) -> Predicate:
    """The verb group; its lemma carries the particle."""
    verb, main = clause.verb, clause.main
    spans = syntax.spans_of(clause.words)
    after = [word.lower_ for word in clause.words if word.dep_ in PARTS and word.i > verb.i]
    lemma = "_".join([main.lemma_.lower(), *after])
    text = syntax.text_of(context.text, spans)
    # "were mobilized and recalled" : "were recalled"
    shared = " ".join(word.text for word in syntax.shared_auxiliaries(verb))
    surface = f"{shared} {text}" if shared else ""
    circumstances = {adjunct.head for adjunct in clause.adjuncts}
    adverbs = [
        child
        for child in kids(verb, syntax.ADVERB)
        if child.i < verb.i and child.tag_ == "RB" and child.i > clause.words[0].i - 2 and child not in circumstances
    ]
    long = syntax.text_of(context.text, syntax.spans_of(sorted({*clause.words, *adverbs}, key=place))) if adverbs else text
    return Predicate(text, lemma, spans, syntax.span_of(main), surface, f"{shared} {long}".strip())


def lead_in(clause: Clause, doer: Token | None, context: Context) -> Lead | None:
    """What stands before a predicate that is not finite; its subject is split where it is that of the predicate too."""
    shared = clause.lead is not None and clause.lead.subject == clause.subject
    subject = argument(doer if shared else clause.lead.subject, context) if clause.lead else None
    if clause.lead is None or subject is None:
        return None
    return Lead(subject, syntax.text_of(context.text, syntax.spans_of(clause.lead.tokens)))


def clausal(clause: Clause, context: Context) -> Argument | None:
    """The complement clause ("said that ..."), or the infinitive ("declined to detail ...") as an argument."""
    hosts = [clause.verb, *kids(clause.verb, syntax.PREDICATIVE_ADJECTIVE)]
    verb = clause.complement or next((child for host in hosts for child in kids(host, syntax.OPEN_COMPLEMENT)), None)
    if verb is None:
        return None
    return clause_argument(verb, context, without=next((mark for mark in kids(verb, syntax.MARK) if mark.lower_ == "that"), None))


def arguments(clause: Clause, context: Context) -> Iterator[RoleArgument]:
    """Recipient, object complement and adjuncts with their roles."""
    for one in split(clause.recipient):
        found = argument(one, context)
        if found:
            yield RoleArgument("recipient", found)
    if clause.object is not None and clause.predicative is not None:
        # "called the vote a farce"
        for one in split(clause.predicative):
            found = argument(one, context)
            if found:
                yield RoleArgument("complement", found)
    for adjunct in clause.adjuncts:
        if syntax.is_ruled_out(adjunct.head):
            # "is in Peru, not Chile"
            continue
        if adjunct.preposition:
            found = argument(adjunct.head, context)
            prep = " ".join(token.text for token in adjunct.preposition)
            if found:
                yield RoleArgument(adjunct.role or placed(adjunct.head, prep.lower(), found, context), found, prep)
        elif adjunct.head.dep_ in syntax.ADVERBIAL_CLAUSE:
            yield from adverbial(adjunct, context)
        else:
            found = argument(adjunct.head, context)
            if found:
                yield RoleArgument(adjunct.role or bare_role(adjunct.head), found)


def placed(head: Token, prep: str, found: Argument, context: Context) -> str:
    """ "gathered on the Piazza Orvane" : a place by name is where, and not what about, whatever the parser takes its name for."""
    kind = role(head, prep)
    named = context.resolution.by_id.get(found.entity or "")
    return "place" if prep == "on" and kind == "topic" and named is not None and named.type in PREMISES and named.kind == "named" else kind


def bare_role(head: Token) -> str:
    """The role of what stands without preposition: "went home", "fell 3%", "left last week"."""
    if head.lower_ in PLACE_ADVERBS:
        return "place"
    measures = head.ent_type_ in syntax.FIGURES or has(head, syntax.NUMERAL)
    return "amount" if measures and head.ent_type_ not in syntax.WHEN and head.lemma_.lower() not in TIME_NOUNS else "time"


def adverbial(adjunct: Adjunct, context: Context) -> Iterator[RoleArgument]:
    """A subordinate clause with its conjunction: "after the vote was held"."""
    if adjunct.mark is not None:
        found = clause_argument(adjunct.head, context, without=adjunct.mark)
        if found:
            yield RoleArgument(MARK_ROLES.get(adjunct.mark.lower_, "time"), found, adjunct.mark.text)
