"""How long a one-line answer takes, as a ratio to an empty typer program run in turn with it.

    python tests/bench/start.py [--runs 15]

Prints the median wall time of each command and its ratio to the empty program. sqlite-utils and csvgrep are asked the
same question where they are installed. Nothing here passes or fails: machines differ, ratios less so.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from shutil import which
from statistics import median

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
    "facts --country CN": ["facts", "--country", "CN", "--format", "csv"],
    "summary 2024": ["summary", "2024", "--format", "csv"],
    "show": ["show", "2024.days-abroad", "--format", "json"],
    "get": ["get", "2024.days-abroad"],
    "sources": ["sources", "--format", "csv"],
    "compare 2023 2024": ["compare", "2023", "2024", "--format", "csv"],
    "trend days-abroad": ["trend", "days-abroad", "--format", "csv"],
}


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def in_turn(commands: dict[str, list[str]], runs: int) -> dict[str, list[float]]:
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    program = which("kzreview") or sys.exit("kzreview is not installed in this environment")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        empty = folder / "empty.py"
        empty.write_text(EMPTY, encoding="utf-8")
        commands = {"empty typer program": [sys.executable, str(empty)]}
        commands |= {answer: [program, *arguments] for answer, arguments in ANSWERS.items()}
        commands |= others(folder)
        times = in_turn(commands, runs)
    base = times["empty typer program"]
    print(f"median of {runs} runs in turn")
    for answer, spent in times.items():
        ratio = median(one / other for one, other in zip(spent, base, strict=True))
        print(f"{answer:24} {median(spent) * 1000:7.1f} ms   {ratio:5.2f} times the empty program")


if __name__ == "__main__":
    main()
