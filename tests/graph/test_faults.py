"""Nothing is lost: kills, full disks, read-only folders, second writers, damaged files. `make soak` runs the long form."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from pyoxigraph import Store

from kg import KG, Article
from kg.analysis import analyse
from kg.errors import BadStore
from kg.graph.folder import FORMAT
from kg.graph.iris import article_iri
from kg.graph.quads import article_triples
from kg.graph.transaction import change, whole
from kg.graph.vocab import Graph
from kg.graph.writing import LOADED, carry_out, unfinished
from kg.resources import STORE_MARK

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("KG_SOAK", "3"))
ARTICLES = 200 if KILLS > 3 else 64


def generated(path: Path, *, loaded: int = LOADED, before: Callable[[], None] | None = None) -> "subprocess.Popen[str]":
    """A process that builds generated articles into a store, sixteen in a transaction, which is loaded if it has so many quads."""
    command = [sys.executable, str(ROOT / "bench" / "generated.py"), str(path), str(ARTICLES), "1", "16", str(loaded)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=before, env=environment)


def lines(path: Path) -> list[str]:
    with KG.open(str(path)) as kg:
        return kg.nquads()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], float]:
    """What a build gives that nobody disturbs, and how long it takes."""
    path, begin = tmp_path_factory.mktemp("undisturbed") / "x.kg", time.monotonic()
    assert generated(path).wait() == 0
    return lines(path), time.monotonic() - begin


@pytest.mark.parametrize("loaded", [LOADED, 1], ids=["by updates", "loaded"])
def test_a_killed_build_keeps_what_it_said_was_safe_and_goes_on(tmp_path: Path, undisturbed: tuple[list[str], float], loaded: int) -> None:
    expected, seconds = undisturbed
    path, random = tmp_path / "x.kg", Random(7)
    for _ in range(KILLS):
        process = generated(path, loaded=loaded)
        time.sleep(seconds * random.random())
        process.send_signal(signal.SIGKILL)
        safe = [line.split()[0] for line in process.communicate()[0].splitlines() if line.endswith((" new", " same"))]
        if (path / STORE_MARK).exists():
            with KG.open(str(path)) as kg:
                assert all(kg.has(article) for article in safe)
                stored = {(quad.subject, quad.predicate, quad.object) for quad in kg.store if str(quad.graph_name) == "DEFAULT"}
                assert stored == whole(kg.store)
    last = generated(path, loaded=loaded)
    assert last.wait() == 0, last.communicate()
    assert lines(path) == expected


class Cut:
    """A database that dies before the second step of a transaction."""

    def __init__(self, store: Store) -> None:
        self.bulk_extend = store.bulk_extend

    def update(self, text: str) -> None:
        raise OSError(f"killed before {text[:6]}")


def test_what_a_crash_cuts_in_two_is_made_whole_by_who_opens_the_store_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.graph.writing.LOADED", 1)
    before, after = (graph("a", f"{who} asked France for help. The mayor left.") for who in ("Chad", "Peru"))
    expected = []
    for path, dies in ((tmp_path / "whole.kg", False), (tmp_path / "cut.kg", True)):
        with KG.open(str(path), create=True) as kg:
            kg.write(before)
            if dies:
                what = change(kg.store, kg.known, after)
                with pytest.raises(OSError, match="killed before DELETE"):
                    carry_out(Cut(kg.store), what, on_disk=True)  # type: ignore[arg-type]  # what is asked of a store here
                assert (
                    unfinished(kg.store) and kg.query("ASK { e:Chad kg:requestsAidFrom e:France }") and kg.query("ASK { e:Peru kg:requestsAidFrom e:France }")
                )
            else:
                kg.write(after)
        expected.append(lines(path))
        with KG.open(str(path)) as kg:
            assert not unfinished(kg.store)
            assert not kg.query("ASK { e:Chad kg:requestsAidFrom e:France }") and kg.query("ASK { e:Peru kg:requestsAidFrom e:France }")
    assert expected[0] == expected[1]


def test_a_store_that_cannot_be_completed_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.graph.writing.LOADED", 1)
    path = tmp_path / "x.kg"
    with KG.open(str(path), create=True) as kg:
        kg.write(graph("a", "Chad asked France for help."))
        with pytest.raises(OSError, match="killed"):
            carry_out(Cut(kg.store), change(kg.store, kg.known, dict.fromkeys(graph("a", "")) | graph("b", "Oman left.")), on_disk=True)  # type: ignore[arg-type]  # as above

    def full(store: Store) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("kg.graph.folder.finish", full)
        with pytest.raises(BadStore, match=r"x\.kg: a crash has cut its last transaction in two.*No space left"):
            KG.open(str(path))
    assert any("Oman" in line for line in lines(path)) and not any("France" in line for line in lines(path))


def graph(ident: str, text: str) -> dict[str, Graph]:
    """What an article says, as a store takes it."""
    return {article_iri(ident): article_triples(analyse(Article(ident, text)), version="1")}


def test_a_full_disk_costs_nothing_that_was_safe(tmp_path: Path, undisturbed: tuple[list[str], float]) -> None:
    path = tmp_path / "x.kg"
    limit = 1_500_000  # bytes of a file: the log of the database outgrows it after some transactions
    process = generated(path, before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    out, err = process.communicate()
    assert process.returncode == 2, (process.returncode, err)
    assert err.startswith("kg: ") and str(path) in err and len(err.strip().splitlines()) == 1
    safe = [line.split()[0] for line in out.splitlines()]
    with KG.open(str(path)) as kg:
        assert all(kg.has(article) for article in safe)
    assert generated(path).wait() == 0
    assert lines(path) == undisturbed[0]


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may look into; pytest shuts its own to other users whenever a session begins."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_a_store_that_may_not_be_written_is_read_and_says_so(open_folder: Path) -> None:
    path = open_folder / "x.kg"
    with KG.open(str(path), create=True) as kg:
        kg.add(Article("a", "Chad asked France for help."))
    code = f"""
