"""Prepared questions: .rq files whose first comments say what they answer and with which values they may be asked."""

from dataclasses import dataclass
from importlib.resources import files

from kg.errors import BadUsage


@dataclass(frozen=True, slots=True)
class Question:
    """A prepared question; `parameters` are variables that may be bound, each with its meaning; `needed` must be."""

    name: str
    description: str
    parameters: tuple[tuple[str, str], ...]
    text: str
    needed: tuple[str, ...] = ()


def prepared_questions() -> tuple[Question, ...]:
    """All of them, by name."""
    folder = files("kg.query")
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".rq"))
    return tuple(read_question(name[:-3], (folder / name).read_text(encoding="utf-8")) for name in names)


def read_question(name: str, text: str) -> Question:
    """A question from its file: "# what it answers.", then "# -p name: what it binds" a line, "# -p name!:" where it must be bound."""
    comments = [line.lstrip("# ").strip() for line in text.splitlines() if line.startswith("#")]
    pairs = [line.removeprefix("-p ").split(":", 1) for line in comments if line.startswith("-p ")]
    parameters = tuple((key.rstrip("!"), what.strip()) for key, what in pairs)
    needed = tuple(key.rstrip("!") for key, _ in pairs if key.endswith("!"))
    return Question(name, " ".join(line for line in comments if not line.startswith("-p ")), parameters, text, needed)


def prepared() -> dict[str, str]:
    """Name and description of each, by name."""
    return {one.name: one.description for one in prepared_questions()}


def prepared_question(name: str) -> Question:
    """The question called `name`. Raises BadUsage."""
    found = next((one for one in prepared_questions() if one.name == name), None)
    if found is None:
        raise BadUsage(f"no prepared question {name!r}; there are: {', '.join(prepared())}")
    return found


def text_of(name: str) -> str:
    """The query called `name`. Raises BadUsage."""
    return prepared_question(name).text
