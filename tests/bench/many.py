"""How time and memory grow with the number of facts, against what reading their TOML alone takes.

    python tests/bench/many.py [--facts 1000 10000 100000] [--runs 3]

Makes packs of so many facts and filters each with one expression; a pack is checked in full every time. Prints the
median wall time and peak memory of the command and of a bare read of the same file, and the ratio of the times.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

HEAD = """source = "made-up"
year = 2023
years = [2023]
"""
FACT = """
[[fact]]
id = "2023.made-up-{number}"
kind = "figure"
topic = "laws"
metric = "laws-signed"
period = "2023"
value = {value}
unit = "law"
bound = "exact"
paragraph = 1
printed = "{value} заңға қол"
[fact.label]
kk = "Ойдан шығарылған заңдар, {number}"
ru = "Выдуманные законы, {number}"
en = "Made-up laws, {number}"
"""
SOURCE = """[[source]]
id = "made-up"
title = "Made up"
language = "kk"
covers = "2023"
page = "https://example.org/made-up"
publisher = {{ kk = "Ешкім", ru = "Никто", en = "Nobody" }}
fingerprints = ["{mark}"]
"""
READ = """
import sys
import tomli
from decimal import Decimal

tomli.loads(open(sys.argv[1], "rb").read().decode(), parse_float=Decimal)
"""
MEASURED = """
import resource, subprocess, sys

status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, status)
"""


def make_pack(folder: Path, facts: int) -> Path:
    (folder / "facts").mkdir(parents=True)
    mark = hashlib.sha256(b"made up").hexdigest()
    (folder / "sources.toml").write_text(SOURCE.format(mark=mark), encoding="utf-8")
    path = folder / "facts" / "made-up.toml"
    body = "".join(FACT.format(number=number, value=number % 9973 + 2) for number in range(facts))
    path.write_text(HEAD + body, encoding="utf-8")
    return path


def measure(command: list[str]) -> tuple[float, float]:
    """Seconds and peak MiB of a command; stops the benchmark where it fails."""
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", MEASURED, *command], check=True, capture_output=True, text=True)
    spent = time.perf_counter() - start
    kibibytes, status = done.stdout.split()
    if status != "0":
        sys.exit(f"{' '.join(command)}: status {status}\n{done.stderr}")
    return spent, int(kibibytes) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    for facts in options.facts:
        with tempfile.TemporaryDirectory() as name:
            path = make_pack(Path(name) / "pack", facts)
            query = ["facts", "--data", str(Path(name) / "pack"), "--where", "value > 5000 and year = 2023", "--count"]
            filtered, read = [], []
            for _ in range(options.runs):  # in turn, so that a slow moment of the machine meets both
                filtered.append(measure([sys.executable, "-m", "kzreview", *query]))
                read.append(measure([sys.executable, "-c", READ, str(path)]))
        spent, bare = median(s for s, _ in filtered), median(s for s, _ in read)
        print(
            f"{facts:7} facts: filtered in {spent:6.2f} s, {max(m for _, m in filtered):6.0f} MiB; "
            f"read in {bare:6.2f} s, {max(m for _, m in read):6.0f} MiB; ratio {spent / bare:4.2f}"
        )


if __name__ == "__main__":
    main()
