"""Reports: verbs whose content is a clause or a quotation ("said that ...", "“...,” she said", "..., officials said, ...", "as she put it")."""

from collections.abc import Iterator

from kg.annotate.tree import Token
from kg.extract import syntax
from kg.extract.clauses import Clause
from kg.extract.syntax import kids
from kg.lexicon import words
from kg.model import Span

from .cues import CLAUSAL, FACTIVE, KNOWN, SAYING, THINKING, Saying, Setting, content_of, is_circumstance, is_infinitive, is_nobody, lemma_of, outside, speaker
from .quotations import begins_sentence, is_saying, is_title, quotations_near

QUOTING = words("attribution", "verbs.quoting")
TRANSITIVE = words("attribution", "verbs.of_things")
CLOSING = words("attribution", "verbs.closing")
TAKING = (QUOTING | TRANSITIVE) - CLOSING
HEARINGS = words("attribution", "sources.hearings")
WHERE = frozenset({"in", "on", "at", "to"})
CLAUSES = syntax.COMPLEMENT | syntax.ADVERBIAL_CLAUSE | syntax.NOUN_CLAUSE
MARKS = frozenset({",", ";", "”", '"', "''", "–", "—", "--", "-"})
# "The police knew that the man had fled." : whose knowledge it is, and a fact all the same; what a survey shows is the survey's word.
KNOWING = FACTIVE - words("attribution", "verbs.disclosing")
DOCUMENTS = words("attribution", "sources.documents")
PAPERS = DOCUMENTS | words("attribution", "sources.papers")
NAMING = words("attribution", "verbs.naming")
PASSING = words("attribution", "object.passing_on")
CLAIMS = words("attribution", "nouns.claims")
INTRODUCING = words("attribution", "verbs.introducing")
ADVERBIALS = frozenset({"npadvmod", "advmod", "prep", "aux", "neg", "dative", "dobj", "advcl", "punct", "prt", "agent", "mark", "cc", "oprd", "acomp"})
OWN = ADVERBIALS | syntax.ANY_SUBJECT

SENSING = frozenset({"see", "watch", "hear", "feel", "notice"})


def reported(clause: Clause, setting: Setting) -> Iterator[Saying]:
    """The content of a verb of saying or thinking: a clause, else the clause around a parenthesis, else a quotation."""
    verb, lemma = clause.verb, lemma_of(clause.verb)
    if lemma not in CLAUSAL and lemma != "hear":
        return
    source = speaker(clause, setting)
    heard = lemma == "hear" and not clause.passive and source is not None and source.lemma_.lower() in HEARINGS
    if (lemma not in CLAUSAL and not heard) or is_nobody(source, setting) or is_passed_on(clause):
        return
    if heard:
        # "The court heard that he had fled." : somebody told it so
        source = None
    rule = f"attribution/{'passive' if clause.passive or heard else 'verb'}"
    if lemma in KNOWING and (source is None or source.lemma_.lower() not in PAPERS):
        rule = KNOWN
    told = told_clause(clause)
    if told is not None and lemma in SENSING and told.tag_ == "VB" and not kids(told, ("aux", "mark")):
        # "saw its exports fall" : what is seen to happen happens (perception reports, Barwise 1981)
        return
    if told is not None:
        # "Ortega said that ...", "..., Ortega said", "was told by officials that ..."
        content, own = (*content_of(told, verb), *going_on(verb, told)), set(clause.words)
        content = past_title(tuple(token for token in content if token not in own), setting)
        if content:
            yield Saying(clause.words, source, content, lemma, rule)
            return
    around = enclosing(clause)
    if around:
        # "The dam, officials said, had burst.", "As the mayor said, the dam had burst."
        yield Saying(clause.words, source, around, lemma, "attribution/parenthesis")


def going_on(verb: Token, told: Token) -> list[Token]:
    """What the tree hangs on the verb of saying though it goes on with what is said, where no comma parts it.

    "She says the road is long but she feels strong."; "He joked that he likes it because it is old."; "said there was a new fear: that it would break"
    """
    out: list[Token] = []
    for child in verb.children:
        before = child.left_edge.nbor(-1) if child.left_edge.i else child
        if child.i < max(verb.i, told.i):
            continue
        if before.text == ":" and child.dep_ in syntax.COMPLEMENT and any(mark.lower_ == "that" for mark in kids(child, ("mark",))):
            out += child.subtree
        if told.i > verb.i and child.dep_ in syntax.CONJUNCT:
            own = lemma_of(child) in CLAUSAL and not kids(child, ("acomp",))
            joined = before.lower_ in {"and", "but"} and before.nbor(-1).text not in MARKS and not own
            out += child.subtree if joined and kids(child, syntax.ANY_SUBJECT) else ()
        elif child.dep_ in syntax.ADVERBIAL_CLAUSE and any(mark.lower_ in {"because", "if", "unless"} for mark in child.children):
            out += child.subtree if told.i < verb.i or before.text != "," else ()
    return out


