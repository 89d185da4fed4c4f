"""kg doctor tells what is there, and what to do where something is not."""

from collections.abc import Callable
from types import SimpleNamespace

Run = Callable[..., SimpleNamespace]


def test_all_that_is_needed_is_here(run: Run) -> None:
    ran = run("doctor")
    assert ran.code == 0 and "missing" not in ran.out
    for name in ("Python", "spacy", "en_core_web_sm", "pyoxigraph"):
        assert name in ran.out


def test_a_missing_model_is_said_with_its_remedy(run: Run) -> None:
    ran = run("doctor", "--model", "en_core_web_none")
    assert ran.code == 3 and "missing" in ran.out and "pip install" in ran.out.replace("\n", " ")
    assert "the table says what" in ran.err
