"""Load time, memory, disk and latency of stores of generated articles: python bench/store.py [--articles 1000 10000] [--rdflib]

Articles come from `synthetic.py`, so no parser runs: what is measured is the store alone. Times are CPU seconds. Latency is that of whole
answers of the prepared questions (median and 95th percentile of three runs of each), of the whole store and about one entity; `--ask STORE`
asks a store that is there.
"""

import argparse
import resource
import shutil
import statistics
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from synthetic import stories

from kg.graph import KG
from kg.graph.building import BATCH
from kg.graph.iris import article_iri
from kg.graph.quads import article_triples
from kg.query import Rows, TooSlow, answer, prepared_questions

PERSON = "Ana Corel"


def main() -> None:
    """Print a block for each number of articles."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, nargs="+", default=[1000, 10000])
    options.add_argument("--keep", help="keep the last store in this folder")
    options.add_argument("--rdflib", action="store_true", help="load the first store into rdflib's memory store too")
    options.add_argument("--ask", help="ask this store and build none")
    given = options.parse_args()
    if given.ask:
        latency(given.ask)
        return
    for number, count in enumerate(given.articles):
        folder = Path(tempfile.mkdtemp(prefix="kg-bench-"))
        path = str(folder / "x.kg")
        load(path, count)
        latency(path)
        if given.rdflib and number == 0:
            rdflib_beside(path)
        if given.keep:
            shutil.rmtree(given.keep, ignore_errors=True)
            shutil.copytree(path, given.keep)
        shutil.rmtree(folder)


def load(path: str, count: int) -> None:
    """Build a store in transactions of as many articles as a build makes, and close it."""
    made, quads, begin, wall = stories(1, count), 0, time.process_time(), time.perf_counter()
    making, done, before = 0.0, 0, 0.0
    with KG.open(path, create=True) as kg:
        while True:
            start = time.process_time()
            batch = {article_iri(one.findings.article.id): article_triples(one.findings, version="1") for one in islice(made, BATCH)}
            making += time.process_time() - start
            if not batch:
                break
            kg.write(batch)
            done += len(batch)
            if done % 1000 < BATCH:
                spent = time.process_time() - begin - making
                print(f"    {done:6} articles: {1000 * (spent - before) / 1000:.1f} ms an article of the last thousand", flush=True)
                before = spent
        seconds = time.process_time() - begin - making
        quads = len(kg.store)
        entities = len(kg.known.register.entities())
        closing = time.process_time()
    seconds, wall = seconds + time.process_time() - closing, time.perf_counter() - wall
    disk = sum(file.stat().st_size for file in Path(path).rglob("*") if file.is_file())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count} articles: {quads} quads, {entities} entities; written in {seconds:.1f} s CPU ({1000 * seconds / count:.1f} ms an article, {wall:.0f} s wall)"
    )
    print(f"  disk {disk / 1e6:.0f} MB ({disk / quads * 1e6 / 1e6:.0f} MB a million quads), peak memory of the process {memory:.0f} MB")
    begin = time.process_time()
    with KG.open(path) as kg:
        opened = time.process_time() - begin
        _ = kg.known
        print(f"  opened in {1000 * opened:.0f} ms CPU; a writer knows the whole store after {time.process_time() - begin:.2f} s CPU")


def latency(path: str) -> None:
    """Ask every prepared question."""
    with KG.open(path) as kg:
        values = {"about": "Chad", "by": person(kg), "who": person(kg), "whom": "Chad", "where": "Chad", "from": person(kg), "to": "Chad"}
        every: dict[str, list[tuple[float, float]]] = {"of the whole store": [], "about one entity": []}
        slow = []
        for one in prepared_questions():
            for names in ([], [name for name, _ in one.parameters][:1]) if not one.needed else ([*one.needed],):
                bound = {name: values.get(name, "Chad") for name in names}
                times = []
                for _ in range(3):
                    begin, cpu = time.perf_counter(), time.process_time()
                    try:
                        found = answer(kg, one.text, values=bound, timeout=60)
                    except TooSlow:
                        slow.append(one.name)
                        break
                    times.append((time.perf_counter() - begin, time.process_time() - cpu))
                if times:
                    every["about one entity" if bound else "of the whole store"] += times
                    rows = len(found.rows) if isinstance(found, Rows) else 0
                    what = " ".join(f"{key}={name}" for key, name in bound.items())
                    wall, cpu = (1000 * min(pair[at] for pair in times) for at in (0, 1))
                    print(f"    {one.name:16} {what:24.24} {rows:7} rows {wall:8.1f} ms, {cpu:8.1f} ms CPU")
        for which, spent in every.items():
            told = []
            for name, seconds in (("wall", sorted(wall for wall, _ in spent)), ("CPU", sorted(cpu for _, cpu in spent))):
                told.append(f"{name} median {1000 * statistics.median(seconds):.1f} ms, p95 {1000 * seconds[int(len(seconds) * 0.95)]:.0f} ms")
            print(f"  prepared questions {which}: {'; '.join(told)}")
        print(f"  over a minute: {', '.join(slow) or 'none'}")


def person(kg: KG) -> str:
    """The person of most articles."""
    question = """SELECT ?e WHERE { GRAPH ?g { ?l kg:canonical ?e } ?e a schema:Person } GROUP BY ?e ORDER BY DESC(COUNT(?l)) ?e LIMIT 1"""
    found = answer(kg, question)
    assert isinstance(found, Rows)
    return str(found.rows[0][0].value) if found.rows[0][0] else ""


def rdflib_beside(path: str) -> None:
    """The same quads in rdflib's own memory store."""
    from rdflib import Dataset

    with KG.open(path) as kg:
        lines = "\n".join(kg.nquads())
    before, begin = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    dataset = Dataset()
    dataset.parse(data=lines, format="nquads")
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"  rdflib's memory store: loaded in {time.process_time() - begin:.1f} s CPU, {more:.0f} MB more")


if __name__ == "__main__":
    main()
