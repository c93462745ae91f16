"""Answering a question of a few words in Kazakh, Russian or English, or a mixture: deterministic, without a model.

The way through: text → words → terms with their meanings (recognise.py, names.py) → facts that account for every one of
them (candidates.py) → what is answered, and what is not (answer.py).
"""
