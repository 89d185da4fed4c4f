"""Antecedents: which earlier claim a rejection answers ("Norway accused Chile of dumping waste. Chile denied it.").

Who answers is mostly whom the claim is about: among the claims shortly before, those that concern the denier come first, and of a
quotation of several sentences only those are answered that do. The noun of the answer ("the accusation", "the findings") asks for a claim
of its kind (on demonstratives with a noun as encapsulation, Francis 1994, "labelling discourse"). Where none fits, nothing is answered.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from kg.annotate.tree import Token, Tokens, Tree
from kg.extract import syntax
from kg.extract.syntax import kid, kids
from kg.lexicon import words
from kg.model import Attribution, Resolution, Span

from . import rules
from .attitudes import ALLEGING, BLAMING, PUNISHING
from .cues import CLAIMS, DOCUMENTS
from .extents import is_behind_comma

ANSWERED = CLAIMS | words("attribution", "nouns.answered")
ACCUSATIONS = words("attribution", "nouns.accusations")
FINDINGS = words("attribution", "nouns.findings")
LIES = words("attribution", "nouns.lies")
# "accused of", "fined for"
CHARGING = ALLEGING | PUNISHING
POINTING = words("attribution", "answers.pointing")
DEFINITE = words("attribution", "answers.definite")
# Nouns for whatever somebody puts forward.
ANY_CLAIM = ACCUSATIONS | words("attribution", "nouns.any_claim")
COUNTS = words("attribution", "nouns.counts")
FINDING = words("attribution", "verbs.finding")
HAPPENING = words("attribution", "verbs.happening")
STEM = 4  # letters that "warning" shares with "warn", "argument" with "argue"
# How far back an answer may reach: a paragraph or two, a few sentences.
REACH = 900
SENTENCES = 4
# "the accusation" reaches over what the accuser goes on to say
PARAGRAPHS = 8
FIRST_PERSON = re.compile(r"\b(I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|[Mm]e)\b")


class Pointer(NamedTuple):
    """What an answer calls its claim ("" for a pronoun), and whose claim it is."""

    noun: str
    owner: Token | None


class Scene(NamedTuple):
    """An article with its sentences and who is named where."""

    tree: Tree
    sentences: list[Span]
    resolution: Resolution
    attributions: list[Attribution]


def antecedents(scene: Scene, answer: Attribution, pointer: Pointer) -> list[tuple[Attribution, tuple[Span, ...]]]:
    """The claims that are answered, the one that is meant first, each with the part of it."""
    names = named(scene, answer)
    pool = candidates(scene, answer, pointer)
    meant = chosen(scene, answer, pointer, pool, names)
    if meant is None:
        return []
    found = [meant]
    if pointer.noun in ACCUSATIONS:
        # "The envoy said that Chad had burned it. He said that Chad had come at night. Chad denied the accusation." : one accusation, told twice
        found += [one for one in reversed(pool) if one.id != meant.id and one.type == "indirect" and same_source(one, meant) and is_about(scene, one, names)]
    parts = [(one, part_of(scene, one, names)) for one in found]
    return [(one, without_given(scene.tree, spans)) for one, spans in parts if spans]


def without_given(tree: Tree, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is denied of a clause is its verb: "said the fire was started by a lamp" leaves the fire (Karttunen 1973).

    "said that the raid had happened" : there it is the raid that is denied
    """
    tokens = [token for span in spans for token in tree.covering(*span)]
    if not any(token.pos_ == "VERB" for token in tokens):
        return spans
    cut = [syntax.span_of(inner) for token in tokens for inner in (token.subtree if is_aside(token) else (token,) if is_given(token) else ())]
    out: list[Span] = []
    for span in spans:
        begin = span.begin
        for gap in sorted({one for one in cut if span.covers(one)}):
            out.append(Span(begin, gap.begin))
            begin = gap.end
        out.append(Span(begin, span.end))
    return tuple(one for one in out if one.begin < one.end)


def is_given(noun: Token) -> bool:
    """A definite noun that is not itself said to have happened, and what a name is by the way."""
    if noun.pos_ not in syntax.NOUN or noun.dep_ in syntax.PREDICATIVE:
        return False
    definite = any(child.dep_ in syntax.OWNER or child.lower_ in DEFINITE for child in noun.children)
    return noun.dep_ in syntax.APPOSITION or (definite and not (noun.dep_ in syntax.ANY_SUBJECT and noun.head.lemma_.lower() in HAPPENING))


