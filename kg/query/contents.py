"""What a statement says, in the words of its article: the piece of the sentence from its first word to its last, without who says so."""

import re

from pyoxigraph import NamedNode, Store

from .evidence import evidence

EDGES = " ,;:.\"'“”‘’«»—–-"


def content(store: Store, statement: NamedNode, graph: NamedNode) -> str:
    """The words of a statement, up to the words that say who says so, or to the end of the sentence; empty where no place is known."""
    told = evidence(store, statement, graph)
    own = [(begin, end) for begin, end, part in told.marks if part in {"subject", "predicate", "object"}]
    if not own:
        return ""
    begin, last = min(begin for begin, _ in own), max(end for _, end in own)
    saying = sorted((begin, end) for begin, end, part in told.marks if part in {"cue", "source", "rejected"})
    end = min((at for at, _ in saying if at >= last), default=len(told.sentence))
    words = re.sub(r"^(?:that|whether)\s+", "", told.sentence[begin:end].strip(EDGES))
    return " ".join(words.split())
