"""The endings of three cases of Kazakh, by which a word says whose, from what or where: елдің, елден, елде."""

from __future__ import annotations

GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")
ABLATIVE = ("дан", "ден", "тан", "тен", "нан", "нен")
LOCATIVE = ("да", "де", "та", "те")
