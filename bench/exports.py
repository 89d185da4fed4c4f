"""How long exports of a store take, and how much memory: python bench/exports.py NEWS.kg [FORMAT ...]

Each export runs in a process of its own; seconds of wall and CPU time, size written, and the most memory the process held (beside what `import kg` holds).
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FILES = {"turtle": "x.ttl", "trig": "x.trig", "nquads": "x.nq", "jsonld": "x.jsonld", "cypher": "x.cypher", "ftm": "x.ftm.json"}
FORMATS = (*FILES, "neo4j-csv", "csv", "ladybug")


def main(store: str, formats: list[str]) -> None:
    """One line a format."""
    print(f"{'format':10} {'wall s':>8} {'CPU s':>8} {'MB out':>8} {'MB peak':>8}")
    for form in formats or FORMATS:
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / FILES.get(form, form)
            begin = time.monotonic()
            done = subprocess.run([sys.executable, __file__, store, "--one", form, str(target)], check=True, capture_output=True, text=True)
            cpu, memory = done.stdout.split()
            size = sum(file.stat().st_size for file in (target.rglob("*") if target.is_dir() else [target]))
            print(f"{form:10} {time.monotonic() - begin:8.1f} {float(cpu):8.1f} {size / 1e6:8.1f} {float(memory):8.0f}", flush=True)


def one(store: str, form: str, target: str) -> None:
    """One export; prints CPU seconds and megabytes."""
    from kg import KG

    before = resource.getrusage(resource.RUSAGE_SELF)
    with KG.open(store) as kg:
        kg.export(target, form=form)
    after = resource.getrusage(resource.RUSAGE_SELF)
    print(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, (after.ru_maxrss - before.ru_maxrss) / 1000)


if __name__ == "__main__":
    if "--one" in sys.argv:
        one(sys.argv[1], *sys.argv[3:])
    else:
        main(sys.argv[1], sys.argv[2:])
