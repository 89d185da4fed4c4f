"""Classes of words that several kinds of repairs ask for; the lists themselves stand in kg/lexicon/en."""

from kg.lexicon import table, words

TELLING = words("repairs", "telling")
SAYING = TELLING | words("repairs", "saying")
KNOWING = words("repairs", "knowing") | words("repairs", "saying")
CHARGING = words("repairs", "charging")
NAMING = words("repairs", "naming")
CLAIMS = words("attribution", "nouns.claims")
MONEY = frozenset(table("quantities")["currencies"])
# Who may do something: people, and bodies of them.
HUMANS = words("nouns", "persons") | words("people", "people") | words("people", "offices")
PERSONS = HUMANS | words("people", "bodies") | words("nouns", "bodies")
ACTING = PERSONS.union(
    *(words("nouns", kind) for kind in ("groups", "organizations")),
    *(words("people", kind) for kind in ("sources", "groups")),
)
