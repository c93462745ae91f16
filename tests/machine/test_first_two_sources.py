"""What the first two sources answer is what they answered when they were all there was."""

from __future__ import annotations

import pytest
from first_two_sources import FIRST_TWO, FORMATS, QUESTIONS, digest, frozen


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_first_two_sources_answer_as_they_did_alone(printed, name):
    answers = {form: printed(*QUESTIONS[name], *FIRST_TWO, "--format", form) for form in FORMATS}
    now = {form: digest(answer.encode("utf-8")) for form, answer in answers.items()}
    assert now == frozen()[name], answers["csv"]


def test_every_frozen_answer_is_asked_for():
    assert frozen().keys() == QUESTIONS.keys()
