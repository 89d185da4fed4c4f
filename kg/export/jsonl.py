"""Findings as one JSON object an article: the contract of `kg extract --format jsonl`."""

from collections.abc import Iterator
from typing import Any

from kg.model import Argument, Attribution, Entity, Event, Findings, Span, Statement, TimeExpression

Json = dict[str, Any]
# types of which nothing is known
VAGUE = frozenset({"Thing", "Concept"})
# readers of the JSON know the name that schema.org has for our class
SCHEMA_TYPES = {"GovernmentBody": "GovernmentOrganization"}


def findings_json(findings: Findings) -> Json:
    """The findings of one article, ready for `json.dumps`."""
    return {
        "id": findings.article.id,
        "sentences": [list(span) for span in findings.sentences],
        "entities": [entity(item) for item in told_of(findings)],
        "propositions": [proposition(item) for item in findings.statements],
        "attributions": [attribution(item, findings.article.text) for item in findings.attributions],
        "events": [event(item) for item in findings.events],
        "times": [time(item) for item in findings.times],
    }


def told_of(findings: Findings) -> Iterator[Entity]:
    """The entities, without things and concepts that are met once and that nothing is said of: "from the point of view of" tells of no point."""
    meant = {one.entity for one in arguments(findings) if one is not None} | {one for entity in findings.resolution.entities for one in entity.members}
    return (one for one in findings.resolution.entities if one.type not in VAGUE or one.kind == "named" or len(one.mentions) > 1 or one.id in meant)


def arguments(findings: Findings) -> Iterator[Argument | None]:
    """Whatever may point at an entity."""
    for statement in findings.statements:
        found = statement.proposition
        yield from (found.subject, found.object, *(item.argument for item in found.arguments), *(stance.source for stance in found.stances))
    for said in findings.attributions:
        yield from (said.source, said.addressee, said.medium, said.time)
    for event in findings.events:
        yield from (event.actor, event.recipient, event.place)


def argument(value: Argument | None) -> Json | None:
    """An ARG of the contract."""
    if value is None:
        return None
    out: Json = {"text": value.text, "spans": lists(value.spans), "entity": value.entity, "proposition": value.proposition}
    return out | {key: found for key, found in (("value", value.value), ("unit", value.unit), ("bound", value.bound)) if found is not None}


def lists(spans: tuple[Span, ...]) -> list[list[int]]:
    """Spans as JSON arrays."""
    return [list(span) for span in spans]


def entity(value: Entity) -> Json:
    """An entity with its mentions, and where it is several ("the two men") with the ids of who they are."""
    out: Json = {"id": value.id, "name": value.name, "type": SCHEMA_TYPES.get(value.type, value.type)}
    if value.wikidata:
        out["wikidata"] = value.wikidata
    if value.members:
        out["members"] = list(value.members)
    return out | {"mentions": [[*mention.span, mention.kind] for mention in value.mentions]}


def proposition(value: Statement) -> Json:
    """A proposition with the layer, predicate IRI and event type of its statement."""
    found = value.proposition
    predicate = found.predicate
    return {
        "id": found.id,
        "subject": argument(found.subject),
        "predicate": {"text": predicate.text, "lemma": predicate.lemma, "spans": lists(predicate.spans), "iri": value.predicate},
        "object": argument(found.object),
        "arguments": [
            {"role": item.role, **(argument(item.argument) or {}), **({"preposition": item.preposition} if item.preposition else {})}
            for item in found.arguments
        ],
        "polarity": found.polarity,
        "modality": found.modality,
        "tense": found.tense,
        "layer": value.layer,
        "attributions": list(found.attributions),
        "stances": [{"source": argument(stance.source), "stance": stance.stance, "cue": list(stance.cue)} for stance in found.stances],
        "event": value.event,
        "confidence": round(found.confidence, 2),
        "extractor": found.extractor,
        "rule": found.rule,
        "sentence": list(found.sentence),
    }


def attribution(value: Attribution, text: str) -> Json:
    """An attribution with its words."""
    return {
        "id": value.id,
        "source": source(value),
        "cue": words(value.cue, text),
        "content": words(value.content, text),
        "type": value.type,
        "stance": value.stance,
        "parent": value.parent,
        **{key: part for key, part in further(value) if part is not None},
    }


def further(value: Attribution) -> tuple[tuple[str, Json | str | None], ...]:
    """To whom, where and when it was said, and what it answers."""
    parts: tuple[tuple[str, Argument | None], ...] = (("addressee", value.addressee), ("medium", value.medium), ("time", value.time))
    return (*((key, argument(part)) for key, part in parts), ("responds_to", value.responds_to))


def source(value: Attribution) -> Json | None:
    """Who says it; the spans are those of the name and of the relative pronoun that stands for it."""
    found = argument(value.source)
    return found and found | {"spans": [*found["spans"], *lists(value.source_at)]}


def words(spans: tuple[Span, ...], text: str) -> Json:
    """Spans with the text they cover."""
    return {"text": " ".join(text[begin:end] for begin, end in spans), "spans": lists(spans)}


def event(value: Event) -> Json:
    """An event of PLOVER's scheme."""
    return {
        "proposition": value.proposition,
        "type": value.type,
        "mode": value.mode,
        "actor": argument(value.actor),
        "recipient": argument(value.recipient),
        "place": argument(value.place),
        "time": value.time.value if value.time else None,
    }


def time(value: TimeExpression) -> Json:
    """A time expression as TIMEX3 has it."""
    return {"text": value.text, "start": value.span.begin, "end": value.span.end, "value": value.value, "type": value.type}
