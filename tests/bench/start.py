"""How long a one-line answer takes, as a ratio to an empty typer program run in turn with it.

    python tests/bench/start.py [--runs 15] [--terminal]

Prints the median wall time of each command and its ratio to the empty program. sqlite-utils and csvgrep are asked the
same question where they are installed. With --terminal the answers are tables on a pseudo-terminal. Nothing here passes
or fails: machines differ, ratios less so.
"""

from __future__ import annotations

import argparse
import os
import pty
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from shutil import which
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

EMPTY = """
import typer

app = typer.Typer()


@app.command()
def hello(name: str = "world") -> None:
    print("hello", name)


app()
"""
ANSWERS = {
    "visits --year 2024": ["visits", "--year", "2024", "--format", "csv"],
    "visits --year 2023": ["visits", "--year", "2023", "--format", "csv"],
    "facts --year 2024": ["facts", "--year", "2024", "--format", "csv"],
    "facts": ["facts", "--format", "csv"],
    "facts --group-by": ["facts", "--group-by", "metric", "--format", "csv"],
    "facts --country CN": ["facts", "--country", "CN", "--format", "csv"],
    "summary 2024": ["summary", "2024", "--format", "csv"],
    "show": ["show", "2024.days-abroad", "--format", "json"],
    "get": ["get", "2024.days-abroad"],
    "sources": ["sources", "--format", "csv"],
    "topics": ["topics", "--format", "csv"],
    "metrics": ["metrics", "--format", "csv"],
    "timeline": ["timeline", "--format", "csv"],
    "people": ["people", "--format", "csv"],
    "received": ["received", "--format", "csv"],
    "regions": ["regions", "--format", "csv"],
    "facts --where": ["facts", "--where", "value > 1 bn and unit = USD", "--format", "csv"],
    "ask (a figure)": ["ask", "күн", "шетелде", "2024", "--format", "json"],
    "ask (a place)": ["ask", "investment", "from", "Netherlands", "--format", "json"],
    "ask (nothing)": ["ask", "inflation", "2023", "--format", "json"],
    "ask (a year not held)": ["ask", "trips", "abroad", "2015", "--format", "json"],
    "ask (a mistyped country)": ["ask", "investment", "from", "Nehterlands", "--format", "json"],
    "ask (an unknown word)": ["ask", "сколько", "стоит", "хлеб", "--format", "json"],
    "ask (unknown words alone)": ["ask", "who", "won", "the", "football", "match", "--format", "json"],
    "ask (a country and a year)": ["ask", "Қытайға", "сапар", "2024", "--format", "json"],
    "ask (a size in passing)": ["ask", "projects", "worth", "17", "billion", "dollars", "--format", "json"],
    "ask (two years)": ["ask", "compare", "days", "abroad", "2023", "2024", "--format", "json"],
    "compare 2023 2024": ["compare", "2023", "2024", "--format", "csv"],
    "compare --sentences": ["compare", "2023", "2024", "--sentences", "--format", "csv"],
    "trend days-abroad": ["trend", "days-abroad", "--format", "csv"],
    "conflicts": ["conflicts", "--format", "csv"],
}


def seconds_in_pipe(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def seconds_on_terminal(command: list[str]) -> float:
    """The same, with a pseudo-terminal for standard output, read as it is written."""
    main, sub = pty.openpty()
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=sub, stdin=sub)
    os.close(sub)
    with suppress(OSError):  # the terminal is gone once the command is
        while os.read(main, 65536):
            pass
    process.wait()
    os.close(main)
    return time.perf_counter() - start


def in_turn(commands: dict[str, list[str]], runs: int, seconds: Callable[[list[str]], float]) -> dict[str, list[float]]:
    """The times of each command; they take turns, so that a slow moment of the machine meets all of them."""
    for command in commands.values():
        seconds(command)
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            times[name].append(seconds(command))
    return times


def others(folder: Path) -> dict[str, list[str]]:
    """The same question put to tools that may be installed: the visits of 2024 out of a CSV file."""
    table = folder / "visits.csv"
    kzreview = [sys.executable, "-m", "kzreview", "visits", "--format", "csv"]
    table.write_bytes(subprocess.run(kzreview, check=True, capture_output=True).stdout)
    found = {}
    if which("sqlite-utils"):
        query = "select * from visits where year = 2024"
        found["sqlite-utils memory"] = ["sqlite-utils", "memory", str(table), query, "--csv"]
    if which("csvgrep"):
        found["csvgrep"] = ["csvgrep", "-c", "year", "-m", "2024", str(table)]
    return found


def _without_format(words: list[str]) -> list[str]:
    return words[: words.index("--format")] if "--format" in words else words


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--terminal", action="store_true")
    options = parser.parse_args()
    program = which("kzreview") or sys.exit("kzreview is not installed in this environment")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        empty = folder / "empty.py"
        empty.write_text(EMPTY, encoding="utf-8")
        commands = {"empty typer program": [sys.executable, str(empty)]}
        if options.terminal:
            os.environ |= {"PAGER": "cat", "COLUMNS": "100"}
            commands |= {answer: [program, *_without_format(words)] for answer, words in ANSWERS.items()}
        else:
            commands |= {answer: [program, *words] for answer, words in ANSWERS.items()} | others(folder)
        times = in_turn(commands, options.runs, seconds_on_terminal if options.terminal else seconds_in_pipe)
    base = times["empty typer program"]
    print(f"median of {options.runs} runs in turn")
    for answer, spent in times.items():
        ratio = median(one / other for one, other in zip(spent, base, strict=True))
        print(f"{answer:24} {median(spent) * 1000:7.1f} ms   {ratio:5.2f} times the empty program")


if __name__ == "__main__":
    main()
