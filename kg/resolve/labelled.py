"""A stretch of tokens that may be a name enters, with the type of its label; the name with its entry in the gazetteer, title and type leaves."""

from kg.annotate.labels import OBJECT
from kg.lexicon import words
from kg.lexicon.gazetteer import Known, gazetteer
from kg.model.entities import BODIES, TOWNS_AND_LANDS

from .edges import is_rank, trimmed
from .kinds import COURTESY, GIVEN, LAST_WORDS, TITLES, Name, metonymic
from .known_names import VERSION, find_known, known_end
from .nested_names import WHERE
from .no_names import after, is_junk, wording
from .own_types import Candidate, own_type
from .table import Table

ADJECTIVAL = words("people", "adjectival")
ADDRESSED = words("names", "misters") | {"dr", "dr.", "prof", "prof."}


def name_of(table: Table, first: int, last: int, kind: str | None) -> Name | None:
    """A name without article and possessive ending; its type from the gazetteer, else a title, its last word, its label."""
    first, last = trimmed(table, first, last, kind)
    end = known_end(table, first, last)
    kind = "Product" if end > last and VERSION.fullmatch(table.word[end]) else kind
    last = end
    if first > last or not any(word[:1].isalpha() for word in table.word[first : last + 1]) or is_junk(table, first, last):
        return None
    head = next((at for at in range(first, last + 1) if not first <= table.head[at] <= last or table.head[at] == at), last)
    before = first - 1
    titled = before >= 0 and is_title(table, before) and table.sentence[before] == table.sentence[first]
    known, kind = entry_of(Candidate(table, first, last, head, kind, titled))
    if known is None and titled and (royal := gazetteer().names.get(wording(table, before, last))) and royal.type == "Person":
        # "Prince Harry"
        return Name(table.span(before, last), before, last, head, royal.name, "Person", royal, titled)
    if known is None and is_bearer(table, first, last, kind):
        kind = "Person"
    while first < last and table.lower[first] in TITLES and known is None and kind == "Person":
        # "President Ortega" : labelled with the title in it
        titled, before, first = True, first, first + 1
    text = wording(table, first, last)
    if known is None and text in gazetteer().surnames and kind != "Facility":
        # "Putin" labelled as a firm
        kind = "Person"
    kind = known.type if known else own_type(Candidate(table, first, last, head, kind, titled))
    if kind is None:
        return None
    if kind in TOWNS_AND_LANDS and (state := state_behind(table, first, last, known)) is not None:
        # "Dayton, Ohio" : the mention holds the state, the name does not; "Canton, Ohio" is not the Canton that lies in China
        home = gazetteer().names.get(wording(table, last + 2, state))
        known = None if known is not None and known.type == "City" and home is not None and home.country != known.country else known
        return Name(table.span(first, state), first, last, head, text, kind, known)
    widened = titled and kind == "Person" and first == last
    return Name(table.span(before if widened else first, last), first, last, head, text, kind, known, titled)


def is_title(table: Table, token: int) -> bool:
    """Whether a person's name follows: "Dr", "General", "DI"."""
    return (table.lower[token] in TITLES and table.word[token][0].isupper()) or is_rank(table, token)


def is_bearer(table: Table, first: int, last: int, kind: str | None) -> bool:
    """Whether the words are a title and the name of who bears it; "General Arden Mills" and "Private Equity Partners" may be firms."""
    titled = first < last and table.lower[first] in TITLES - ADJECTIVAL and table.lower[last] not in LAST_WORDS
    if not titled or not all(word.istitle() and word.isalpha() for word in table.word[first + 1 : last + 1]):
        return False
    if first + 1 < last:
        # "Cardinal Piero Marlow" without a label; "Magistrate Tilda Marlow" labelled as a firm
        return table.word[first].istitle() and (kind == "Thing" or (kind == "Organization" and last == first + 2 and table.word[first + 1] in GIVEN))
    # "Dr Marlow" labelled as a firm
    return kind in {"Thing", "Organization"} and table.lower[first] in ADDRESSED


def entry_of(one: Candidate) -> tuple[Known | None, str | None]:
    """The gazetteer's entry of a name and the type of its label, where what stands beside it does not gainsay them."""
    table, kind, text = one.table, one.kind, wording(one.table, one.first, one.last)
    known = find_known(table, one.first, one.last)
    if known is not None and known.type == "City" and is_namesake_of_city(one, text):
        known = None
    if (known is None or known.type == "City") and text in gazetteer().capitals and text not in GIVEN:
        # "Moscow rejected the demand" : the seat of a government that acts
        known = gazetteer().capitals[text] if kind in {"City", "Organization", "Person", None} and metonymic(table, one.head) else known
        kind = "City" if kind == "Person" else kind
    if known is not None and known.type in BODIES and known.country and one.preceding == "state" and table.word[one.first - 1] == "state":
        # "the state Department of Justice" : one of a state of the union
        known = None
    if known is not None and known.type != "Person" and one.titled and one.preceding in COURTESY:
        # "Mr Washington, a farmer"
        return None, "Person"
    if known is not None and known.type in BODIES and LAST_WORDS.get(after(table, one.last)) == "Place" and table.head[one.head] == one.last + 1:
        # "the Amazon river"
        return None, "Place"
    return known, kind


def is_namesake_of_city(one: Candidate, text: str) -> bool:
    """Whether a name that is a city's is another's here."""
    if one.preceding in WHERE:
        return False
    if one.kind not in TOWNS_AND_LANDS and (one.kind == "Person" or text in GIVEN):
        # "Florence" labelled as a person may be one
        return True
    # "beat Ajax" labelled as a body
    return one.kind == "Organization" and one.preceding != "of" and one.table.dep[one.head] in OBJECT


def state_behind(table: Table, first: int, last: int, known: Known | None) -> int | None:
    """ "Dayton, | Ohio", "Aceh, | Indonesia" : the last token of the state behind a place; "South Australia, Western Australia" are two."""
    if last + 2 >= len(table.word) or table.word[last + 1] != ",":
        return None
    land = known is not None and known.type == "Place"
    for at in (last + 3, last + 2):
        place = gazetteer().names.get(wording(table, last + 2, at)) if at < len(table.word) else None
        if place and (place.type == "Country" or (place.type == "Place" and not land)):
            # "Lima, Peru, and Quito", not "Lima, Peru and Chile", "Lumo, Peru's largest union"
            if at + 1 < len(table.word) and table.tag[at + 1] == "POS":
                return None
            return at if first <= table.head[at] <= last or after(table, at) != "and" else None
    return None
