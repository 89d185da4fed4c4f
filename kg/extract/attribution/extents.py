"""Extents: which tokens of a sentence are the content of a cue, and which tell of the saying itself or are the next one."""

from collections.abc import Iterable

from kg.annotate.tree import Token
from kg.extract import syntax
from kg.extract.syntax import has_word, kids
from kg.lexicon import words

from .cues import ANSWERING, CLAIMS, CLAUSAL, NAMING, Setting, lemma_of

DOING_TOO = words("attribution", "verbs.doing_too")
NAMING_OR_JUDGING = NAMING | words("attribution", "object.judging")
CONTRASTING = words("attribution", "marks.contrasting")
MEDIA = words("attribution", "sources.media")
# "during the debate" is a circumstance whatever follows; "in", "on" where a time or a medium follows.
AROUND = words("attribution", "occasions.around")
AT = words("attribution", "occasions.at")
# What sets a phrase apart from the clause before it.
DASHES = frozenset({"-", "–", "—", "--"})
APART = DASHES | {","}
MARKS_OF_QUOTATION = frozenset({"”", '"', "''"})
# words between such a phrase and the verb of its clause
FARTHEST = 20
# How the tree hangs what goes on after a content.
JOINED = syntax.CONJUNCT | syntax.ADVERBIAL_CLAUSE
# What stands after a verb without being what it judges; the reason given is part of that.
NO_PART = (
    JOINED | syntax.CONJUNCTION | syntax.PUNCTUATION | syntax.MARK | syntax.INSERTED | syntax.NOUN_AS_ADVERB | syntax.AGENT | syntax.RECIPIENT | syntax.UNPLACED
)


def opens_with(clause: Token, marks: Iterable[str]) -> bool:
    """Whether one of `marks` opens a clause: "that it rained", "because it rained"."""
    return any(mark.lower_ in marks for mark in kids(clause, syntax.MARK))


def words_below(heads: Iterable[Token]) -> tuple[Token, ...]:
    """The words of the phrases at `heads`, which stand in text order."""
    return tuple(syntax.trimmed([token for head in heads for token in head.subtree if not token.is_space]))


def content_of(head: Token, cue: Token) -> tuple[Token, ...]:
    """The clause below `head` without the cue's own coordinates and participles that the tree hangs into it.

    "He said the plan had failed and added that ..." : "added" goes on with "said"
    "He said the plan had failed, adding that ..." : likewise
    """
    that = next((mark for mark in kids(head, syntax.MARK) if mark.lower_ == "that" and mark.i > cue.i), None)
    # "told the host of “The Hour” on Sunday that ..." : nothing before "that" is said
    begin = that.i if that is not None else -1
    further = [token for token in head.subtree if (token.dep_ in JOINED or token.lower_ == "in") and token.i > head.i and token.i > cue.i]
    out = {inner for token in further if is_next_saying(token, cue) or is_naming(token) or is_contrast(token) for inner in token.subtree}
    out |= answers_in(head.subtree)
    return tuple(syntax.trimmed([token for token in head.subtree if token.i >= begin and not token.is_space and token not in out]))


def behind_colon(last: Token, setting: Setting) -> tuple[Token, ...]:
    """The clause that a colon right behind `last` opens, where no quotation does: "critics said: the bank had failed"."""
    rest = [token for token in setting.sent if token.i > last.i and not token.is_space]
    content = tuple(syntax.trimmed(rest[1:])) if rest and rest[0].text == ":" else ()
    is_clause = any(token.pos_ in syntax.VERB and (token.tag_ in syntax.FINITE or syntax.has(token, syntax.ANY_SUBJECT)) for token in content)
    return content if is_clause and setting.quote_at(content[0]) is None else ()


def is_naming(prep: Token) -> bool:
    """ "said that 35 people had died, in what the minister called an attack" : the name is not the first speaker's."""
    if prep.lower_ != "in" or not prep.i or prep.nbor(-1).text != ",":
        return False
    return any(verb.pos_ == "VERB" and has_word(verb, {"what"}) for verb in kids(prep, syntax.GOVERNED_CLAUSE))


def is_contrast(verb: Token) -> bool:
    """ "said the dam would hold, while Brook said it would not" : another saying is set against it."""
    return verb.dep_ in syntax.ADVERBIAL_CLAUSE and lemma_of(verb) in CLAUSAL and opens_with(verb, CONTRASTING) and is_behind_comma(verb)


def is_behind_comma(head: Token) -> bool:
    """Whether a comma stands before the phrase at `head`."""
    first = head.left_edge
    return first.i > 0 and first.nbor(-1).text == ","


