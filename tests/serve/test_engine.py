"""The engine alone: what is too large, too long, or asked by somebody who has gone."""

import asyncio
from pathlib import Path

from kg.serve.engine import Engine, Limits

EVERYTHING = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
JSON = ("application/sparql-results+json",)


def outcomes(store: Path, limits: Limits, *queries: str) -> list[str]:
    async def ask() -> list[str]:
        async with Engine(store, limits).running() as engine:
            return [(await engine.ask(query, JSON))[0].outcome for query in queries]

    return asyncio.run(ask())


def test_an_answer_has_a_largest_size_and_the_next_is_whole(store: Path) -> None:
    assert outcomes(store, Limits(answer=20_000), EVERYTHING, "ASK { ?s ?p ?o }") == ["large", "ok"]


def test_too_much_memory_ends_the_worker_and_not_the_engine(store: Path) -> None:
    tenfold = " ".join(f"BIND (CONCAT({', '.join([f'?x{step}'] * 10)}) AS ?x{step + 1})" for step in range(10))
    huge = f"SELECT (STRLEN(?x10) AS ?n) {{ BIND ('0123456789' AS ?x0) {tenfold} }}"
    assert outcomes(store, Limits(memory=500_000_000, seconds=60), huge, "ASK { ?s ?p ?o }") == ["broken", "ok"]


def test_who_goes_away_takes_the_query_along(store: Path) -> None:
    async def ask() -> tuple[str, int]:
        async with Engine(store, Limits(at_once=1, seconds=60)).running() as engine:
            await engine.ask("ASK {}", JSON)
            running = asyncio.create_task(engine.ask(EVERYTHING + " ORDER BY ?a", JSON))
            while engine.idle:
                await asyncio.sleep(0)  # until a worker has taken the query
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            answered, _ = await asyncio.wait_for(engine.ask("ASK {}", JSON), 20)
            return answered.outcome, engine.idle

    assert asyncio.run(ask()) == ("ok", 1)