def is_aside(verb: Token) -> bool:
    """ "accused Brook of siding with the firm, which had paid her" : that it had is no part of the accusation."""
    return verb.dep_ in syntax.RELATIVE_CLAUSE and is_behind_comma(verb)


def candidates(scene: Scene, answer: Attribution, pointer: Pointer) -> list[Attribution]:
    """The claims of others shortly before, the last one last; of whom "Novak's numbers" names, those of Novak."""
    at = answer.cue[0].begin if answer.cue else answer.content[0].begin
    found = [
        one
        for one in scene.attributions
        if one.cue
        and one.cue[0].begin < at
        and at - one.cue[0].begin < REACH
        and one.stance == "affirms"
        and (one.source or one.rule == rules.PASSIVE or one.cue_lemma in CHARGING)
        and (one.rule in rules.PUTTING_FORWARD or one.cue_lemma in CHARGING)
        and not same_source(one, answer)
        and not any(span.covers(Span(at, at + 1)) for span in one.content)
        and distance(scene, one, at) <= (PARAGRAPHS if one.cue_lemma in CHARGING and pointer.noun in ACCUSATIONS else SENTENCES)
        and (pointer.owner is None or is_of(scene, one, pointer.owner))
    ]
    return sorted(found, key=lambda one: (one.cue[0].begin, one.id))


def chosen(scene: Scene, answer: Attribution, pointer: Pointer, pool: list[Attribution], names: frozenset[str]) -> Attribution | None:
    """The claim that is meant: one that concerns who answers, and of the kind that the answer names, else the one just before."""
    at = answer.cue[0].begin if answer.cue else answer.content[0].begin
    near = [one for one in pool if distance(scene, one, at) <= 1]
    mine = [one for one in pool if is_about(scene, one, names)]
    touching = [one for one in near if names & at_spans(scene, one.content)]
    last = near[-1:]
    if pointer.owner is not None:
        groups = [pool]
    elif pointer.noun in ACCUSATIONS:
        # "The coastguard rejected the criticism." : whoever accused it, some sentences on
        kinds = [one for one in pool if one.cue_lemma in CHARGING or one.cue_lemma[:STEM] == pointer.noun[:STEM]]
        told = kinds if mine and kinds and same_source(kinds[-1], mine[-1]) else []
        groups = [[one for one in mine if one in kinds], told, mine, kinds, last]
    elif pointer.noun and pointer.noun not in ANY_CLAIM:
        fitting = [one for one in pool if is_called(one, pointer.noun) or (pointer.noun in COUNTS and counts(scene, one))]
        groups = [[one for one in last if one in fitting or one in mine], [one for one in fitting if one in mine]]
        if pointer.noun in FINDINGS:
            groups.append(fitting)
    elif not pointer.noun and follows_question(scene, at):
        # "Does he want soldiers? His office denies it." : that he does
        return None
    else:
        groups = [touching, [one for one in last if one.type == "indirect"], mine, last]
    found = next((group[-1] for group in groups if group), None)
    if (
        pointer.noun == "criticism"
        and found is not None
        and any(is_judgement(one) and found.cue[0].begin < one.cue[0].begin < at for one in scene.attributions)
    ):
        # "Chad criticized the envoy for leaving early. The envoy rejected the criticism." : that he left is not what he rejects
        return None
    return found


def is_judgement(one: Attribution) -> bool:
    """ "criticized the mayor for selling it" : the sale is no claim."""
    return one.rule == rules.TOPIC and one.cue_lemma in BLAMING and one.cue_lemma not in ALLEGING


def points_back(tree: Tree, answer: Attribution) -> Pointer | None:
    """By a pronoun or a definite claim without words of its own: "denied it", "rejected the accusation", "called that a lie"."""
    tokens = tree.covering(answer.content[0].begin, answer.content[-1].end)
    if len(tokens) <= 2 and tokens[0].lower_ in POINTING and (len(tokens) == 1 or tokens[0].pos_ in {"PRON", "ADV"}):
        return Pointer("", None)
    found = claim_noun(tokens)
    if found is not None:
        return found
    if answer.cue_lemma not in {"deny", "reject", "dispute", "dismiss"} and tokens[0].lower_ in POINTING and tokens[1].pos_ != "NOUN":
        return Pointer("", None)
    return None