def is_next_saying(verb: Token, cue: Token) -> bool:
    """Whether a verb inside the content is rather the next saying of the same source."""
    if verb.pos_ not in syntax.VERB or lemma_of(verb) not in CLAUSAL or kids(verb, syntax.ANY_SUBJECT):
        return False
    before = verb.tree.tokens[verb.left_edge.i - 1] if verb.left_edge.i else None
    if verb.dep_ not in syntax.ADVERBIAL_CLAUSE or verb.tag_ != "VBG" or before is None or before.text not in MARKS_OF_QUOTATION | {","}:
        return False
    if verb.head != cue and lemma_of(verb) in NAMING_OR_JUDGING and not kids(verb, syntax.COMPLEMENT) and is_agent(verb.head):
        # "said that Chad had refused the offer, calling it an insult" : Chad's words, within what is said
        return False
    # "said the firm is open, continuing to sell shoes" : no saying, for nothing is said
    return bool(kids(verb, syntax.COMPLEMENT)) or lemma_of(verb) not in DOING_TOO


def is_agent(verb: Token) -> bool:
    """Whether somebody by name, or people, are the subject."""
    return any(child.ent_type_ in syntax.ACTORS or child.lower_ in {"he", "she", "they"} for child in kids(verb, syntax.SUBJECT))


def rest_of(verb: Token, first: Token) -> tuple[Token, ...]:
    """What stands after the verb from `first` on, without the time, medium and occasion of the saying.

    "criticized the plan for the port in a speech on Monday" -> "the plan for the port"
    """
    out: list[Token] = []
    for child in verb.children:
        # "mocked it because it was old", "described the parade as the town praising itself"
        reason = child.dep_ in syntax.ADVERBIAL_CLAUSE and has_word(child, {"because", "as"} if child.tag_ == "VBG" else {"because"})
        circumstance = child.dep_ in syntax.ADVERB or (child.dep_ in syntax.PREPOSITION and is_circumstance(child))
        if child.i >= first.left_edge.i and not circumstance and (reason or child.dep_ not in NO_PART):
            out += child.subtree
    answers = answers_in(out)
    return tuple(syntax.trimmed(sorted((token for token in out if not token.is_space and token not in answers), key=lambda token: token.i)))


def answers_in(content: Iterable[Token]) -> set[Token]:
    """ "accused Chad of theft, a charge it rejects", "say he led the gang, a claim that his lawyer dismissed" : the answer is no part of what is said."""
    nouns = [token for token in content if token.lemma_.lower() in CLAIMS and names_claim(token)]
    return {inner for noun in nouns if any(answers(verb) for verb in kids(noun, syntax.NOUN_CLAUSE)) for inner in noun.subtree}


def answers(verb: Token) -> bool:
    """Denied is what the noun before it names: "a charge that it rejects"; not "a charge that it denied the loan"."""
    return lemma_of(verb) in ANSWERING and all(thing.lower_ in syntax.RELATIVE_PRONOUN for thing in kids(verb, syntax.OBJECT))


def names_claim(noun: Token) -> bool:
    """ "Rebels burned the village, an accusation they deny." : an indefinite noun of claims set off by a comma or dash."""
    if noun.left_edge.i == 0 or noun.left_edge.nbor(-1).text not in APART:
        return False
    indefinite = any(child.lower_ in {"a", "an"} for child in kids(noun, syntax.ARTICLE))
    return noun.lower_ == "something" or (noun.lemma_.lower() in CLAIMS and indefinite)


def is_circumstance(prep: Token) -> bool:
    """ "on Monday", "in a statement", "at a rally", "during the debate"."""
    return prep.lower_ in AROUND or (
        prep.lower_ in AT and any(noun.ent_type_ in syntax.WHEN or noun.lemma_.lower() in MEDIA for noun in kids(prep, syntax.GOVERNED))
    )


def outside(tokens: tuple[Token, ...], phrase: Token) -> tuple[Token, ...]:
    """`tokens` without those below `phrase`."""
    inner = {token.i for token in phrase.subtree}
    return tuple(syntax.trimmed([token for token in tokens if token.i not in inner and not token.is_space]))


def last_conjunct(first: Token, last: Token) -> tuple[Token, ...]:
    """ "won two titles and, according to her coach, trained daily" : what stands behind "and" tells of what follows alone, up to the end of that clause.

    The words of that clause, if the phrase from `first` to `last` stands so.
    """
    tokens, at = first.tree.tokens, first.i - 1
    if at > 0 and tokens[at].text in APART:
        at -= 1
    # "And, according to officials, the dam burst." : the sentence
    if at <= 0 or tokens[at].lower_ not in {"and", "but"} or tokens[at].head.i >= at:
        return ()
    following = (token for token in tokens[last.i + 1 : last.i + FARTHEST] if token.tag_ in syntax.FINITE or token.tag_ == "VBN")
    verb = next((token for token in following if token.dep_ not in syntax.AUXILIARY | syntax.NOUN_CLAUSE and not kids(token, syntax.MARK)), None)
    return tuple(syntax.trimmed([token for token in verb.subtree if token.i > last.i and not token.is_space])) if verb is not None else ()
