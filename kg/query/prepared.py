"""Prepared questions: .rq files whose first comment says what they answer."""

from importlib.resources import files

from kg.errors import BadUsage


def prepared() -> dict[str, str]:
    """Name and description of each, by name."""
    folder = files("kg.query")
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".rq"))
    return {name[:-3]: (folder / name).read_text(encoding="utf-8").splitlines()[0].lstrip("# ") for name in names}


def text_of(name: str) -> str:
    """The query called `name`. Raises BadUsage."""
    if name not in prepared():
        raise BadUsage(f"no prepared question {name!r}; there are: {', '.join(prepared())}")
    return (files("kg.query") / f"{name}.rq").read_text(encoding="utf-8")
