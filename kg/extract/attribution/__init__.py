"""Attribution: the clauses of an article enter, who said what leaves: source, cue, content, type, stance, and the saying around it.

The scheme is that of PolNeAR (Newell et al., LREC 2018) and of the Penn Attribution Relation Corpus (Pareti 2012). A saying is found in six steps:

1. `quotations` finds the stretches of text between quotation marks, without the tree.
2. `constructions` tries on each sentence what names a source by a cue, each kind in its own module: `rebuttals` ("..., a claim that Peru rejects"),
   `reporting_nouns` ("Sudan's claim that ..."), `reporting_verbs` ("officials said that ...") with `parentheses` ("..., officials said, ..."), `attitudes`
   ("pledged to resign", "criticized the plan"), `quotation_cues` ("Brook said: “...”"), `source_phrases` ("according to the mayor") and `tails`
   ("..., the story goes"). They share the classes of cues and who is the source (`cues`), which tokens are the content (`extents`), and the names of the
   constructions (`rules`).
3. `contents` makes an attribution of each saying: spans, the quotations that the content takes in, type and stance; `occasions` adds to whom, where and when,
   `asides` what in it is the paper's own background ("said that Dara, who took power in 2021, would go").
4. `credits` finds for a quotation without a cue who is named beside it, and `continuations` joins what still stands alone to the saying that it goes on with;
   `backshifts` does so without quotation marks ("The court heard that Hale was there. He had sold the bonds."), `enumerations` for the items of a list.
5. `nesting` puts each saying into the one around it.
6. `stances` finds which saying rejects which ("The envoy denied it."), by the `antecedents` of what it answers.

At last `commitments` gives each proposition the sayings around it and the stances of those who reject it; the article's own word is what is left.
"""

from kg.annotate.tree import Tokens
from kg.extract.arguments import Context
from kg.extract.clauses import Clause
from kg.model import Attribution, Span

from .antecedents import Scene
from .backshifts import backshifted
from .commitments import attribute
from .constructions import sayings
from .contents import made
from .continuations import continued
from .credits import credits_of
from .cues import Setting, unique
from .enumerations import enumerated
from .nesting import nested
from .quotations import is_saying, is_wording, quotations
from .stances import answered, rejections

__all__ = ["Scene", "answered", "attribute", "find_attributions", "is_saying", "is_wording", "quotations", "rejections"]


def find_attributions(sentences: list[tuple[Tokens, list[Clause], Context]], text: str, quotes: tuple[Span, ...]) -> list[Attribution]:
    """All attributions of an article, nested."""
    found: dict[str, Attribution] = {}
    for sent, clauses, context in sentences:
        setting = Setting(sent, text, quotes)
        for saying in unique(sayings(clauses, setting)):
            one = made(saying, context, setting)
            found.setdefault(one.id, one)
    for one in credits_of(sentences, text, quotes, list(found.values())):
        found.setdefault(one.id, one)
    told = continued(list(found.values()), text, quotes)
    return nested([*told, *backshifted(sentences, text, quotes, told), *enumerated(sentences, text)])