def claim_noun(tokens: Tokens | tuple[Token, ...]) -> Pointer | None:
    """ "the accusation", "the audit's numbers"; what has a clause of its own points to nothing."""
    for noun in tokens:
        if noun.lemma_.lower() not in ANSWERED or noun.pos_ != "NOUN" or kids(noun, syntax.REDUCED_CLAUSE):
            continue
        if any(child.lower_ in {"of", "by", "about"} for child in kids(noun, syntax.PREPOSITION)):
            continue
        owner = kid(noun, syntax.OWNER)
        if owner is not None and owner.lower_ not in syntax.RELATIVE_PRONOUN:
            return Pointer(noun.lemma_.lower(), owner)
        if any(child.lower_ in DEFINITE for child in noun.children) and noun.lemma_.lower() not in LIES:
            return Pointer(noun.lemma_.lower(), None)
    return None


def named(scene: Scene, answer: Attribution) -> frozenset[str]:
    """The entities in the wording of who answers: "Chile's envoy, Ada Brook" answers for Chile too."""
    if answer.source is None:
        return frozenset()
    own = frozenset({answer.source.entity}) if answer.source.entity else frozenset()
    return own | at_spans(scene, answer.source.full or answer.source.spans)


def at_spans(scene: Scene, spans: tuple[Span, ...]) -> frozenset[str]:
    """The entities that are mentioned there."""
    tokens = [token for span in spans for token in scene.tree.covering(*span)]
    found = (scene.resolution.entity_at(syntax.span_of(token)) for token in tokens)
    return frozenset(entity.id for entity in found if entity is not None)


def is_about(scene: Scene, one: Attribution, names: frozenset[str]) -> bool:
    """Who answers is the subject of what is claimed, or is accused of it."""
    for span in one.content:
        for token in scene.tree.covering(*span):
            accused = one.cue_lemma in ALLEGING and token.dep_ in syntax.OBJECT and token.head.lemma_.lower() in ALLEGING
            agent = token.dep_ in syntax.GOVERNED and token.head.dep_ in syntax.AGENT
            if token.dep_ not in syntax.ANY_SUBJECT and not accused and not agent:
                continue
            if names & at_spans(scene, (syntax.span_of(token), *(syntax.span_of(child) for child in kids(token, syntax.OWNER)))):
                return True
    return False


def part_of(scene: Scene, one: Attribution, names: frozenset[str]) -> tuple[Span, ...]:
    """What of a claim is answered: all of it, but of a quotation of several sentences what concerns who answers, else what is not of its speaker."""
    pieces = [Span(max(span.begin, border.begin), min(span.end, border.end)) for span in one.content for border in scene.sentences if span.overlaps(border)]
    if one.type == "indirect" or len({number(scene, piece.begin) for piece in pieces}) < 2:
        return one.content
    mine = [piece for piece in pieces if names & at_spans(scene, (piece,))]
    others = [piece for piece in pieces if not FIRST_PERSON.search(scene.tree.text[piece.begin : piece.end])]
    return tuple(mine or others)


def number(scene: Scene, at: int) -> int:
    """Which sentence stands at an offset."""
    return bisect_right(scene.sentences, at, key=lambda one: one.begin)


def distance(scene: Scene, one: Attribution, at: int) -> int:
    """Sentences between the end of a claim and an answer."""
    return number(scene, at) - number(scene, max(one.cue[-1].end, one.content[-1].end) - 1)


def follows_question(scene: Scene, at: int) -> bool:
    """Whether the sentence before is a question of the article."""
    before = number(scene, at) - 2
    return before >= 0 and scene.tree.text[scene.sentences[before].begin : scene.sentences[before].end].rstrip().endswith("?")


def is_called(one: Attribution, noun: str) -> bool:
    """Whether a saying is one: "the report" is what is reported or a report says, "the findings" what an inquiry says."""
    if noun[:STEM] == one.cue_lemma[:STEM]:
        return True
    source = one.source.text.lower() if one.source is not None else ""
    return noun in source or (noun in FINDINGS and (one.cue_lemma in FINDING or not DOCUMENTS.isdisjoint(source.split())))


def counts(scene: Scene, one: Attribution) -> bool:
    """ "said 40 people had died" : a figure."""
    return any(token.pos_ == "NUM" for span in one.content for token in scene.tree.covering(*span))


def is_of(scene: Scene, one: Attribution, owner: Token) -> bool:
    """ "the audit's numbers" are what the audit found, "Novak's claim" what Novak says."""
    if one.source is None:
        return False
    entity = scene.resolution.entity_at(syntax.span_of(owner))
    return (entity is not None and entity.id in {one.source.entity, *at_spans(scene, one.source.spans)}) or owner.lower_ in one.source.text.lower().split()


def same_source(one: Attribution, other: Attribution) -> bool:
    """By entity, else by wording."""
    if one.source is None or other.source is None:
        return False
    return one.source.entity == other.source.entity if one.source.entity else one.source.text == other.source.text
