"""Backshifts: what is told goes on in sentences of its own ("The court heard that Hale visited the bank. He had then sold the bonds.").

Speech and thought are represented without any "said that" once a sentence has named who tells it (free indirect style: Banfield 1982; in the news
Redeker 1996). The sign is the tense: a pluperfect in the main clause reaches back behind the saying and into the scene that it tells of. News use the
same tense for the background that the paper itself knows ("He had held the post since 2019."), so that the sign counts only where nothing speaks for
that: after somebody's account (a witness, an accuser, an inquiry, what is claimed or denied) unless the verb tells of a life, an office or the course
of a case; after a plain "said" only where it goes on with what the one spoken of did.
"""

from bisect import bisect_right
from collections import defaultdict
from typing import NamedTuple

from kg.annotate.tree import Token, Tokens
from kg.extract import syntax
from kg.extract.arguments import Context, argument
from kg.extract.clauses import Clause
from kg.extract.syntax import kid, kids
from kg.lexicon import words
from kg.model import Argument, Attribution, Span

from . import rules
from .cues import DENYING, FACTIVE, SAYING, lemma_of
from .quotations import quotation_at

# Words as often as blows: "had attacked her", "had defended herself".
DEEDS = words("attribution", "object.guarded") | {"defend"}
CONTESTED = words("attribution", "accounts.verbs")
RECOUNTING = words("attribution", "object.recounting") | words("attribution", "accounts.bare")
WITNESSES = words("attribution", "accounts.witnesses")
TELLERS = WITNESSES | words("attribution", "accounts.pleaders") | words("attribution", "accounts.inquiries")
ACCUSERS = words("attribution", "accounts.accusers")
INQUIRIES = words("attribution", "accounts.inquiries")
SETTINGS = words("attribution", "accounts.settings")
ADDING = words("attribution", "accounts.adding")
ACCOUNTS = words("attribution", "accounts.nouns")
GIVING = words("attribution", "accounts.giving")
BARE = words("attribution", "accounts.bare")
LIVES = words("attribution", "accounts.lives")
PLAIN, BACKGROUND = SAYING | {"according_to"}, LIVES | FACTIVE | DENYING
STATES = words("attribution", "accounts.states")
PROCEEDINGS = words("attribution", "accounts.proceedings")
HEARINGS = words("attribution", "sources.hearings")
AUTHORITIES = HEARINGS | words("attribution", "accounts.authorities")
HAD = frozenset({"had", "'d", "’d"})
LASTING = words("attribution", "accounts.lasting")
STRETCHES = words("attribution", "accounts.stretches")
THIRD_PERSON = frozenset({"he", "she", "it", "they"})
# The tags of a noun for which a pronoun may stand that nothing else resolves.
AGREEING = {"it": ("NN", "NNP"), "they": ("NNS",)}


class Telling(NamedTuple):
    """Who tells a story, by which words, of whom; whether others may give it otherwise, whether he lived through it, whether he accuses somebody."""

    source: Argument | None
    cue: tuple[Span, ...]
    lemma: str
    contested: bool
    scenic: bool = False
    accusing: bool = False
    past: bool = True
    hero: Token | None = None


def backshifted(sentences: list[tuple[Tokens, list[Clause], Context]], text: str, quotes: tuple[Span, ...], found: list[Attribution]) -> list[Attribution]:
    """The sayings of sentences that go on with what the one before them in the paragraph tells, one for all that go on with the same."""
    out: list[Attribution] = []
    telling: Telling | None = None
    last = -1  # the sentence up to which it goes on
    near = by_sentence([sent for sent, _, _ in sentences], found)
    for number, (sent, _, context) in enumerate(sentences):
        verbs = main_verbs(sent)
        if not number or not verbs or not is_past(verbs) or "\n" in text[sentences[number - 1][0].end_char - 1 : sent.start_char]:
            continue
        if is_told(verbs[0], near[number]) or quotation_at(quotes, verbs[0].idx) is not None:
            continue
        further = last == number - 1
        telling = telling if further else telling_of(sentences[number - 1], near[number - 1])
        if telling is None or not goes_on(telling, verbs, context) or not (telling.scenic or cue_of(verbs[0], near[number]) in DEEDS | {None}):
            continue
        before = out.pop().content if further else ()
        content = (*before, *syntax.spans_of(syntax.trimmed([token for token in sent if not token.is_space])))
        name = f"a-{content[0].begin}-{content[-1].end}"
        out.append(Attribution(name, telling.source, telling.cue, content, "indirect", cue_lemma=telling.lemma, rule=rules.CONTINUED))
        last = number
    return out


