"""A page: data, words and scripts put into one file that asks nothing of the network."""

import json
import tomllib
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader

# The scripts of each page, in the order in which they run; all share one strict scope.
SHARED = ("dom", "tables", "cards", "dates")
GRAPH = ("graph", "state", "sight", "places", "shapes", "lines", "labels", "map", "panel", "relation", "entity", "lists", "filters", "search", "files", "start")
SCRIPTS = {
    "graph": (*SHARED, *GRAPH),
    "timeline": (*SHARED, "sheet", "timeline"),
    "claims": ("dom", "tables", "cards", "sheet", "claims"),
}


def page(kind: str, data: dict[str, Any], *, title: str, library: bool = False) -> str:
    """The whole page of this kind; `library` puts vis-network in. `data["pages"]` are the addresses of the pages to link to."""
    here = files("kg.view.page")
    style = tomllib.loads((here / "style.toml").read_text(encoding="utf-8"))
    scripts = "\n".join((here / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS[kind])
    vis = ""
    if library:
        vis = (files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
    env = Environment(loader=PackageLoader("kg.view.page", "."), autoescape=True)
    sheet = tokens(style) + (here / "page.css").read_text(encoding="utf-8")
    return env.get_template(f"{kind}.html.jinja").render(
        data=inert(data | {"style": style, "title": title}), library=vis, script=scripts, sheet=sheet, title=title, kind=kind, pages=data.get("pages")
    )


def inert(data: dict[str, Any]) -> str:
    """JSON that is safe inside a script element: no "</script>", no "<!--", no line separators that older parsers end a line at."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def tokens(style: dict[str, Any]) -> str:
    """The colours of both themes as custom properties; the system's choice holds until the reader makes one."""
    light, dark = (";".join(f"--{name}:{value}" for name, value in style[theme].items()) for theme in ("light", "dark"))
    system = f"@media (prefers-color-scheme:dark){{:root{{color-scheme:dark;{dark}}}}}"
    chosen = f":root[data-theme=light]{{color-scheme:light;{light}}}:root[data-theme=dark]{{color-scheme:dark;{dark}}}"
    return f":root{{color-scheme:light;{light}}}{system}{chosen}"
