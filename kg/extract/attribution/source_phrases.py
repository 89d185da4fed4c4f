"""Source phrases: what names a source without a verb of saying ("according to officials", "in a new poll", "for critics, ...", "Brook: ...")."""

import re
from collections.abc import Iterator

from kg.annotate.tree import Token
from kg.extract import syntax
from kg.extract.syntax import kid, kids
from kg.lexicon import words

from . import rules
from .cues import DOCUMENTS, Saying, Setting
from .extents import last_conjunct, outside

WORDS = words("attribution", "sources.words")
# "In the army's version, ..." : only apart from the clause; "tears in her eyes" are none.
VERSIONS = words("attribution", "sources.versions")
SURVEYS = words("attribution", "sources.surveys")
INTERVIEWS = words("attribution", "sources.interviews")
PAPERS = DOCUMENTS | {"official", "source"}
SOURCES = words("attribution", "sources.people")
NO_SPEAKERS = words("attribution", "sources.no_speakers")
VIEWING = words("attribution", "verbs.viewing")
# What belongs to a clause wherever it stands.
CORE = syntax.COMPLEMENTS | syntax.OBJECT | syntax.PREDICATIVE | syntax.ANY_SUBJECT
# How many words open whose view it is, by the last of them: "as", "the way", "to hear".
OPENINGS = {"as": 1, "way": 2, "hear": 2}
# "BROOK: ..." at the start of several paragraphs : a transcript
CAPITALS = re.compile(r"(?m)^[A-Z][A-Z.’' -]{2,30}:\s+\S")
# "Brook: ...", "MAYOR BROOK: ...", "Q: ..."
LABEL = re.compile(r"(?P<name>(?:[A-Z][\w.’'&-]*)(?:[ ,]+(?:of |the |de |van )?[A-Z][\w.’'&-]*){0,6})(?P<colon>:)(?=\s+\S)")
QUESTION_AND_ANSWER = frozenset({"Q", "A", "Question", "Answer"})
SPEAKERS = frozenset({"PERSON", "ORG", "NORP"})


def phrased(setting: Setting) -> Iterator[Saying]:
    """All phrases of the sentence that name a source."""
    for token in setting.sent:
        if token.lower_ == "according":
            yield from according(token, setting)
        elif token.lower_ in BY_PREPOSITION and token.dep_ in syntax.PREPOSITION:
            yield from worded(token, setting)
        elif token.lower_ == "it" and token.dep_ in syntax.OBJECT:
            yield from viewed(token, setting)


def according(token: Token, setting: Setting) -> Iterator[Saying]:
    """ "..., according to two officials" : the clause it belongs to, without the phrase itself."""
    to = next((child for child in token.children if child.lower_ == "to"), None)
    if to is None and token.i + 1 < len(token.tree.tokens) and token.nbor().lower_ == "to":
        to = token.nbor()
    source = kid(to, syntax.GOVERNED) if to is not None else None
    if to is None or source is None:
        return
    content = last_conjunct(token, source.right_edge) or tuple(inner for inner in outside(clause_around(token, setting), token) if inner not in (token, to))
    if not content and token.i == setting.sent.start:
        # where the tree hangs the whole sentence on "According to", it covers what follows the comma
        comma = next((child.i for child in token.children if child.text == ","), None)
        content = tuple(syntax.trimmed([inner for inner in setting.sent if comma is not None and inner.i > comma and not inner.is_space]))
    if content:
        yield Saying((token, to), interviewed(source) or source, content, "according_to", rules.ACCORDING_TO)


def interviewed(source: Token) -> Token | None:
    """ "according to interviews Radio Chad had with two nurses" : those who were heard."""
    if source.lemma_ not in INTERVIEWS:
        return None
    return next((noun for prep in source.subtree if prep.lower_ in {"with", "by", "from"} for noun in kids(prep, syntax.GOVERNED)), None)


def clause_around(token: Token, setting: Setting) -> tuple[Token, ...]:
    """The words of the sentence that a source phrase covers.

    "It hurt nobody: London led the table, according to one index." : what goes before a colon is the article's own word
    "The dam was old, according to officials, compared with others." : so is what is added after the phrase
    """
    quote = setting.quote_at(token)
    if quote is not None:
        return tuple(inner for inner in setting.sent if quote.begin <= inner.idx < quote.end)
    words = tuple(inner for inner in setting.sent if not inner.is_space)
    host = next((one for one in syntax.climb(token) if one.pos_ in syntax.VERB), None)
    if host is None or host.i > token.i:
        return words
    begin = max((inner.i + 1 for inner in words if inner.text in {":", ";"} and inner.i < token.i and setting.quote_at(inner) is None), default=words[0].i)
    core = {inner.i for child in kids(host, CORE) if child.i > token.i for inner in child.subtree}
    return tuple(inner for inner in words if begin <= inner.i and (inner.i <= token.i or inner.i in core))