import os
from kg import KG
from kg.errors import BadStore
from kg.query import answer
if os.geteuid() == 0: os.setuid(65534)  # a superuser may write everything
with KG.open({str(path)!r}) as kg:
    for layer in ("asserted", "reported"):
        print(len(answer(kg, "SELECT ?s WHERE {{ ?s kg:requests ?o }}", layer=layer).rows))
    try:
        kg.remove("a")
    except BadStore as error:
        print(error)
"""
    for folder in (path, *path.rglob("*")):
        folder.chmod(0o555 if folder.is_dir() else 0o444)
    try:
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    finally:
        for folder in (path, *path.rglob("*")):
            folder.chmod(0o755 if folder.is_dir() else 0o644)
    first, second, said = done.stdout.splitlines() or [done.stderr, "", ""]
    assert (first, second) == ("1", "0")
    assert str(path) in said and "cannot be opened" in said


def test_many_read_and_one_writes(tmp_path: Path) -> None:
    path = str(tmp_path / "x.kg")
    with KG.open(path, create=True) as kg:
        kg.add(Article("a", "Chad asked France for help."))
        with pytest.raises(BadStore, match="being written by another process"):
            KG.open(path)
    with KG.open(path) as one, KG.open(path) as other:
        assert one.nquads() == other.nquads()
        with pytest.raises(BadStore, match="in use by another process"):
            one.remove("a")
        assert one.has("a")
    with KG.open(path) as kg:
        kg.remove("a")
        assert kg.nquads() == []


@pytest.mark.parametrize("kind", ["MANIFEST-*", "CURRENT", "*.sst"])
def test_a_damaged_store_is_named(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x.kg"
    with KG.open(str(path), create=True) as kg:
        kg.add(Article("a", "Chad asked France for help."))
    for file in (path / "oxigraph").glob(kind):
        file.write_bytes(b"\0" * 200)
    with pytest.raises(BadStore, match=r"x\.kg: (cannot be opened|cannot be read|is damaged)"), KG.open(str(path)) as kg:
        kg.nquads()


def damage_block(path: Path) -> Path:
    """Other bytes in the midst of the largest table of a store."""
    table = max((path / "oxigraph").glob("*.sst"), key=lambda file: file.stat().st_size)
    content = bytearray(table.read_bytes())
    content[:500] = bytes(byte ^ 0x5A for byte in content[:500])
    table.write_bytes(content)
    return table


def test_a_damaged_block_is_named_before_a_query_comes_to_it(tmp_path: Path) -> None:
    path = tmp_path / "x.kg"
    with KG.open(str(path), create=True) as kg:
        kg.add(Article("a", "Chad asked France for help."))
    damaged = damage_block(path)
    with pytest.raises(BadStore, match=rf"x\.kg: cannot be opened: oxigraph/{damaged.name} is damaged"):
        KG.open(str(path))


def test_a_copied_store_is_read_through_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, copy = tmp_path / "x.kg", tmp_path / "y.kg"
    with KG.open(str(path), create=True) as kg:
        kg.add(Article("a", "Chad asked France for help."))
        expected = kg.nquads()
    shutil.copytree(path, copy, copy_function=shutil.copyfile)  # with new times
    assert lines(copy) == expected
    monkeypatch.setattr("kg.graph.checksums.crc32", None)
    assert lines(copy) == expected


def test_what_only_the_engine_finds_is_told_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "x.kg"
    with KG.open(str(path), create=True) as kg:
        kg.add(Article("a", "Chad asked France for help."))
    damage_block(path)
    (path / "checksums.json").unlink()
    done = subprocess.run(
        [sys.executable, "-m", "kg", "export", str(path), "-o", str(tmp_path / "x.nq")], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith("kg: ") and "damaged" in done.stderr and len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(("mark", "says"), [("newskg 1", "older version"), ("newskg 99", "newer version"), ("something", "older version")])
def test_a_store_of_another_version_is_refused(tmp_path: Path, mark: str, says: str) -> None:
    path = tmp_path / "x.kg"
    KG.open(str(path), create=True).close()
    assert (path / STORE_MARK).read_text() == FORMAT
    (path / STORE_MARK).write_text(mark)
    with pytest.raises(BadStore, match=says):
        KG.open(str(path))


def test_a_layer_is_kept_until_the_store_changes(tmp_path: Path) -> None:
    path = tmp_path / "x.kg"
    with KG.open(str(path), create=True) as kg:
        kg.add(Article("a", "Peru asked Chile for money, two officials said."))
    for _ in range(2):
        with KG.open(str(path)) as kg:
            assert len(list(kg.layer("reported").query("SELECT ?s { ?s <https://w3id.org/newskg/ontology#requests> ?o }"))) == 1
        assert [item.name.split("-")[0] for item in (path / "layers").iterdir()] == ["reported"]
    with KG.open(str(path)) as kg:
        before = kg.nquads()
        kg.add(Article("b", "Chad asked Ghana for money, two officials said."))
        assert not (path / "layers").exists()
        assert len(list(kg.layer("reported").query("SELECT ?s { ?s <https://w3id.org/newskg/ontology#requests> ?o }"))) == 2
        kg.remove("b")
        assert kg.nquads() == before


def test_a_database_that_was_never_finished_is_no_obstacle(tmp_path: Path) -> None:
    """A kill while an empty database is made leaves its unfinished files under another name."""
    with KG.open(str(tmp_path / "x.kg"), create=True):
        pass
    made = next(path for path in (tmp_path / "x.kg").iterdir() if path.is_dir())
    made.rename(tmp_path / "x.kg" / f"{made.name}.1.part")
    (tmp_path / "x.kg" / f"{made.name}.1.part" / "CURRENT").unlink()
    with KG.open(str(tmp_path / "x.kg")) as kg:
        assert kg.nquads() == []
    assert not list((tmp_path / "x.kg").glob("*.part"))
