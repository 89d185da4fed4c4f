"""Contents: from the tokens of a saying to the spans of its content, with the quotations that it shares in."""

from kg.annotate.tree import Token
from kg.extract import syntax
from kg.extract.arguments import Context, argument
from kg.extract.modality import status_of
from kg.extract.syntax import kids
from kg.lexicon import words
from kg.model import Attribution, AttributionType, Span, StanceKind

from . import rules
from .asides import asides
from .cues import DENYING, DOUBTING, Saying, Setting
from .occasions import occasion
from .quotations import is_saying, quotations_near

DENIALS = words("attribution", "nouns.denying")
ASKING = words("attribution", "verbs.asking")
# Attributions of these rules say nothing by a verb: that it is negated or may be is no stance.
WITHOUT_VERB = frozenset({rules.PHRASE, rules.REBUTTAL, rules.TAIL, rules.LORE})
ASCRIBING = words("attribution", "verbs.ascribing")
WAYS = words("attribution", "nouns.ways")
BLAMING = frozenset({"for", "over"})
# A content is direct where nearly all of it stands in marks: a "that" or a comma outside them is no paraphrase.
DIRECT_SHARE = 0.9


def made(saying: Saying, context: Context, setting: Setting) -> Attribution:
    """The attribution of a saying; its id are the offsets of the cue."""
    cue = syntax.spans_of(sorted(saying.cue, key=lambda token: token.i))
    content, quotes = with_quotations(saying.content, cue, setting)
    kind = kind_of(content, quotes)
    beside = occasion(saying, context)
    return Attribution(
        f"a-{cue[0].begin}-{cue[-1].end}",
        argument(saying.source, context),
        cue,
        content,
        kind,
        stance=stance_of(saying, kind, context),
        addressee=beside.addressee,
        medium=beside.medium,
        time=beside.time,
        cue_lemma=saying.lemma,
        rule=saying.rule,
        source_at=tuple(syntax.span_of(word) for verb in saying.cue for word in pronouns(verb) if word != saying.source),
        given=(*(syntax.spans_of(given(saying)) if kind == "indirect" else ()), *(syntax.span_of(word) for word in asides(saying, setting))),
    )


def given(saying: Saying) -> list[Token]:
    """What is wanted, known or judged is not the source's word; what is said of it is.

    "criticized the mayor for selling the bridge", "spoke about how the mill had closed", "framed the fire as a moment when all was lost"
    """
    if saying.rule not in rules.GIVING:
        return []
    told = {inner.i for token in saying.content if is_told(token, saying) for inner in token.subtree} if saying.rule == rules.TOPIC else set()
    return [token for token in saying.content if token.i not in told]


def is_told(token: Token, saying: Saying) -> bool:
    """A reason or a clause behind a preposition, and what something is said to be."""
    asked = any(child.lower_ in {"how", "why", "whether"} and child.i < token.i for child in token.children)
    if asked and token.dep_ in syntax.CONJUNCT and token.pos_ in syntax.VERB:
        # "spoke about the flood and how it had changed the town"
        return True
    if token.dep_ in syntax.GOVERNED_CLAUSE:
        # "criticized the mayor for selling the bridge", "spoke about how the mill had closed"; "spoke of selling it" : an idea
        return token.pos_ in syntax.VERB and (token.tag_ != "VBG" or token.head.lower_ in BLAMING)
    if token.dep_ in syntax.PREPOSITION:
        # "attributed the delay to workers leaving early"
        return token.head in saying.cue and (token.lower_ == "as" or (token.lower_ == "to" and saying.lemma in ASCRIBING))
    if token.dep_ in syntax.RELATIVE_CLAUSE and token.head.lemma_.lower() in WAYS:
        # "praised the way in which the cook had worked"
        return True
    return token.dep_ in syntax.ADVERBIAL_CLAUSE and token.head in saying.cue


def stance_of(saying: Saying, kind: AttributionType, context: Context) -> StanceKind:
    """By the verb's class; what is not said, only asked, or not said yet is left open.

    "He did not say that the dam had burst.", "She may tell the court that it held.", "They asked whether it would hold."
    """
    verb = saying.verb
    if verb is not None and kind == "indirect" and saying.rule not in WITHOUT_VERB:
        status = status_of(verb, context.statuses)
        if status.polarity == "negative" or status.modality != "actual":
            return "leaves_open"
    first = saying.content[0]
    # "If it rains, the dam bursts, experts warned." : a condition, and no question
    asked = first.lower_ in {"whether", "if"} and not (first.lower_ == "if" and verb is not None and first.i < verb.i)
    if saying.lemma in ASKING or (kind == "indirect" and asked and saying.lemma not in DENYING):
        return "leaves_open"
    return "denies" if saying.lemma in DENYING or saying.lemma in DENIALS else "doubts" if saying.lemma in DOUBTING else "affirms"


def pronouns(verb: Token) -> list[Token]:
    """ "the minister, who said ..." : the pronoun that stands for the source."""
    return [word for word in kids(verb, syntax.ANY_SUBJECT) if word.lower_ in syntax.RELATIVE_PRONOUN]


def with_quotations(tokens: tuple[Token, ...], cue: tuple[Span, ...], setting: Setting) -> tuple[tuple[Span, ...], list[Span]]:
    """The spans of the tokens, each quotation that they touch taken in as a whole, over sentences too."""
    content = syntax.spans_of(tokens)
    if not setting.quotes or not content:
        return merged(content), []
    near = quotations_near(setting.quotes, min(content).begin, max(span.end for span in content) + 3)
    touching = [
        quote
        for quote in near
        if any(quote.overlaps(span) for span in content)
        and not any(quote.overlaps(span) for span in cue)
        and (is_saying(setting.text, quote) or inside(quote, setting))
    ]
    # "adding that the accusations “are a shame”" : what goes on in marks right where the clause ends
    ends = [span.end for span in content]
    touching += [quote for quote in near if quote not in touching and inside(quote, setting) and any(0 <= quote.begin - end <= 1 for end in ends)]
    # "said that a deal was near: “We have agreed.”" : the words themselves follow
    touching += [quote for quote in near if quote not in touching and ends and setting.text[ends[-1] : quote.begin].strip(" ") == ":"]
    for quote in touching:
        content = (*(span for span in content if not quote.covers(span)), quote)
    return merged(content), touching


def inside(quote: Span, setting: Setting) -> bool:
    """A quotation of a few words within the sentence."""
    return setting.sent.start_char - 3 <= quote.begin and quote.end <= setting.sent.end_char + 1


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
    quoted = sum(max(0, min(span.end, quote.end) - max(span.begin, quote.begin)) for span in content for quote in quotes)
    return "direct" if quoted > DIRECT_SHARE * total else "mixed"


def size(attribution: Attribution) -> int:
    """Characters of content."""
    return sum(span.end - span.begin for span in attribution.content)
