"""Attribution: clauses enter, who said what leaves (source, cue, content, type), nested.

The scheme is that of PolNeAR (Newell et al., LREC 2018) and of the Penn Attribution Relation Corpus (Pareti 2012).
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from kg.lexicon import words
from kg.model import Argument, Attribution, AttributionType, Span, StanceKind

from . import syntax
from .build import Context, argument
from .clauses import Clause
from .quotations import is_saying, is_title
from .syntax import kids

VERBS = frozenset().union(*(words("attribution", f"verbs.{key}") for key in ("saying", "thinking", "requesting", "denying", "doubting")))
DISCLOSING = frozenset({"acknowledge", "admit", "confirm", "reveal", "disclose", "confess"})
DENYING = words("attribution", "verbs.denying")
DOUBTING = words("attribution", "verbs.doubting")
NOUNS = words("attribution", "nouns.saying")
THINKING = words("attribution", "verbs.thinking")
COMMITTING = words("attribution", "verbs.committing")
EVALUATING = words("attribution", "verbs.evaluating")
WITH_PREPOSITION = words("attribution", "verbs.with_preposition")
# Speakers of the quotation itself, or nobody in particular.
OWN = frozenset({"i", "we", "you", "my", "our", "your"})
AIM = "attribution/aim"
CUES = VERBS | DISCLOSING | COMMITTING | EVALUATING | {name.split("_")[0] for name in WITH_PREPOSITION}


def find_attributions(sent: Tokens, clauses: list[Clause], context: Context, quotes: tuple[Span, ...]) -> Iterator[Attribution]:
    """The attributions of one sentence, each with its own cue; ids are the offsets of the cues."""
    for clause in clauses:
        lemma = clause.verb.lemma_.lower()
        if lemma == "make":
            yield from made_clear(clause, context, quotes)
        elif lemma in CUES:
            yield from verbal(sent, clause, context, quotes)
    for token in sent:
        if token.lower_ == "according":
            yield from according(sent, token, context, quotes)
        elif token.pos_ == "NOUN" and token.lemma_.lower() in NOUNS:
            yield from nominal(token, context, quotes)


def verbal(sent: Tokens, clause: Clause, context: Context, quotes: tuple[Span, ...]) -> Iterator[Attribution]:
    """ "Psaki said that ...", "..., Psaki said", "Liu said: '...'", "was told by officials that ..."."""
    verb = clause.verb
    lemma = verb.lemma_.lower()
    source = clause.agent if clause.passive else clause.subject
    if source is not None and source.lower_ in OWN:
        # "I think it will rain", "we told them" : whoever speaks is the source already; "you can say" : nobody
        return
    content: tuple[Span, ...] = ()
    cue = clause.words
    if clause.complement is not None and not is_infinitive(clause.complement):
        tokens = [token for token in clause.complement.subtree if not token.is_space]
        # "Officials, he said, were told." : the cue stands inside the content
        content = syntax.spans_of(syntax.trimmed(tokens))
    if not content and lemma not in THINKING:
        # "He called it “really puzzling”." : only the words in marks
        inside = [quote for quote in quotes if sent.start_char <= quote.begin < sent.end_char and verb.idx < quote.begin and not is_title(context.text, quote)]
        below = {token.i for token in verb.subtree}
        content = tuple(quote for quote in inside if any(token.i in below for token in sent if quote.begin <= token.idx < quote.end))[:1]
    rule = f"attribution/{'passive' if clause.passive else 'verb'}"
    if not content:
        cue, tokens = aimed(clause, lemma)
        content = syntax.spans_of(syntax.trimmed(tokens))
        rule = AIM
    if content:
        yield made(argument(source, context), cue, content, context, quotes, lemma, rule)


def made_clear(clause: Clause, context: Context, quotes: tuple[Span, ...]) -> Iterator[Attribution]:
    """ "She has made it clear to the firm that ..."."""
    clear = next((child for child in clause.verb.children if child.lower_ in {"clear", "plain", "known"}), None)
    if clear is None or clause.subject is None:
        return
    hosts = (clear, clause.verb)
    told = next((child for host in hosts for child in host.children if any(mark.dep_ == "mark" and mark.lower_ == "that" for mark in child.children)), None)
    if told is not None:
        it = [child for child in clear.children if child.lower_ == "it"]
        cue = tuple(sorted((*clause.words, *it, clear), key=lambda token: token.i))
        content = syntax.spans_of(syntax.trimmed(list(told.subtree)))
        yield made(argument(clause.subject, context), cue, content, context, quotes, "make_clear", "attribution/verb")


def aimed(clause: Clause, lemma: str) -> tuple[tuple[Token, ...], list[Token]]:
    """Cue and content where no clause follows: "criticized the plan", "called for an inquiry", "pledged to resign"."""
    verb = clause.verb
    infinitive = next((child for child in kids(verb, syntax.OPEN_COMPLEMENT | syntax.COMPLEMENT) if is_infinitive(child)), None)
    if clause.passive or clause.subject is None:
        return clause.words, []
    if infinitive is not None:
        return clause.words, sorted(infinitive.subtree) if lemma in COMMITTING else []
    topic = next((child for child in verb.children if f"{lemma}_{child.lower_}" in WITH_PREPOSITION and child.dep_ == "prep" and child.i > verb.i), None)
    if topic is not None:
        return (*clause.words, topic), [token for child in topic.children for token in child.subtree]
    if lemma in EVALUATING and clause.object is not None and clause.object.i > verb.i:
        rest = [child for child in verb.children if child.i >= clause.object.i and child.dep_ in {"dobj", "prep"} and child.ent_type_ not in {"DATE", "TIME"}]
        return clause.words, [token for child in rest for token in child.subtree]
    return clause.words, []


def is_infinitive(verb: Token) -> bool:
    """ "wants Iran to sign" : an aim, told by the verb's own class."""
    return verb.tag_ == "VB" and any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def according(sent: Tokens, token: Token, context: Context, quotes: tuple[Span, ...]) -> Iterator[Attribution]:
    """ "..., according to two officials" : all of the clause but the phrase itself."""
    to = next((child for child in token.children if child.lower_ == "to"), None)
    source = next(iter(kids(to, ("pobj",))), None) if to is not None else None
    if to is None or source is None:
        return
    phrase = {inner.i for inner in token.subtree} | {token.i}
    # "according to conversations CNN had with two officials" : those who were heard
    heard = (
        next((noun for inner in source.subtree if inner.lower_ in {"with", "by", "from"} for noun in kids(inner, ("pobj",))), None)
        if source.lemma_ in {"conversation", "interview"}
        else None
    )
    tokens = [inner for inner in sent if inner.i not in phrase and not inner.is_space]
    content = syntax.spans_of(syntax.trimmed(tokens))
    if content:
        yield made(argument(heard or source, context), (token, to), content, context, quotes, "according_to", "attribution/according-to")