def is_passed_on(clause: Clause) -> bool:
    """ "reiterated the mayor's comments that the dam was old" : the mayor's word, which another makes his own."""
    obj = clause.object
    return lemma_of(clause.verb) in PASSING and obj is not None and obj.lemma_.lower() in CLAIMS and bool(kids(obj, ("poss",)))


def polled(clause: Clause, setting: Setting) -> Iterator[Saying]:
    """ "A poll had Brook leading by ten points." : the finding of a document."""
    if clause.passive or lemma_of(clause.verb) not in {"have", "put", "give", "place"}:
        return
    source = speaker(clause, setting)
    if source is None or source.lemma_.lower() not in DOCUMENTS:
        return
    found = next((child for child in kids(clause.verb, syntax.COMPLEMENT | syntax.OPEN_COMPLEMENT) if child.i > clause.verb.i), None)
    if found is not None:
        yield Saying(clause.words, source, content_of(found, clause.verb), lemma_of(clause.verb), "attribution/verb")


def made_clear(clause: Clause, setting: Setting) -> Iterator[Saying]:
    """ "She has made it clear to the firm that ..."."""
    if clause.subject is None or clause.verb.lemma_ != "make":
        return
    clear = next((child for child in clause.verb.children if child.lower_ in {"clear", "plain", "known"}), None)
    if clear is None:
        return
    told = next(
        (child for host in (clear, clause.verb) for child in host.children if any(mark.dep_ == "mark" and mark.lower_ == "that" for mark in child.children)),
        None,
    )
    if told is not None:
        it = [child for child in clear.children if child.lower_ == "it"]
        yield Saying(
            tuple(sorted({*clause.words, *it, clear}, key=lambda token: token.i)), clause.subject, content_of(told, clear), "make_clear", "attribution/verb"
        )


def put_to(clause: Clause, setting: Setting) -> Iterator[Saying]:
    """ "The lawyer put it to her that she had lied."."""
    verb = clause.verb
    if lemma_of(verb) != "put" or clause.subject is None or clause.object is None or clause.object.lower_ != "it":
        return
    to = next((child for child in kids(verb, ("prep", "dative")) if child.lower_ == "to"), None)
    if to is None:
        return
    hosts = [verb, *kids(to, ("pobj",))]
    clauses = [child for host in hosts for child in kids(host, CLAUSES) if child.i > to.i and any(word.lower_ == "that" for word in child.children)]
    if clauses:
        it = [clause.object, to]
        yield Saying(tuple(sorted({*clause.words, *it}, key=lambda token: token.i)), clause.subject, content_of(clauses[0], verb), "put", "attribution/verb")


def quoted(clause: Clause, setting: Setting) -> Iterator[Saying]:
    """A quotation beside the cue, where it has no other content: "Liu said: “...”", "“...,” asked Liu"."""
    if clause.passive or lemma_of(clause.verb) not in CLAUSAL:
        return
    source = speaker(clause, setting)
    quote = None if is_nobody(source, setting) else quotation_of(clause, setting)
    if quote is not None:
        content = tuple(token for token in setting.sent.tree.tokens[max(0, setting.sent.start - 1) : setting.sent.end] if quote.begin <= token.idx < quote.end)
        yield Saying(clause.words, source, content, lemma_of(clause.verb), "attribution/quotation")


def past_title(content: tuple[Token, ...], setting: Setting) -> tuple[Token, ...]:
    """ "told the host of “Sound of the Day” on Sunday that ..." : a title that the tree takes for the start of the clause."""
    quote = setting.quote_at(content[0]) if content else None
    if quote is not None and is_title(setting.text, quote):
        that = next((token.i for token in content if token.dep_ == "mark" and token.lower_ == "that"), None)
        return tuple(token for token in content if that is None or token.i >= that)
    return content


def told_clause(clause: Clause) -> Token | None:
    """The finite complement; not an infinitive, and not a small clause."""
    told = clause.complement
    if told is None:
        # "made a promise, saying it would pay" : a clause that the tree hangs elsewhere
        told = next((child for child in clause.verb.children if child.dep_ in {"ccomp", "pcomp"} and not is_infinitive(child)), None)
        # "Gunmen seize town, demand ransom" : in a headline nobody demands that they seize it
        behind = told is not None and told.i < clause.verb.i and clause.subject is None and clause.object is not None
        return None if told is None or behind or stands_apart(told, clause.verb) else told
    if is_infinitive(told) or (told.pos_ not in syntax.VERB and not kids(told, syntax.ANY_SUBJECT)):
        return None
    if stands_apart(told, clause.verb):
        return None
    if told.i > clause.verb.i or lemma_of(clause.verb) not in QUOTING:
        return told
    # "The top priority now is peace... China calls for restraint." : verbs that give names have no clause before them
    return told if lemma_of(clause.verb) in CLOSING and is_closing(clause.verb, told) else None


