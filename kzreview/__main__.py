"""`python -m kzreview`."""

from kzreview.cli.main import run

run()
