"""A short saying put into the clause that it reports, or introducing it."""

from attributed import saying

# text; source, cue, content
CASES = [
    ("The guard (police say) opened the gate.", "police", "say", "The guard opened the gate"),
    ("The mayor - so the paper reported - sold the land.", "the paper", "reported", "The mayor sold the land"),
    ("Chad, its rivals complained to the league, had fielded a banned player.", "its rivals", "complained", "Chad had fielded a banned player"),
    ("The dam, he told reporters, had burst.", "he", "told", "The dam had burst"),
    ("The guards, Holm told the jury, beat two men.", "Holm", "told", "The guards beat two men"),
    ("The mayor, a spokesman told the paper, has resigned.", "a spokesman", "told", "The mayor has resigned"),
    ("The manager, she told the inquiry, laughed and left.", "she", "told", "The manager laughed and left"),
    ("The men broke the window and, Holm told police, stole a ring.", "Holm", "told", "stole a ring"),
    ("The firm opened a plant in 2019 and, its lawyers say, paid every tax.", "its lawyers", "say", "paid every tax"),
    ("The talks, the envoy said, had failed.", "the envoy", "said", "The talks had failed"),
    ("As the envoy noted, the talks had failed.", "the envoy", "noted", "the talks had failed"),
    ("Boys climbed on it, the envoy recalled, until the driver left.", "the envoy", "recalled", "Boys climbed on it until the driver left"),
    ("The dam, officials said, had burst; the mayor fled.", "officials", "said", "The dam had burst"),
    # the line break behind the full stop is no part of the saying
    ("A fire ruined the barn, the mayor said, as crews searched the yard.\n", "the mayor", "said", "A fire ruined the barn"),
]


test_who_says_what = saying(CASES)
