"""Marks of quotation: curly, straight, single, doubled, split off; and what is none."""

import pytest
from attributed import saying, silent

from kg.extract.attribution.quotations import quotations

# text; source, cue, content
CASES = [
    ("``The firm 's dam will hold,'' Brook said.", "Brook", "said", "``The firm 's dam will hold,''"),
    ("“He told me ‘the dam will hold’,” Ada Brook said.", "He", "told", "‘the dam will hold’"),
    ("“The dam will hold,” Ada Brook said.", "Ada Brook", "said", "“The dam will hold,”"),
    ("''The dam will hold,'' Ada Brook said.", "Ada Brook", "said", "''The dam will hold,''"),
    ('" The dam will hold , " Ada Brook said .', "Ada Brook", "said", '" The dam will hold , "'),
    ("‘The dam will hold,’ Ada Brook said.", "Ada Brook", "said", "‘The dam will hold,’"),
]
SILENT = [
    "The host spoke on “Sound of the Valley” on Sunday.",
    "She is 5'10\" tall and lives in the '90s.",
]


test_who_says_what = saying(CASES)


test_nobody_says_it = silent(SILENT)


# text; the quotations in it
QUOTED = [
    ("“He called it “a shame” twice,” she said.", ["“He called it “a shame” twice,”"]),
    ("'The mill hid its losses'", ["'The mill hid its losses'"]),
    ("The strike goes on\n\n'They ignored the workers' warnings'\n\nThe mill is shut.", ["'They ignored the workers' warnings'"]),
    ("‘The mill hid its losses’", ["‘The mill hid its losses’"]),
    ("'It is over,' she said, 'and the mill is shut.'", ["'It is over,'", "'and the mill is shut.'"]),
    ("The workers' leader met the owners'", []),
    ("'Tis late", []),
]


@pytest.mark.parametrize(("text", "found"), QUOTED)
def test_quotations(text: str, found: list[str]) -> None:
    assert [text[span.begin : span.end] for span in quotations(text)] == found