def worded(prep: Token, setting: Setting) -> Iterator[Saying]:
    """The sentence around a phrase whose preposition names a source."""
    noun = kid(prep, syntax.GOVERNED)
    if noun is None or setting.quote_at(prep) is not None:
        return
    source = BY_PREPOSITION[prep.lower_](prep, noun, opens=prep.i == setting.sent.start)
    content = (last_conjunct(prep, prep.right_edge) or outside(tuple(setting.sent), prep)) if source is not None else ()
    if content:
        yield Saying((prep,), source, content, prep.lower_, rules.PHRASE)


def source_in(prep: Token, noun: Token, *, opens: bool) -> Token | None:
    """Whose words, or which survey."""
    lemma = noun.lemma_.lower()
    if lemma in WORDS or (lemma in VERSIONS and is_before_comma(prep)):
        # "in the words of the mayor", "in her view"; "In the army's version, ..."
        of = next((child for child in noun.children if child.lower_ == "of"), None)
        return kid(noun, syntax.OWNER) or (kid(of, syntax.GOVERNED) if of is not None else None)
    # "in a new poll", "In recent polls, most were tired of her."; but "rose in the polls"
    apart = noun.tag_ == "NN" or (opens and is_before_comma(prep))
    return noun if lemma in SURVEYS and prep.head.head == prep.head and apart else None


def source_per(prep: Token, noun: Token, *, opens: bool) -> Token | None:
    """ "per the report" """
    return noun if noun.lemma_.lower() in PAPERS else None


def source_for(prep: Token, noun: Token, *, opens: bool) -> Token | None:
    """ "For critics, the dam is a trap." """
    return noun if opens and noun.pos_ != "PRON" and is_before_comma(prep) and is_somebody(noun) else None


def source_to(prep: Token, noun: Token, *, opens: bool) -> Token | None:
    """ "To Brook, the dam is a danger." """
    return noun if opens and noun.ent_type_ == "PERSON" and is_before_comma(prep) else None


BY_PREPOSITION = {"in": source_in, "per": source_per, "for": source_for, "to": source_to}


def is_before_comma(phrase: Token) -> bool:
    """The phrase stands apart: "For the mayor, ..."."""
    last = phrase.right_edge
    return last.i + 1 < len(phrase.tree.tokens) and last.nbor().text == ","


def is_somebody(noun: Token) -> bool:
    """A person by name, people by what they are, or "most Democrats"."""
    most = noun.ent_type_ == "NORP" and any(child.lower_ in {"most", "many", "some"} for child in noun.children)
    return noun.ent_type_ == "PERSON" or most or noun.lemma_.lower() in SOURCES


def viewed(it: Token, setting: Setting) -> Iterator[Saying]:
    """ "As the rebels see it, ...", "To hear the mayor tell it, ...", "The way the mayor tells it, ..." : whose view the rest is."""
    verb = it.head
    source = kid(verb, syntax.SUBJECT)
    if source is None or verb.lemma_.lower() not in VIEWING or it.i != verb.i + 1 or setting.quote_at(it) is not None:
        return
    tokens, begin = it.tree.tokens, source.left_edge.i
    last = tokens[begin - 1].lower_ if begin else ""
    if last not in OPENINGS or (last == "hear" and (begin < 2 or tokens[begin - 2].lower_ != "to")):
        return
    own = range(begin - OPENINGS[last], it.i + 1)
    content = tuple(syntax.trimmed([token for token in setting.sent if token.i not in own and not token.is_space]))
    if content and "," in {tokens[at].text for at in (own.start - 1, own.stop) if 0 <= at < len(tokens)}:
        cue = tuple(token for token in tokens[begin - 1 : it.i + 1] if token not in source.subtree)
        yield Saying(cue, source, content, verb.lemma_, rules.PHRASE)


def labelled(setting: Setting) -> Iterator[Saying]:
    """ "Brook: The dam will hold." at the start of a paragraph : the rest of the paragraph, in transcripts and headlines."""
    sent, text = setting.sent, setting.text
    match = LABEL.match(text, sent.start_char) if text[: sent.start_char].rstrip(" \t")[-1:] in {"\n", ""} else None
    colon = next((token for token in sent if match is not None and token.idx == match.start("colon")), None)
    if match is None or colon is None or colon.i == sent.start or not is_speaker(match["name"], colon.nbor(-1), text):
        return
    tokens, end = sent.tree.tokens, text.find("\n", colon.idx)
    stop = next((token.i for token in tokens[colon.i :] if token.idx >= end), len(tokens)) if end >= 0 else len(tokens)
    content = tuple(token for token in tokens[colon.i + 1 : stop] if not token.is_space)
    if content:
        yield Saying((colon,), colon.nbor(-1), content, ":", rules.LABEL)


def is_speaker(name: str, last: Token, text: str) -> bool:
    """ "Ada Brook:", "Q:", "MAYOR:" in a transcript; not "UPDATE:"; `last` is the last word of the name."""
    if last.ent_type_ in SPEAKERS or name in QUESTION_AND_ANSWER:
        return True
    return name.isupper() and name.lower() not in NO_SPEAKERS and (last.pos_ == "PROPN" or len(CAPITALS.findall(text)) > 1)