def nominal(noun: Token, context: Context, quotes: tuple[Span, ...]) -> Iterator[Attribution]:
    """ "Russia's claim that ...", "false Russian claims that ..."."""
    clause = next(
        (child for child in noun.children if child.dep_ in syntax.REDUCED_CLAUSE | syntax.COMPLEMENT and any(mark.lower_ == "that" for mark in child.children)),
        None,
    )
    if clause is None and noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        # "Our assessment is that ..."
        clause = next((child for child in kids(noun.head, syntax.COMPLEMENT) if any(mark.lower_ == "that" for mark in child.children)), None)
    if clause is None:
        return
    owner = next((child for child in noun.children if child.dep_ == "poss" or (child.dep_ == "amod" and child.ent_type_ in {"NORP", "GPE"})), None)
    if owner is not None and owner.lower_ in OWN:
        return
    content = syntax.spans_of(syntax.trimmed([token for token in clause.subtree if not token.is_space]))
    yield made(argument(owner, context), (noun,), content, context, quotes, noun.lemma_.lower(), "attribution/nominal")


def made(
    source: Argument | None, cue: tuple[Token, ...], content: tuple[Span, ...], context: Context, quotes: tuple[Span, ...], lemma: str, rule: str
) -> Attribution:
    """An attribution whose content takes in the whole of the quotations that it shares in."""
    spans = syntax.spans_of(cue)
    touching = [
        quote
        for quote in quotes
        if is_saying(context.text, quote) and any(quote.overlaps(span) for span in content) and not any(quote.covers(span) for span in spans)
    ]
    for quote in touching:
        content = (*(span for span in content if not quote.covers(span)), quote)
    stance: StanceKind = "denies" if lemma in DENYING else "doubts" if lemma in DOUBTING else "affirms"
    kind = kind_of(content, touching)
    return Attribution(f"a-{spans[0].begin}-{spans[-1].end}", source, spans, merged(content), kind, stance=stance, cue_lemma=lemma, rule=rule)


def merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans in text order, those that overlap or touch joined."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.begin <= out[-1].end + 1:
            out[-1] = Span(out[-1].begin, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def kind_of(content: tuple[Span, ...], quotes: list[Span]) -> AttributionType:
    """Direct where all of it stands in marks, mixed where a part does."""
    if not quotes:
        return "indirect"
    total = sum(span.end - span.begin for span in content)
    inside = sum(max(0, min(span.end, quote.end) - max(span.begin, quote.begin)) for span in content for quote in quotes)
    return "direct" if inside > 0.9 * total else "mixed"


def continued(found: list[Attribution], text: str, quotes: tuple[Span, ...]) -> Iterator[Attribution]:
    """Quotations that no cue claims: the last named source of their paragraph goes on speaking, else an unknown one."""
    for quote in quotes:
        if not is_saying(text, quote) or any(span.overlaps(quote) for one in found for span in one.content):
            continue
        paragraph = text.rfind("\n", 0, quote.begin) + 1
        before = [one for one in found if one.source and paragraph <= one.cue[0].begin < quote.begin and one.type != "indirect"]
        source = before[-1].source if before else None
        yield Attribution(
            f"a-{quote.begin}-{quote.end}", source, before[-1].cue if before else (), (quote,), "direct", cue_lemma="say", rule="attribution/continued"
        )


def nested(found: list[Attribution]) -> list[Attribution]:
    """Each with the smallest one whose content holds its cue as parent."""
    out = []
    for one in found:
        at = one.cue[0] if one.cue else one.content[0]
        around = [other for other in found if other.id != one.id and any(span.covers(at) for span in other.content) and size(other) > size(one)]
        parent = min(around, key=lambda other: (size(other), other.id), default=None)
        out.append(replace(one, parent=parent.id if parent else None))
    return out


def size(attribution: Attribution) -> int:
    """Characters of content."""
    return sum(span.end - span.begin for span in attribution.content)
