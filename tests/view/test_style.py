"""Contrast by WCAG 2.2: 4.5:1 for text, 3:1 for lines and shapes that mean something, in both themes."""

import tomllib
from importlib.resources import files
from itertools import product
from typing import Any

import pytest

STYLE: dict[str, Any] = tomllib.loads((files("kg.view.page") / "style.toml").read_text(encoding="utf-8"))
THEMES = ("light", "dark")
TEXT = ("ink", "dim", "link", "rejected")
LINES = ("asserted", "reported", "hypothetical", "disputed", "negated", "mixed", "added", "bars", "subject", "predicate", "object", "cue", "rejected")


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("theme", "text"), list(product(THEMES, TEXT)))
def test_text_can_be_read(theme: str, text: str) -> None:
    tokens = STYLE[theme]
    for ground in ("bg", "map", "mark"):
        assert contrast(tokens[text], tokens[ground]) >= 4.5, ground


@pytest.mark.parametrize(("theme", "line"), list(product(THEMES, LINES)))
def test_lines_can_be_seen(theme: str, line: str) -> None:
    for ground in ("bg", "map"):
        assert contrast(STYLE[theme][line], STYLE[theme][ground]) >= 3, ground


@pytest.mark.parametrize(("theme", "kind"), [(theme, kind) for theme, kind in product(THEMES, STYLE["types"]) if kind != "group"])
def test_nodes_can_be_seen(theme: str, kind: str) -> None:
    colour = STYLE["types"][kind][THEMES.index(theme)]
    assert contrast(colour, STYLE[theme]["map"]) >= 3
    assert contrast(STYLE["communities"][theme][0], STYLE[theme]["map"]) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_communities_can_be_seen(theme: str) -> None:
    assert min(contrast(colour, STYLE[theme]["map"]) for colour in STYLE["communities"][theme]) >= 3


def test_no_two_types_look_alike_without_colour() -> None:
    looks = [(shape, letter) for kind, (_, _, shape, letter) in STYLE["types"].items() if kind != "group"]
    assert len(looks) == len(set(looks))


def test_no_two_layers_look_alike_without_colour() -> None:
    marked = {"disputed", "negated"}  # a cross and a bar
    dashes = [tuple(dash) for layer, dash in STYLE["layers"].items() if layer not in marked]
    assert len(dashes) == len(set(dashes))
    assert set(STYLE["layers"]) == set(STYLE["words"])
