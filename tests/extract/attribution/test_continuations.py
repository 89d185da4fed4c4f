"""A quotation goes on over pieces and paragraphs."""

from attributed import saying

# text; source, cue, content
CASES = [
    ("“The dam will hold,” Ada Brook said. “It always did.”", "Ada Brook", "said", "“The dam will hold,” “It always did.”"),
    ("“If the dam breaks,” Ada Brook said, “leave the valley at once.”", "Ada Brook", "said", "“If the dam breaks,” “leave the valley at once.”"),
    ("“The dam will hold,\n\n“and so will we,” Ada Brook said.", "Ada Brook", "said", "“and so will we,”"),
    ("“The dam will hold,” Ada Brook said.\n\n“It always held in the past.”", "Ada Brook", "said", "“The dam will hold,” “It always held in the past.”"),
]


test_who_says_what = saying(CASES)
