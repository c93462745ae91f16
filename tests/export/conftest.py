"""Exports made by the command, of the bundled data and of a pack."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def exported(run, tmp_path_factory):
    """The place of an export in some format, made by the command with some options; made once."""
    made = {}

    def exported(format_, *options):
        key = (format_, *map(str, options))
        if key not in made:
            target = tmp_path_factory.mktemp("export") / f"out.{format_}"
            done = run("export", "--to", target, "--format", format_, *options)
            assert (done.status, done.stdout) == (0, "")
            assert done.stderr.splitlines()[-1].startswith(str(target))
            made[key] = target
        return made[key]

    return exported
