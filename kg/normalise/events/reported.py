"""Reported: the typed statements of an article enter; the events that it reports leave, one for what a sentence tells once."""

from collections import defaultdict
from collections.abc import Iterator

from kg.model import Argument, Event, Span, Statement

from .actors import can_act, country_of, extended, is_person, joined, known_in, placed
from .parties import MUTUAL, Reading
from .types import CLAUSAL, clausal

# What only might, should or would be is no event; it is told with the clause that asks, offers or threatens.
UNREAL = frozenset({"possible", "desired", "commanded", "conditional"})
# These are told as events though they did not come about: the promise, the threat, the refusal did.
SPOKEN = frozenset({"AGREE", "THREATEN", "REJECT"})
# Who is harmed is where it happens; whom one meets may be on a visit.
HARMING = frozenset({"ASSAULT", "COERCE"})
FROM = frozenset({"from"})
NEAR = FROM | {"in", "near", "at", "outside"}
CLAUSES = frozenset({"finite", "coordinate", "infinitive"})


def events(statements: tuple[Statement, ...], reading: Reading) -> tuple[Event, ...]:
    """The events of an article: of each sentence those it tells, not those that are asked for, promised or thought of within them."""
    found: defaultdict[Span, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.event is not None and (
            can_act(one.actor, reading.entities) or one.actor is not None or any(can_act(other, reading.entities) for other in one.recipients)
        ):
            found[one.proposition.sentence].append(one)
    out: list[Event] = []
    for sentence in sorted(found):
        out += main(found[sentence], reading)
    return tuple(out)


def main(found: list[Statement], reading: Reading) -> list[Event]:
    """Of one sentence: what its own clauses tell; where these tell nothing, what is mentioned in passing; else what might be."""
    covered = [span for one in found if one.proposition.voice != "nominal" for span in contents(one)]
    aside = list(circumstances(reading.sentences[found[0].proposition.sentence]))
    real, passing, unreal = [], [], []
    for one in found:
        head = one.proposition.predicate.head
        if any(span.covers(head) for span in covered) or (one.proposition.polarity == "negative" and one.event != "REJECT"):
            # "threatened to attack", "refused to meet", "did not attack"
            continue
        if one.proposition.modality == "future" and one.proposition.rule.startswith("participle"):
            # "sent doctors to help", "a meeting to discuss the border" : what for
            unreal.append(one)
            continue
        if one.event not in SPOKEN and (one.proposition.modality in UNREAL or (one.layer == "hypothetical" and one.proposition.modality == "actual")):
            if one.proposition.modality == "possible" and one.actor and one.recipients:
                unreal.append(one)
        elif one.proposition.rule.split("/")[0] in CLAUSES and not any(span.covers(head) for span in aside):
            real.append(one)
        else:
            passing.append(one)
    background = [one for one in passing if country_of(one.actor, reading.entities) and any(country_of(other, reading.entities) for other in one.recipients)]
    chosen = [*real, *background] if real else passing[:1] or unreal[:1]
    return merged(chosen, reading)


def contents(statement: Statement) -> Iterator[Span]:
    """The words of what an event is about: its clauses, and the nouns of its object."""
    found = statement.proposition
    for one in clausal(found):
        yield from one.full or one.spans
    for part in (found.object, *(item.argument for item in found.arguments if item.role in {"topic", "purpose", "content"})):
        if part is not None and not part.proposition:
            yield from part.full


def circumstances(statements: list[Statement]) -> Iterator[Span]:
    """The words of the adverbial clauses of a sentence: "when the rebels attacked"."""
    heads = {one.proposition.predicate.head for one in statements if one.proposition.voice != "nominal"}
    for one in statements:
        for item in one.proposition.arguments:
            if item.role not in CLAUSAL and item.argument.head in heads:
                yield from item.argument.spans


def merged(found: list[Statement], reading: Reading) -> list[Event]:
    """One event for the coordinated parties of a clause, and for clauses of one type that one sentence tells of the same actor."""
    groups: list[list[Statement]] = []
    for one in found:
        for group in groups:
            if is_same(group[0], one):
                group.append(one)
                break
        else:
            groups.append([one])
    return [event_of(group, reading) for group in groups]


def is_same(first: Statement, one: Statement) -> bool:
    """Coordinated parties of one verb, or the same actor (or none told) doing the same again."""
    if first.proposition.predicate.head == one.proposition.predicate.head:
        return True
    ours, theirs = first.actor, one.actor
    return first.event == one.event and (
        ours is None or theirs is None or ours.spans == theirs.spans or (ours.entity is not None and ours.entity == theirs.entity)
    )


def event_of(group: list[Statement], reading: Reading) -> Event:
    """The event that some statements tell together; the first clause's parties, else those that another names."""
    first = [one for one in group if one.proposition.predicate.head == group[0].proposition.predicate.head]
    actors = list({one.actor.spans: one.actor for one in first if one.actor}.values()) or [one.actor for one in group if one.actor][:1]
    recipients = list({other.spans: other for one in first for other in one.recipients}.values()) or [other for one in group for other in one.recipients][:1]
    if len(actors) > 1 and group[0].event in MUTUAL:
        places = {item.argument.spans for one in group for item in one.arguments if item.role == "place"}
        recipients = [one for one in recipients if one.spans not in places]
        # "Peru and Chile resumed talks on a Chilean pullback." : they deal with each other
        homes = {country_of(one, reading.entities) for one in actors}
        ours = {one.entity for one in actors if one.entity}
        recipients = [
            one for one in recipients if one.entity not in ours and (is_person(one, reading.entities) or country_of(one, reading.entities) not in homes)
        ]
    return Event(
        proposition=group[0].proposition.id,
        type=str(group[0].event),
        mode=group[0].mode,
        actor=named(actors, reading, group[0].proposition.sentence),
        recipient=beside(named(recipients, reading, group[0].proposition.sentence), group, reading),
        place=next((item.argument for one in group for item in one.arguments if item.role == "place" and reading.is_place(item.argument)), None),
        time=next((statement.time for statement in group if statement.time), None),
    )


def beside(party: Argument | None, group: list[Statement], reading: Reading) -> Argument | None:
    """With the phrase right behind it that the tree hangs on the verb: "met envoys from Chile", "shelled a village in Chile"."""
    if party is None or known_in(party.text) or country_of(party, reading.entities):
        return party
    wanted = NEAR if group[0].event in HARMING else FROM
    for item in (item for one in reading.sentences[group[0].proposition.sentence] for item in one.proposition.arguments if (item.preposition or "") in wanted):
        spans = item.argument.spans
        if spans and reading.text[party.spans[-1].end : spans[0].begin].strip() == item.preposition and country_of(item.argument, reading.entities):
            return extended(party, spans[-1].end, reading.text)
    return party


def named(parties: list[Argument], reading: Reading, sentence: Span) -> Argument | None:
    """Coordinated parties as one, with the words that tell where they belong: a phrase, or a relative clause that names one country."""
    if not parties:
        return None
    party = placed(joined(parties, reading.text), reading.entities, reading.text)
    if party is None or len(parties) > 1 or known_in(party.text) or country_of(party, reading.entities):
        return party
    for one in reading.sentences[sentence]:
        # "villagers who lost homes in Chile"
        if one.proposition.rule.startswith("relative") and one.subject is not None and one.subject.spans == party.spans:
            parts = (one.subject, one.object, *(item.argument for item in one.arguments))
            end = max(span.end for part in parts if part is not None for span in part.spans)
            if len(known_in(reading.text[party.spans[0].begin : end])) == 1:
                return extended(party, end, reading.text)
    return party
