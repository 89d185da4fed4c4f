"""The layer of a proposition: the one place that decides what the article commits itself to."""

from kg.model import Layer, Proposition

REJECTING = ("denies", "doubts", "calls_false")


def layer(proposition: Proposition, *, plain: frozenset[str] = frozenset()) -> Layer:
    """The first line that applies decides (design: disputed, negated, hypothetical, reported, asserted).

    Attributions in `plain` count as the article's own voice (`according_to = "asserted"` in kg.toml).
    """
    if any(stance.stance in REJECTING for stance in proposition.stances):
        return "disputed"
    if proposition.polarity == "negative":
        return "negated"
    if proposition.modality != "actual" or not proposition.committed:
        return "hypothetical"
    if not plain.issuperset(proposition.attributions):
        return "reported"
    return "asserted"
