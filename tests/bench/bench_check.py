"""How long `kzreview check` takes: `python tests/bench/bench_check.py`.

Start-up is a check of an empty draft. Promised: a 35 kB draft takes at most 1.5 times the start-up on top of it, a
draft ten times as long at most thirteen times that, and memory does not grow with the number of files.
Status 1 where a promise is not kept.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZE = 35_000
FILLER = (
    "Глава государства выступил на заседании и ответил на вопросы участников. ",
    "Обсуждались развитие регионов, поддержка предпринимателей и подготовка кадров. ",
    "В 2024 году президент провёл за рубежом 36 дней и побывал в 11 регионах страны. ",
    "Участники отметили, что работа будет продолжена в следующем году. ",
    "Особое внимание уделено качеству дорог, больниц и школ в малых городах. ",
    "Приток прямых инвестиций за первое полугодие составил 9,8 млрд долларов. ",
)


def draft(size: int) -> str:
    """A news-like draft of `size` bytes, with a claim in every third sentence."""
    text = ""
    while len(text.encode()) < size:
        text += "".join(FILLER) + "\n\n"
    return text.encode()[:size].decode("utf-8", "ignore")


ROUNDS = 20


def seconds(drafts: tuple[Path, ...], rounds: int) -> list[float]:
    """The shortest run of each draft, whole process; they take turns, so that what else goes on falls on all alike."""
    times = [[_run((draft,))[0] for draft in drafts] for _ in range(rounds)]
    return [min(of_one) for of_one in zip(*times, strict=True)]


def memory(*paths: Path) -> int:
    """The most memory that a run takes, in kB."""
    return _run(paths)[1]


def _run(paths: tuple[Path, ...]) -> tuple[float, int]:
    command = [sys.executable, "-c", "from kzreview.cli.main import run; run()", "check", "--format", "json"]
    begun = time.perf_counter()
    process = subprocess.Popen([*command, *map(str, paths)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - begun, usage.ru_maxrss


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        empty, short, long = (Path(folder) / name for name in ("empty.txt", "short.txt", "long.txt"))
        empty.write_text("", encoding="utf-8")
        short.write_text(draft(SIZE), encoding="utf-8")
        long.write_text(draft(10 * SIZE), encoding="utf-8")
        start, whole = seconds((empty, short), ROUNDS)
        on_top, ten = whole - start, seconds((long,), ROUNDS // 4)[0] - start
        one, many = memory(short), memory(*[short] * 40)
    print(f"start-up {start * 1000:.0f} ms; 35 kB: {on_top * 1000:.0f} ms on top ({on_top / start:.2f} start-ups)")
    print(f"ten times the text: {ten / on_top:.1f} times the time; memory: {one} kB for one file, {many} kB for 40")
    kept = on_top <= 1.5 * start and ten <= 13 * on_top and many <= 1.15 * one
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
