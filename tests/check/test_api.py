"""check_text from Python: pure, exported lazily, safe in threads, and judged by chosen sources."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

import kzreview
from kzreview.errors import UnknownWordError

TEXT = "Tokayev spent 33 days abroad in 2024 and 33 days in 2023."


def test_many_threads_get_the_same_answer():
    with ThreadPoolExecutor(8) as pool:
        answers = set(pool.map(lambda _: tuple(map(str, kzreview.check_text(TEXT, date(2024, 12, 30)))), range(64)))
    assert len(answers) == 1


def test_claims_are_frozen():
    (claim, *_) = kzreview.check_text(TEXT, date(2024, 12, 30))
    with pytest.raises(AttributeError):
        claim.verdict = "supported"


def test_only_the_sources_asked_for_judge():
    by_2023 = kzreview.check_text(TEXT, date(2024, 12, 30), sources=["kazinform-2023"])
    assert [claim.verdict for claim in by_2023 if "days" in claim.text] == ["unknown", "supported"]


@pytest.mark.parametrize("options", [{"lang": "xx"}, {"sources": ["nobody"]}])
def test_unknown_words_are_refused(options):
    with pytest.raises(UnknownWordError):
        kzreview.check_text(TEXT, **options)


def test_importing_the_package_does_not_import_the_check():
    code = "import sys, kzreview; sys.exit('kzreview.check' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_check_needs_neither_typer_nor_rich_nor_babel():
    costly = {"typer", "rich", "babel"}
    code = f"import sys, kzreview; kzreview.check_text({TEXT!r}); sys.exit(bool({costly!r} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
