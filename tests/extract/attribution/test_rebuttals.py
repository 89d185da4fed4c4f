"""What stands behind a clause and takes it back."""

from attributed import saying

# text; source, cue, content
CASES = [
    ("The rebels burned the village, an accusation they deny.", "they", "deny", "The rebels burned the village"),
    ("The rebels burned the village, which they deny.", "they", "deny", "The rebels burned the village"),
    ("The firm closed the mine (the union disputes this).", "the union", "disputes", "The firm closed the mine"),
    ("The envoy accused Chad of a role in the theft, a charge it rejects.", "it", "rejects", "Chad of a role in the theft"),
]


test_who_says_what = saying(CASES)