def by_sentence(sents: list[Tokens], found: list[Attribution]) -> defaultdict[int, list[Attribution]]:
    """The sayings that reach into each sentence, by its number."""
    starts = [sent.start_char for sent in sents]
    near: defaultdict[int, list[Attribution]] = defaultdict(list)
    for one in found:
        spans = (*one.cue, *one.content)
        for number in sorted({number for span in spans for number in range(bisect_right(starts, span.begin) - 1, bisect_right(starts, span.end - 1))}):
            near[number].append(one)
    return near


def main_verbs(sent: Tokens) -> list[Token]:
    """The main verb of a sentence and those joined to it; none where the sentence has no single one."""
    roots = [token for token in sent if token.head == token and not token.is_punct and not token.is_space]
    if len(roots) != 1 or roots[0].pos_ not in syntax.VERB:
        return []
    return [token for token in syntax.conjuncts(roots[0]) if token.pos_ in syntax.VERB]


def is_past(verbs: list[Token]) -> bool:
    """All in the pluperfect, or all in the simple past: "had paid the referee and hidden the ball"."""
    finite = [verb for verb in verbs if verb == verbs[0] or kids(verb, syntax.SUBJECT_OR_AUXILIARY)]
    return all(is_pluperfect(verb) for verb in finite) or all(verb.tag_ == "VBD" and not kids(verb, syntax.AUXILIARY) for verb in finite)


def is_pluperfect(verb: Token) -> bool:
    """ "had taken", "had been taken", "had been"."""
    return verb.tag_ in syntax.PAST and any(child.lower_ in HAD for child in kids(verb, syntax.AUXILIARY))


def is_told(verb: Token, found: list[Attribution]) -> bool:
    """Whether somebody is said to say it already."""
    return any(span.covers(syntax.span_of(verb)) for one in found for span in one.content)


def cue_of(verb: Token, found: list[Attribution]) -> str | None:
    """The lemma of the saying that a verb brings in itself: "He had told them that ..." is a scene in court, but background after an accusation."""
    return next((one.cue_lemma for one in found if any(span.covers(syntax.span_of(verb)) for span in one.cue)), None)


def telling_of(sentence: tuple[Tokens, list[Clause], Context], found: list[Attribution]) -> Telling | None:
    """The saying that a sentence as a whole is, or the account that it says is given."""
    sent, clauses, context = sentence
    verbs = main_verbs(sent)
    if not verbs:
        return None
    at = syntax.span_of(verbs[0])
    around = [one for one in found if one.cue and one.cue[0].begin >= sent.start_char and one.cue[-1].end <= sent.end_char]
    main = [one for one in around if any(span.covers(at) for span in (*one.cue, *one.content))]
    if not main:
        return account_of(clauses, verbs[0], context)
    one = max(main, key=lambda one: sum(span.end - span.begin for span in one.content))
    if one.stance == "leaves_open" or one.type == "direct" or one.rule in rules.PLOTLESS:
        return None
    told = [token for span in one.content for token in sent.tree.covering(*span)]
    verb = next(
        (token for token in told if token.pos_ in syntax.VERB and kids(token, syntax.ANY_SUBJECT) and (token.head == token or token.head not in told)), None
    )
    if verb is not None and (verb.tag_ == "VB" or any(child.tag_ == "MD" for child in verb.children)):
        # "said he would resign" : nothing is told yet
        return None
    hero = kid(verb, syntax.ANY_SUBJECT) if verb is not None else next((token for token in told if token.dep_ in syntax.OBJECT), None)
    teller = head_of(one.source, sent)
    # "In the complaint, Brook says that ..."
    pleaded = any(noun.lemma_.lower() in ACCUSERS for prep in kids(verbs[0], syntax.PREPOSITION) for noun in kids(prep, syntax.GOVERNED))
    contested = pleaded or is_heard(one, sent) or one.cue_lemma in CONTESTED or teller in TELLERS | ACCUSERS
    if not contested and (one.cue_lemma not in PLAIN or verb is None):
        return None
    cue = [token for span in one.cue for token in sent.tree.covering(*span) if token.pos_ in syntax.VERB]
    past = not cue or any(token.tag_ in syntax.PAST for token in cue)
    scenic = is_heard(one, sent) or one.cue_lemma in RECOUNTING or teller in WITNESSES
    return Telling(one.source, one.cue, one.cue_lemma, contested, scenic, pleaded or teller in ACCUSERS | INQUIRIES, past, hero)


