"""From a proposition to a statement: predicate IRI, layer, stable fragment."""

from hashlib import sha256
from urllib.parse import quote

from kg.lexicon import table
from kg.model import Argument, Proposition, RoleArgument, Span, Statement

from .layers import layer
from .nouns import head_of

PREDICATES = "https://w3id.org/newskg/predicate/"


ONTOLOGY = "https://w3id.org/newskg/ontology#"
SLIGHT = frozenset({"a", "an", "the", "very", "so", "too", "rather", "quite"})
LONG = 3  # words before a noun that are no short description any more
# Roles that say when, how or why, and so never stand in for an object.
CIRCUMSTANCES = frozenset({"time", "place", "manner", "cause", "condition", "concession", "purpose", "other", "capacity", "amount"})


def state(proposition: Proposition, *, plain: frozenset[str] = frozenset()) -> Statement:
    """The statement of `proposition`: under a curated predicate where the lexicon has one, else under its raw one.

    A clause without object takes its first complement: "met with Novak" -> meet_with(_, Novak). What is said of an object belongs to the predicate:
    "called the claim absurd" -> call_absurd(_, the claim).
    """
    obj, arguments, preposition = proposition.object, proposition.arguments, ""
    if obj is None and proposition.voice != "passive":
        promoted = next((item for item in arguments if item.preposition and item.role not in CIRCUMSTANCES and not item.argument.proposition), None)
        nearer = arguments[: arguments.index(promoted)] if promoted is not None and proposition.predicate.lemma != "be" else ()
        if any(item.preposition == "for" and item.role == "purpose" for item in nearer):
            # "asked for nets on the last bend" : what is asked for stands nearer
            promoted = None
        if promoted is not None:
            obj, preposition = promoted.argument, str(promoted.preposition).lower().replace(" ", "_")
            arguments = tuple(item for item in arguments if item is not promoted)
    lemma = proposition.predicate.lemma + (f"_{preposition}" if preposition else "")
    blamed = next((item for item in arguments if item.preposition == "on"), None) if lemma == "blame" and obj is not None else None
    if blamed is not None and obj is not None:
        # "blamed the losses on a contractor" : he is blamed, for the losses
        obj, arguments = blamed.argument, (RoleArgument("topic", obj), *(item for item in arguments if item is not blamed))
    if obj is proposition.object and lemma in table("predicates")["moving"]:
        lemma += whither(arguments)
    if obj is not None and proposition.predicate.lemma in table("predicates")["judging"]:
        lemma, obj, arguments = judged(lemma, obj, arguments)
    return Statement(
        proposition=proposition,
        fragment=fragment(proposition),
        predicate=curated(lemma, obj) or PREDICATES + quote(lemma.replace(" ", "_"), safe="_-."),
        subject=proposition.subject,
        object=obj,
        arguments=arguments,
        layer=layer(proposition, plain=plain),
    )


def whither(arguments: tuple[RoleArgument, ...]) -> str:
    """What the object gets into or out of, by one word: "headed the club out of debt", "turned skins into leather"."""
    found = next((item for item in arguments if (item.preposition or "").lower() in {"into", "out of"} and not item.argument.proposition), None)
    word = head_of(found.argument) if found is not None else ""
    return f"_{str(found.preposition).lower().replace(' ', '_')}_{word}" if found is not None and word.islower() and word.isalpha() else ""


def judged(lemma: str, obj: Argument, arguments: tuple[RoleArgument, ...]) -> tuple[str, Argument, tuple[RoleArgument, ...]]:
    """Predicate, object and further arguments of a verb that says what its object is; a name is left beside it ("called the boat Nordlys")."""
    item = next((one for one in arguments if one.role == "complement" and not one.preposition and not one.argument.proposition), None)
    if item is None or not item.argument.text:
        return lemma, obj, arguments
    rest = tuple(one for one in arguments if one is not item)
    if obj.text.lower() in table("predicates")["reflexive"]:
        # "a group calling itself the Desert Front"
        return f"{lemma}_{obj.text.lower()}", item.argument, rest
    word = head_of(item.argument)
    if not word.islower():
        return lemma, obj, arguments
    before = [each for each in item.argument.text.partition(word)[0].split() if each.lower() not in SLIGHT]
    if len(before) < LONG and all(each.islower() and each.isalpha() for each in before):
        # "called the claim absurd", "called it a costly error", "made her the first woman"
        return "_".join([lemma, *before, word]), obj, arguments if item.argument.text != word else rest
    # "called it one of the worst errors of the war"
    return f"{lemma}_{word}", obj, arguments


def curated(lemma: str, obj: Argument | None) -> str | None:
    """The property of a verb of saying, whose object is what is said; those of events are given by `kg.normalise.events.relations`.

    "told reporters", "declared a state of emergency", "announced $80 million", "added billions" keep their verb: neither reporters nor an
    emergency nor sums are said.
    """
    if lemma not in table("predicates")["states"]:
        return None
    counted = obj is not None and (obj.value is not None or any(char.isdigit() for char in obj.text))
    words = obj is None or obj.proposition is not None or (obj.entity is None and not counted and lemma != "add")
    return ONTOLOGY + "states" if words else None


def fragment(proposition: Proposition) -> str:
    """`s-{begin}-{end}-{8 hex of the rule and the spans of the parts}`; no entity enters, so merging never changes it."""
    parts = [proposition.rule, written(proposition.predicate.spans)]
    parts += [written(part.spans) if part else "None" for part in (proposition.subject, proposition.object)]
    parts += [f"{further.role} {written(further.argument.spans)}" for further in proposition.arguments]
    spans = [*proposition.predicate.spans, *spans_of(proposition.subject), *spans_of(proposition.object)]
    digest = sha256("\n".join(parts).encode()).hexdigest()[:8]
    return f"s-{min(spans)[0]}-{max([end for _, end in spans])}-{digest}"


def written(spans: tuple[Span, ...]) -> str:
    """`repr` of spans, from which the names of statements are made; that of a named tuple is slow.

    >>> written((Span(0, 4),)) == repr((Span(0, 4),))
    True
    """
    inner = ", ".join([f"Span(begin={begin}, end={end})" for begin, end in spans])
    return f"({inner},)" if len(spans) == 1 else f"({inner})"


def spans_of(argument: Argument | None) -> tuple[tuple[int, int], ...]:
    """The spans of an argument that may be absent."""
    return argument.spans if argument else ()
