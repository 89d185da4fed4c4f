"""Quotations whose source is named beside them."""

from attributed import saying

# text; source, cue, content
CASES = [
    ("“The dam will surely hold!” Ada Brook fumed.", "Ada Brook", "fumed", "“The dam will surely hold!”"),
    ("“The dam will surely hold.” — Ada Brook", "Ada Brook", "—", "“The dam will surely hold.”"),
    ("Ada Brook had a warning for the town: “The dam will surely burst.”", "Ada Brook", "had", "“The dam will surely burst.”"),
]


test_who_says_what = saying(CASES)
