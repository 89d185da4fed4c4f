"""kg trace: what each room makes of a text, sentence by sentence."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from kg.analysis import analyse
from kg.annotate import annotate, describe, load
from kg.errors import BadInput, BadUsage
from kg.model import Argument, Article, Attribution, Findings, Statement
from kg.read import read
from kg.read.dates import is_iso
from kg.read.sources import SUFFIXES
from kg.resources import DEFAULT_MODEL

from .own_terms import FramesOption, OntologyOption, own_frames


def trace(
    source: Annotated[str, typer.Argument(help="a file, - for standard input, or the text itself")],
    parse: Annotated[bool, typer.Option(help="show the parse of each sentence")] = True,
    model: Annotated[str, typer.Option(help="spaCy pipeline: an installed package or a path")] = DEFAULT_MODEL,
    published: Annotated[str | None, typer.Option(help="reference date of relative times, as 2022-03-14")] = None,
    frames: FramesOption = None,
    ontology: OntologyOption = None,
) -> None:
    """Show parse, findings and resulting statements of each sentence."""
    if published is not None and not is_iso(published):
        raise BadUsage(f"--published {published!r}: give a day as 2022-03-14")
    if Path(source).suffix.lower() in SUFFIXES - {""} and not any(mark.isspace() for mark in source) and not is_file(source):
        raise BadInput(source, "does not exist")
    nlp, own = load(model), own_frames(frames, ontology)
    for article in read([source]) if source == "-" or is_file(source) else [Article(id="text", text=source, published=published)]:
        parses = describe(annotate(article, nlp=nlp)) if parse else {}
        for line in lines(analyse(article, nlp=nlp, own_frames=own), parses):
            typer.echo(line)


def is_file(source: str) -> bool:
    """Whether `source` names something on disk; a text may be too long for a name."""
    try:
        return Path(source).exists()
    except OSError:
        return False


def lines(findings: Findings, parses: dict[int, str]) -> Iterator[str]:
    """The trace of one article as lines of text."""
    text = findings.article.text
    for sentence in findings.sentences:
        yield ""
        yield f"== {sentence.begin}-{sentence.end}  {' '.join(text[sentence.begin : sentence.end].split())}"
        if sentence.begin in parses:
            yield f"   parse  {parses[sentence.begin]}"
        for entity in findings.resolution.entities:
            spans = [m.span for m in entity.mentions if sentence.covers(m.span)]
            if spans:
                known = f" {entity.iri}" if entity.iri else ""
                yield f"   entity {entity.id} {entity.name} ({entity.type}, {entity.kind}{known}): " + ", ".join(text[b:e] for b, e in spans)
        for time in findings.times:
            if sentence.covers(time.span):
                yield f"   time   {time.text} = {time.value} ({time.type}) {time.begin or ''}..{time.end or ''}"
        for attribution in findings.attributions:
            if any(sentence.overlaps(span) for span in attribution.content):
                yield "   saying " + saying(attribution, text)
        for statement in findings.statements:
            if statement.proposition.sentence == sentence:
                yield from stated(statement, findings)


def saying(attribution: Attribution, text: str) -> str:
    """Source, cue, content of a saying."""
    content = " ... ".join(" ".join(text[b:e].split()) for b, e in attribution.content)
    inner = f" within {attribution.parent}" if attribution.parent else ""
    cue = " ".join(text[b:e] for b, e in attribution.cue)
    return f"{attribution.id} [{named(attribution.source)}] [{cue}] {content} ({attribution.type}, {attribution.stance}{inner}; {attribution.rule})"


def stated(statement: Statement, findings: Findings) -> Iterator[str]:
    """A statement in its layer, then what qualifies it."""
    found = statement.proposition
    slots = " | ".join((named(statement.subject, findings), statement.predicate.rsplit("/", 1)[-1], named(statement.object, findings)))
    further = "".join(f"; {item.role}: {named(item.argument, findings)}" for item in statement.arguments)
    yield f"   {statement.layer:12} {found.id} {slots}{further}"
    marks: list[str] = [mark for mark in (found.polarity, found.modality, found.tense) if mark not in ("positive", "actual", "none")]
    marks += [] if found.committed else ["uncommitted"]
    marks += [f"by {' < '.join(found.attributions)}"] if found.attributions else []
    marks += [f"{stance.stance} by {named(stance.source) or 'the article'}" for stance in found.stances]
    marks += [statement.event] if statement.event else []
    marks += [f"time {statement.time.value}"] if statement.time else []
    yield f"                  {found.extractor}/{found.rule} {found.confidence:.2f} '{found.predicate.text}' {', '.join(marks)}".rstrip()


def named(argument: Argument | None, findings: Findings | None = None) -> str:
    """What an argument is called: its entity's name, the id of its proposition, or its words."""
    if argument is None:
        return "-"
    entity = findings.resolution.by_id.get(argument.entity or "") if findings else None
    if entity:
        return entity.name
    return f"<{argument.proposition}>" if argument.proposition else argument.text
