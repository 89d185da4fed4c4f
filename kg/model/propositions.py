"""Propositions and attributions: what `extract` gives."""

from typing import Literal, NamedTuple

from .spans import Span

Polarity = Literal["positive", "negative"]
Modality = Literal["actual", "possible", "future", "conditional", "desired", "commanded"]
Tense = Literal["past", "present", "future", "none"]
Layer = Literal["disputed", "negated", "hypothetical", "reported", "asserted"]
AttributionType = Literal["direct", "indirect", "mixed"]
StanceKind = Literal["affirms", "denies", "doubts", "calls_false", "leaves_open"]


class Argument(NamedTuple):
    """A participant of a proposition: an entity, a value, or another proposition.

    `spans` are the words without relative clauses, appositions and other conjuncts, in text order; `full` is the whole
    phrase with all its modifiers, `phrase` its words (long renderings print them); `readings` are
    the wordings of a phrase whose modifiers are coordinated ("local banks", "foreign banks"). `head` is the head token. `entity` and
    `proposition` are ids within the article. `modifiers` are the prepositional phrases that hang on the noun.
    `value` is the number of a phrase that counts or measures (`measured`: money, a share, a length), `unit` what it counts,
    `bound` lower, upper or about, where the number is not meant as it stands.
    """

    text: str
    spans: tuple[Span, ...]
    head: Span
    full: tuple[Span, ...] = ()
    entity: str | None = None
    proposition: str | None = None
    value: str | None = None
    unit: str | None = None
    bound: str | None = None
    measured: bool = False
    modifiers: "tuple[RoleArgument, ...]" = ()
    phrase: str = ""
    readings: tuple[str, ...] = ()


class RoleArgument(NamedTuple):
    """A further argument with its role (recipient, topic, place, time, instrument, purpose, origin, amount, manner, cause ...)."""

    role: str
    argument: Argument
    preposition: str | None = None


class Predicate(NamedTuple):
    """The words of a predicate with auxiliaries, negation and particle; `lemma` is bare ("ask", "carry_out"); `head` its main word.

    `surface` is the wording with auxiliaries that it shares with another verb ("were recalled" for "recalled"), where there are
    any; `phrase` is the wording with its adverbs.
    """

    text: str
    lemma: str
    spans: tuple[Span, ...]
    head: Span
    surface: str = ""
    phrase: str = ""


class Lead(NamedTuple):
    """The words that lead to a predicate without a finite verb, from the governing predicate on, and that one's subject.

    "He accused the firm of hiding losses." : hide(the firm, losses) has the lead (He, "accused the firm of").
    """

    subject: Argument
    text: str


class Stance(NamedTuple):
    """What somebody other than the source holds of a proposition; `source` None is the article's own voice."""

    source: Argument | None
    stance: StanceKind
    cue: Span


class Attribution(NamedTuple):
    """A saying: who (source), by which words (cue), what (content); `parent` is the saying around it.

    `stance` is the stance of the source towards the content ("denied that ..." denies). `addressee`, `medium` and `time`
    tell to whom, where and when it was said; `responds_to` is the saying that it answers. A source leaves open what it did not
    say, only asks, or may yet say. `source_at` is the pronoun that stands for the source in a relative clause
    ("the minister, who said ..."), where there is one. `given` is the part of the content that the source does not put
    forward but takes for granted, or only wants ("criticized the invasion").
    """

    id: str
    source: Argument | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    type: AttributionType
    stance: StanceKind = "affirms"
    parent: str | None = None
    cue_lemma: str = ""
    addressee: Argument | None = None
    medium: Argument | None = None
    rule: str = ""
    source_at: tuple[Span, ...] = ()
    time: Argument | None = None
    responds_to: str | None = None
    given: tuple[Span, ...] = ()


class Proposition(NamedTuple):
    """A clause, copula, apposition or nominal event as a predicate with arguments.

    Passives carry the active predicate: `subject` is the agent, None where it is not told. `committed` is False where the
    text does not commit to it though its own words do not say so (a question, a generic sentence, the complement of a
    predicate that does not entail it). `attributions` are ids, outermost first. `voice` tells how the words stand in the
    text, so that renderings can follow the wording; `lead` is what the words put before the predicate.
    """

    id: str
    subject: Argument | None
    predicate: Predicate
    object: Argument | None
    arguments: tuple[RoleArgument, ...]
    sentence: Span
    extractor: str
    rule: str
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    tense: Tense = "none"
    committed: bool = True
    attributions: tuple[str, ...] = ()
    stances: tuple[Stance, ...] = ()
    confidence: float = 0.5
    voice: Literal["active", "passive", "copula", "nominal"] = "active"
    lead: Lead | None = None