def is_heard(one: Attribution, sent: Tokens) -> bool:
    """ "The court heard that ...", "told the jury that ..."."""
    return (one.source is None and one.rule == rules.PASSIVE) or not HEARINGS.isdisjoint(lemmas_of(one.addressee, sent))


def account_of(clauses: list[Clause], verb: Token, context: Context) -> Telling | None:
    """ "The claimant gave her version.", "The widow testified from behind a screen." : an account whose content follows."""
    clause = next((one for one in clauses if one.verb == verb), None)
    if clause is None or clause.passive or clause.subject is None:
        return None
    lemma, noun = lemma_of(verb), clause.object
    account = lemma in GIVING and noun is not None and noun.lemma_.lower() in ACCOUNTS
    if not account and lemma not in BARE:
        return None
    cue = (*clause.words, noun) if account and noun is not None else clause.words
    return Telling(argument(clause.subject, context), syntax.spans_of(sorted(cue, key=lambda token: token.i)), lemma, contested=True, scenic=True)


def head_of(source: Argument | None, sent: Tokens) -> str:
    """The lemma of the head of a source."""
    tokens = sent.tree.covering(*source.head) if source is not None else ()
    return tokens[0].lemma_.lower() if tokens else ""


def lemmas_of(phrase: Argument | None, sent: Tokens) -> set[str]:
    """The lemmas of a phrase."""
    return {token.lemma_.lower() for span in (phrase.spans if phrase is not None else ()) for token in sent.tree.covering(*span)}


def goes_on(telling: Telling, verbs: list[Token], context: Context) -> bool:
    """Whether the verbs of a sentence tell of the scene that somebody has told of, and not of its background."""
    subject = kid(verbs[0], syntax.ANY_SUBJECT)
    if subject is None or subject.lemma_.lower() in SETTINGS or any(is_lasting(verb) for verb in verbs):
        return False
    dated = any(token.ent_type_ in syntax.WHEN for verb in verbs for token in verb.subtree)
    same = is_hero(subject, telling, context)
    if not is_pluperfect(verbs[0]):
        # "Prosecutors say that Hale ran the gang. He bought the guns."; "According to Chad, the guards beat men. They also burned a mill."
        joined = telling.accusing or any(child.lower_ in ADDING and child.i < verbs[0].i for child in kids(verbs[0], syntax.ADVERB))
        return joined and same and not dated and all(is_deed(verb, subject) and not kids(verb, syntax.PASSIVE_SUBJECT) for verb in verbs)
    if not telling.past:
        # "Critics argue that he lied. He had praised them before." : a present tense shifts nothing
        return False
    if telling.contested:
        # "The surgeon had removed the wrong kidney.", "He had been in Leeds and had met his aunt."
        return any(is_deed(verb, subject) for verb in verbs)
    # "Officials said that the ship had left. It had taken on oil."
    return same and not dated and all(is_deed(verb, subject) and lemma_of(verb) not in STATES for verb in verbs)


def is_lasting(verb: Token) -> bool:
    """ "had held the post since 2019", "had lived there for years" : a state, as background."""
    return any(
        child.lower_ in LASTING or (child.lower_ == "for" and any(noun.lemma_ in STRETCHES for noun in kids(child, syntax.GOVERNED))) for child in verb.children
    )


def is_deed(verb: Token, subject: Token) -> bool:
    """No state, nothing of a life ("had joined it in 1998"), no step of a case ("had been arrested", "police had searched the flat")."""
    lemma = lemma_of(verb)
    if lemma == "be":
        return False
    official = subject.lemma_.lower() in AUTHORITIES or bool(kids(verb, syntax.PASSIVE_SUBJECT)) or not kids(verb, syntax.OBJECT)
    return lemma not in BACKGROUND and not (lemma in PROCEEDINGS and official)


def is_hero(subject: Token, telling: Telling, context: Context) -> bool:
    """Whether the subject is the one of whom is told, and not who tells it.

    "The militia burned the village, the report found. It killed teachers." : a report kills nobody
    """
    hero = telling.hero
    if hero is None or subject.lower_ not in THIRD_PERSON:
        return False
    found, meant = (context.resolution.entity_at(syntax.span_of(token)) for token in (subject, hero))
    teller = telling.source.entity if telling.source is not None else None
    if found is None or (telling.accusing and subject.lower_ == "it" and found.id == teller):
        return hero.ent_type_ != "PERSON" and hero.tag_ in AGREEING.get(subject.lower_, ())
    return meant is not None and found.id == meant.id != teller
