"""Reporting verbs: verbs of saying and thinking whose content is a clause ("said that ...", "..., officials warned", "made it clear that ...")."""

from collections.abc import Iterator

from kg.annotate.tree import Token
from kg.extract import syntax
from kg.extract.clauses import Clause
from kg.extract.syntax import has, has_word, kids
from kg.lexicon import words

from . import rules
from .cues import CLAIMS, CLAUSAL, DOCUMENTS, FACTIVE, PASSING_ON, QUOTING, Saying, Setting, is_infinitive, is_nobody, lemma_of, source_of
from .extents import DASHES, MARKS_OF_QUOTATION, behind_colon, content_of, is_circumstance, opens_with
from .parentheses import enclosing
from .quotations import is_title

CLOSING = words("attribution", "verbs.closing")
SENSING = words("attribution", "verbs.sensing")
SCORING = words("attribution", "verbs.scoring")
HEARINGS = words("attribution", "sources.hearings")
PAPERS = DOCUMENTS | words("attribution", "sources.papers")
TRACES = words("attribution", "sources.traces")
# "The police knew that the man had fled." : whose knowledge it is, and a fact all the same; what a survey shows is the survey's word.
KNOWING = FACTIVE - words("attribution", "verbs.disclosing")
# What may stand before a cue that closes what was said, and what parts two clauses besides.
CLOSED = MARKS_OF_QUOTATION | DASHES - {"-"} | {","}
PARTED = CLOSED | {"-", ";"}
# Where it is said: "experts warned in a letter".
WHERE = frozenset({"in", "on", "at", "to"})
LOOSE = syntax.COMPLEMENT | syntax.GOVERNED_CLAUSE
TOLD_CLAUSE = syntax.COMPLEMENT | syntax.ADVERBIAL_CLAUSE | syntax.NOUN_CLAUSE
# What a verb behind a clause may tell of instead.
BEHIND = syntax.OBJECT | syntax.COMPLEMENTS | syntax.PREPOSITION | syntax.PREDICATIVE_NOUN | syntax.PREDICATIVE_ADJECTIVE


def reported(clause: Clause, setting: Setting) -> Iterator[Saying]:
    """The content of a verb of saying or thinking: a clause, else the clause around a parenthesis."""
    verb, lemma = clause.verb, lemma_of(clause.verb)
    if lemma not in CLAUSAL and lemma != "hear":
        return
    source = source_of(clause, setting)
    heard = lemma == "hear" and not clause.passive and source is not None and source.lemma_.lower() in HEARINGS
    if (lemma not in CLAUSAL and not heard) or is_nobody(source, setting) or is_passed_on(clause):
        return
    if heard:
        # "The court heard that he had fled." : somebody told it so
        source = None
    told = told_clause(clause)
    if told is not None and lemma in SENSING and told.tag_ == "VB" and not has(told, syntax.AUXILIARY | syntax.MARK):
        # "saw its exports fall" : what is seen to happen happens (perception reports, Barwise 1981)
        return
    if told is not None:
        # "Ortega said that ...", "..., Ortega said", "was told by officials that ..."
        # "There was one flaw, critics said: the bank had failed."
        further = behind_colon(clause.words[-1], setting) if told.i < verb.i else ()
        content = tuple(token for token in (*content_of(told, verb), *going_on(verb, told), *further) if token not in clause.words)
        if content := past_title(content, setting):
            yield Saying(clause.words, source, content, lemma, rule_of(lemma, source, passive=clause.passive or heard, closing=told.i < verb.i))
            return
    if around := enclosing(clause):
        # "The dam, officials said, had burst.", "As the mayor said, the dam had burst."
        yield Saying(clause.words, source, around, lemma, rules.PARENTHESIS)


def rule_of(lemma: str, source: Token | None, *, passive: bool, closing: bool) -> str:
    """ "The police knew that ..." : a fact; "the survey shows that ...", "..., footage shows" : a claim; "it was reported that ..." : one of nobody."""
    if lemma in KNOWING and (source is None or source.lemma_.lower() not in (PAPERS | TRACES if closing else PAPERS)):
        return rules.FACTIVE
    return rules.PASSIVE if passive else rules.VERB


def is_passed_on(clause: Clause) -> bool:
    """ "reiterated the mayor's comments that the dam was old" : the mayor's word, which another makes his own."""
    obj = clause.object
    return lemma_of(clause.verb) in PASSING_ON and obj is not None and obj.lemma_.lower() in CLAIMS and has(obj, syntax.OWNER)


def told_clause(clause: Clause) -> Token | None:
    """The finite complement; not an infinitive, and not a small clause."""
    verb, told = clause.verb, clause.complement
    if told is None:
        # "made a promise, saying it would pay" : a clause that the tree hangs elsewhere
        told = next((child for child in kids(verb, LOOSE) if not is_infinitive(child)), None)
        # "Gunmen seize town, demand ransom" : in a headline nobody demands that they seize it
        behind = told is not None and told.i < verb.i and clause.subject is None and clause.object is not None
        return None if told is None or behind or stands_apart(told, verb) else told
    small = told.pos_ not in syntax.VERB and not has(told, syntax.ANY_SUBJECT)
    if is_infinitive(told) or small or stands_apart(told, verb):
        return None
    if told.i > verb.i or lemma_of(verb) not in QUOTING:
        return told
    # "The top priority now is peace... China calls for restraint." : verbs that give names have no clause before them
    return told if lemma_of(verb) in CLOSING and is_closing(verb, told) else None


