"""What stands behind a clause and takes it back."""

from attributed import saying

# text; source, cue, content
CASES = [
    ("Police say he led the gang, a claim his lawyer dismissed on Friday.", "Police", "say", "he led the gang"),
    ("Chad accused Peru of a theft, a charge that General Dara, who took power in 2021, rejected.", "Chad", "accused", "Peru of a theft"),
    ("The rebels burned the village, an accusation they deny.", "they", "deny", "The rebels burned the village"),
    ("The rebels burned the village, which they deny.", "they", "deny", "The rebels burned the village"),
    ("The firm closed the mine (the union disputes this).", "the union", "disputes", "The firm closed the mine"),
    ("The envoy accused Chad of a role in the theft, a charge it rejects.", "it", "rejects", "Chad of a role in the theft"),
]


test_who_says_what = saying(CASES)
