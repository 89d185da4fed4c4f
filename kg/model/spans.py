"""A stretch of the article's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open character offsets into the unchanged text of an article (NIF 2 beginIndex, endIndex)."""

    begin: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.begin < other.end and other.begin < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.begin <= other.begin and other.end <= self.end
