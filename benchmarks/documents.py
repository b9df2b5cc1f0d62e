"""`python -m benchmarks documents`: proposals made by coopxl beside a plain loop over docxtpl, and where the time goes.

Both fill the shipped template of the proposal with the sample office's data and write a .docx for each. The plain loop is
what one would write without coopxl: a template opened, rendered and saved for each document.
"""

import argparse
import cProfile
import io
import pstats
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from time import perf_counter

import jinja2
from docxtpl import DocxTemplate

from coopxl.core.missing import Missing
from coopxl.derive.shipped import templates
from coopxl.documents.spoken import spoken
from coopxl.documents.word import fill_and_tell
from coopxl.run.examples import example

_PARTS = {
    "the tag language": ("marks.py", "sandbox.py", "<template>", "runtime.py", "markupsafe"),
    "XML": ("finish.py", "compiled.py", "etree", "serialise"),
    "zip": ("zipfile.py", "zlib"),
}


def data() -> dict[str, object]:
    """What the proposal of the sample office is filled with."""
    return spoken({**example("proposal", "es"), "office": _office()}, "es")


def _office() -> dict[str, object]:
    office = example("proposal", "es")["office"]
    assert isinstance(office, dict)
    return {key: "" if key == "logo" else value for key, value in office.items()}


def template() -> bytes:
    """The shipped template."""
    return (templates() / "es" / "propuesta.docx").read_bytes()


def plain(content: bytes, filling: dict[str, object]) -> bytes:
    """One document as one would make it without coopxl."""
    paper = DocxTemplate(io.BytesIO(content))
    environment = jinja2.Environment(autoescape=True)
    environment.filters["paragraphs"] = str
    paper.render(filling, environment)
    target = io.BytesIO()
    paper.save(target)
    return target.getvalue()


def _plain_data(value: object) -> object:
    """The same data in plain types, which is all that the plain loop knows."""
    if isinstance(value, dict):
        return {key: _plain_data(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain_data(one) for one in value]
    return value.printed("es") if isinstance(value, Missing) else str(value) if isinstance(value, str) else value


def ours(content: bytes, filling: dict[str, object]) -> bytes:
    """One document as coopxl makes it."""
    return fill_and_tell(content, filling).content


def timed(work: Callable[[], object]) -> float:
    """Seconds."""
    start = perf_counter()
    work()
    return perf_counter() - start


def _begin() -> None:
    _HELD[:] = [template(), data()]
    ours(*_HELD)


_HELD: list[object] = []


def _some(count: int) -> int:
    return sum(len(ours(*_HELD)) for _ in range(count))  # type: ignore[arg-type]


def main(words: Sequence[str]) -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks documents", description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--processes", type=int, default=2)
    asked = parser.parse_args(words)
    content, filling = template(), data()
    bare = _plain_data(filling)
    assert isinstance(bare, dict)
    sample = max(1, asked.count // 20)
    first = timed(lambda: ours(content, filling))
    plain_one = timed(lambda: [plain(content, bare) for _ in range(sample)]) / sample
    one = timed(lambda: [ours(content, filling) for _ in range(asked.count)]) / asked.count
    with ProcessPoolExecutor(asked.processes, get_context("spawn"), _begin) as pool:
        list(pool.map(_some, [1] * asked.processes))
        share = [asked.count // (asked.processes * 4)] * (asked.processes * 4)
        several = timed(lambda: list(pool.map(_some, share))) / sum(share)
    print(f"plain docxtpl loop: {plain_one * 1000:.1f} ms a document (over {sample})")
    print(f"coopxl, the first: {first * 1000:.1f} ms; {plain_one / first:.1f} times as fast")
    print(f"coopxl, {asked.count}: {one * 1000:.1f} ms each; {plain_one / one:.1f} times as fast")
    print(f"coopxl, {asked.processes} processes: {several * 1000:.1f} ms each; {plain_one / several:.1f} times as fast")
    print(", ".join(f"{name} {share:.0%}" for name, share in _shares(content, filling).items()))


def _shares(content: bytes, filling: dict[str, object]) -> dict[str, float]:
    """Which part of the time goes where."""
    profile = cProfile.Profile()
    profile.runcall(lambda: [ours(content, filling) for _ in range(30)])
    spent: dict[str, float] = {}
    for (file, _, name), (_, _, own, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        where = f"{file} {name}"
        part = next((part for part, marks in _PARTS.items() if any(mark in where for mark in marks)), "the rest")
        spent[part] = spent.get(part, 0) + own
    total = sum(spent.values())
    return {part: seconds / total for part, seconds in sorted(spent.items(), key=lambda one: -one[1])}