def is_closing(verb: Token, told: Token) -> bool:
    """ "The dam will burst, experts warned on Monday." : a whole clause, a comma, and nothing behind the verb that it could tell of instead."""
    own = [token.i for child in verb.children if child != told and child.dep_ != "punct" and child.i < verb.i for token in child.subtree]
    first = min([verb.i, *(at for at in own if at > told.i)])
    behind = [child for child in verb.children if child.i > verb.i and child.dep_ in syntax.OBJECT | syntax.COMPLEMENTS | {"prep", "attr", "acomp"}]
    return (
        bool(kids(told, syntax.ANY_SUBJECT))
        and not kids(told, ("mark",))
        and verb.tree.tokens[first - 1].text in {",", "”", '"', "''", "–", "—", "--"}
        and all(child.dep_ == "prep" and (child.lower_ in WHERE or is_circumstance(child)) for child in behind)
    )


def stands_apart(told: Token, verb: Token) -> bool:
    """ "The dam is old; the two men will discuss it." : a semicolon parts two clauses of their own."""
    return told.i < verb.i and any(token.text == ";" for token in told.tree.tokens[told.i : verb.i])


def enclosing(clause: Clause) -> tuple[Token, ...]:
    """The clause into which a short saying is inserted between commas, or which it introduces by "as"."""
    verb = clause.verb
    if not kids(verb, syntax.ANY_SUBJECT) or kids(verb, syntax.OBJECT) or verb.head == verb:
        return ()
    head = verb.head
    introduced = verb.dep_ in syntax.ADVERBIAL_CLAUSE and any(mark.dep_ in {"mark", "advmod"} and mark.lower_ == "as" for mark in verb.children)
    if lemma_of(verb) in TAKING and not (introduced and lemma_of(verb) in INTRODUCING):
        return ()
    if not introduced:
        if verb.dep_ not in {"parataxis", "ccomp", "advcl", "dep", "intj", "relcl", "conj"} or (lemma_of(verb) in THINKING and verb.dep_ != "parataxis"):
            return ()
        if any(
            child.dep_ in {"mark", "cc"} or child.lower_ in {"who", "which", "that", "what", "when", "while", "how", "why", "where"} for child in verb.children
        ):
            return ()
        if not between_commas(verb):
            return ()
    if introduced and lemma_of(verb) not in SAYING | INTRODUCING:
        return ()
    host = head
    while host.dep_ in {"ccomp", "conj", "advcl", "pobj", "pcomp", "prep", "dobj", "nsubj"} and host.head != host and not introduced:
        if host.dep_ == "advcl" and any(mark.i + 2 <= verb.i < host.i for mark in kids(host, ("mark",))):
            # "fenced it after, she said, bathers left bottles" : only what follows "after" is said
            break
        host = host.head
    return outside(of_one_clause(tuple(host.subtree), verb), verb) if host.pos_ in syntax.VERB or kids(host, syntax.ANY_SUBJECT) else ()


def of_one_clause(tokens: tuple[Token, ...], verb: Token) -> tuple[Token, ...]:
    """ "Novak, she claimed, sold it; his family denies that." : a semicolon ends what is claimed."""
    marks = [token.i for token in tokens if token.text == ";"]
    if not marks:
        return tokens
    begin = max((at for at in marks if at < verb.i), default=-1)
    end = min((at for at in marks if at > verb.i), default=tokens[-1].i + 1)
    return tuple(token for token in tokens if begin < token.i < end)


def between_commas(verb: Token) -> bool:
    """A comma or dash on either side of the verb's own words."""
    tokens, own = (
        verb.tree.tokens,
        [token.i for child in verb.children if child.dep_ in OWN for token in child.subtree if not token.is_punct],
    )
    first, last = min([verb.i, *own]), max([verb.i, *own])
    before = tokens[first - 1].text if first else ""
    after = tokens[last + 1].text if last + 1 < len(tokens) else ""
    return before in {",", "-", "–", "—", "--"} and after in {",", "-", "–", "—", "--", ".", ":"} and last - first < 12


def quotation_of(clause: Clause, setting: Setting) -> Span | None:
    """The quotation that stands right after the cue, or right before it.

    "He called it “really puzzling”." : a few words in marks are enough for verbs that give names
    """
    verb, text, lemma = clause.verb, setting.text, lemma_of(clause.verb)
    begin, end = setting.sent.start_char, setting.sent.end_char
    near = [
        quote
        for quote in quotations_near(setting.quotes, begin - 3, end)
        if quote.begin < end and not quote.begin <= verb.idx < quote.end and not is_title(text, quote)
    ]
    after = next((quote for quote in near if quote.begin > verb.idx), None)
    if after is not None:
        below = {token.i for token in verb.subtree}
        belongs = any(token.i in below for token in setting.sent if after.begin <= token.idx < after.end)
        if belongs and lemma in NAMING:
            return after
        between = text[verb.end : after.begin].rstrip()
        if (
            lemma in CLAUSAL
            and (is_saying(text, after) or begins_sentence(text, after))
            and (between.endswith((":", ",")) or (lemma not in QUOTING and belongs and len(between.split()) < 7))
        ):
            return after
    edge = min([verb.idx, *(token.idx for child in kids(verb, syntax.SUBJECT_OR_AUXILIARY) for token in child.subtree)])
    before = next((quote for quote in reversed(near) if quote.end <= edge and not text[quote.end : edge].strip(" ,")), None)
    return before if lemma in CLAUSAL and lemma not in NAMING else None