def stands_apart(told: Token, verb: Token) -> bool:
    """ "The dam is old; the two men will discuss it." : a semicolon parts two clauses of their own."""
    return told.i < verb.i and any(token.text == ";" for token in told.tree.tokens[told.i : verb.i])


def is_closing(verb: Token, told: Token) -> bool:
    """ "The dam will burst, experts warned on Monday." : a whole clause, a comma, and nothing behind the verb that it could tell of instead."""
    own = [token.i for child in verb.children if child != told and child.dep_ not in syntax.PUNCTUATION and child.i < verb.i for token in child.subtree]
    first = min([verb.i, *(at for at in own if at > told.i)])
    behind = [child for child in kids(verb, BEHIND) if child.i > verb.i]
    return (
        has(told, syntax.ANY_SUBJECT)
        and not has(told, syntax.MARK)
        and verb.tree.tokens[first - 1].text in CLOSED
        and all(child.dep_ in syntax.PREPOSITION and (child.lower_ in WHERE or is_circumstance(child)) for child in behind)
    )


def going_on(verb: Token, told: Token) -> list[Token]:
    """What the tree hangs on the verb of saying though it goes on with what is said, where no comma parts it."""
    return [token for child in verb.children if child.i > max(verb.i, told.i) and goes_on(child, verb, told) for token in child.subtree]


def goes_on(clause: Token, verb: Token, told: Token) -> bool:
    """Whether a clause behind `verb` and `told` is still a part of what is told."""
    before = clause.left_edge.nbor(-1) if clause.left_edge.i else clause
    if clause.dep_ in syntax.COMPLEMENT:
        # "said there was a new fear: that it would break"
        return before.text == ":" and opens_with(clause, {"that"})
    if clause.dep_ in syntax.CONJUNCT and told.i > verb.i:
        # "She says the road is long but she feels strong."
        own = lemma_of(clause) in CLAUSAL and not has(clause, syntax.PREDICATIVE_ADJECTIVE)
        joined = before.lower_ in {"and", "but"} and before.nbor(-1).text not in PARTED and not own
        return joined and has(clause, syntax.ANY_SUBJECT)
    if clause.dep_ in syntax.ADVERBIAL_CLAUSE and has_word(clause, {"because", "if", "unless"}):
        # "He joked that he likes it because it is old."; "The lake is worth a visit, Brook said, because herons nest there."
        return told.i < verb.i or before.text != ","
    return False


def past_title(content: tuple[Token, ...], setting: Setting) -> tuple[Token, ...]:
    """ "told the host of “Sound of the Day” on Sunday that ..." : a title that the tree takes for the start of the clause."""
    quote = setting.quote_at(content[0]) if content else None
    if quote is not None and is_title(setting.text, quote):
        that = next((token.i for token in content if token.dep_ in syntax.MARK and token.lower_ == "that"), None)
        return tuple(token for token in content if that is None or token.i >= that)
    return content


def polled(clause: Clause, setting: Setting) -> Iterator[Saying]:
    """ "A poll had Brook leading by ten points." : the finding of a document."""
    if clause.passive or lemma_of(clause.verb) not in SCORING:
        return
    source = source_of(clause, setting)
    if source is None or source.lemma_.lower() not in DOCUMENTS:
        return
    found = next((child for child in kids(clause.verb, syntax.COMPLEMENTS) if child.i > clause.verb.i), None)
    if found is not None:
        yield Saying(clause.words, source, content_of(found, clause.verb), lemma_of(clause.verb), rules.VERB)


def made_clear(clause: Clause, setting: Setting) -> Iterator[Saying]:
    """ "She has made it clear to the firm that ..."."""
    if clause.subject is None or clause.verb.lemma_ != "make":
        return
    clear = next((child for child in clause.verb.children if child.lower_ in {"clear", "plain", "known"}), None)
    if clear is None:
        return
    # "made it clear to the firm that the dam was old" : no clause on the firm
    firms = [noun for to in kids(clear, syntax.PREPOSITION) for noun in kids(to, syntax.GOVERNED)]
    told = next((child for host in (clear, clause.verb, *firms) for child in host.children if opens_with(child, {"that"})), None)
    if told is not None:
        it = [child for child in clear.children if child.lower_ == "it"]
        yield Saying(in_order({*clause.words, *it, clear}), clause.subject, content_of(told, clear), "make_clear", rules.VERB)


def put_to(clause: Clause, setting: Setting) -> Iterator[Saying]:
    """ "The lawyer put it to her that she had lied."."""
    verb, it = clause.verb, clause.object
    if lemma_of(verb) != "put" or clause.subject is None or it is None or it.lower_ != "it":
        return
    to = next((child for child in kids(verb, syntax.PREPOSITION | syntax.RECIPIENT) if child.lower_ == "to"), None)
    if to is None:
        how = [child for child in kids(verb, syntax.ADVERB) if child.i > it.i]
        if how and (content := behind_colon(how[-1], setting)):
            # "Brook put it bluntly: the bank had failed."
            yield Saying(in_order({*clause.words, it, *how}), clause.subject, content, "put", rules.VERB)
        return
    hosts = (verb, *kids(to, syntax.GOVERNED))
    told = next((child for host in hosts for child in kids(host, TOLD_CLAUSE) if child.i > to.i and has_word(child, {"that"})), None)
    if told is not None:
        yield Saying(in_order({*clause.words, it, to}), clause.subject, content_of(told, verb), "put", rules.VERB)


def in_order(cue: set[Token]) -> tuple[Token, ...]:
    """The words of a cue in text order."""
    return tuple(sorted(cue, key=lambda token: token.i))
