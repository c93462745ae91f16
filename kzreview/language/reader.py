"""Reading one number from its first token on: digits or words, then whatever goes on with it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kzreview.language.cursor import Cursor, Number
from kzreview.language.fractions import MOST_PARTS as _MOST_PARTS
from kzreview.language.fractions import decimal_after, fraction_after
from kzreview.language.literal import Literal, literal
from kzreview.language.total import Total

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzreview.language.lexicon import Lexicon, Word
    from kzreview.language.tokens import Token

_ONE = Decimal(1)
_LEAST_SHARED = 100


class Reader:
    """Reads the number that begins at one token; `place` is the first token not yet read."""

    def __init__(self, tokens: Sequence[Token], first: int, words: Lexicon, *, joining: bool = True) -> None:
        """`joining`: whether hyphens and commas may go on with the number."""
        self._joining = joining
        self._cursor = Cursor(tokens, words)
        self._tokens = tokens
        self._words = words
        self._first = self._place = first
        self._total = Total(words.units_after)
        self._read: list[Word] = []
        self._last_word: Word | None = None
        self._factor = _ONE

    def digits(self) -> Number | None:
        """The number that begins with digits, None where the digits are a code."""
        number = self._stray_decimal() or literal(self._tokens[self._first].text, self._words)
        if number is None:
            return None
        self._total.add_digits(number.value, number.step)
        self._place += 1
        suffix = self._suffix()
        if suffix:
            self._place, kind = suffix
            if kind != "cardinal":
                return self._suffixed(number, kind)
        self._go_on()
        if self._place == self._first + 1:
            return self._number("digits", other=number.other)
        kind = "ordinal" if self._last_word and self._last_word.kind == "ordinal" else "digits"
        return self._number(kind)

    def _stray_decimal(self) -> Literal | None:
        """A decimal mark with a space after it, read only before a scale: elsewhere "19, 27" is a list."""
        parts = self._tokens[self._first : self._first + 4]
        if len(parts) < 4 or [part.kind for part in parts] != ["digits", "sign", "digits", "word"]:
            return None
        whole, mark, part, scale = parts
        if mark.key != "," or self._words.decimal_mark != "," or mark.spaced or not part.spaced or len(part.key) > 2:
            return None
        word = self._words.word(scale.key)
        if word is None or word.kind != "scale" or not whole.text.isdigit():
            return None
        self._place += 2
        return Literal(Decimal(f"{whole.text}.{part.text}"), Decimal((0, (1,), -len(part.text))))

    def _suffix(self) -> tuple[int, str] | None:
        """The suffix right after digits ("-ға", "3-й", "23rd"): the place behind it and what it is."""
        place = self._place
        if self._cursor.is_hyphen(place):
            place += 1
        token = self._cursor.at(place)
        if token is None or token.kind != "word" or token.spaced:
            return None
        kind = self._words.suffix(token.key)
        if kind == "ordinal" and token.key == "х" and self._tokens[self._first].text in {"2", "3", "4"}:
            kind = "cardinal"  # "2-х" is two, "90-х" the nineties
        return None if kind is None else (place + 1, kind)

    def _suffixed(self, number: Literal, kind: str) -> Number:
        last = self._first + 1
        figure = Number(self._first, last, self._place, number.value, number.step, "digits", other=number.other)
        return figure._replace(kind="ordinal") if kind == "ordinal" else figure._replace(case=kind)

    def words(self) -> Number | None:
        """The number that begins with a word, None where none does."""
        if self._cursor.key(self._first) in self._words.articles:
            return self._after_article()
        word = self._cursor.word(self._first)
        if word is None:
            return None
        if word.kind == "multiple":
            return self._multiple(word)
        return self._fraction(word) if word.kind == "fraction" else self._plain(word)

    def _plain(self, word: Word) -> Number | None:
        self._take(word)
        self._go_on()
        fraction = self._fraction_of_two() or self._part()
        if fraction:
            return fraction
        if self._place == self._first + 1 and not self._stands_alone():
            return None
        return self._of_words()

    def _of_words(self) -> Number:
        single = self._place == self._first + 1
        vague = single and self._cursor.key(self._first) in self._words.vague
        last = self._last_word
        if last is None:  # digits ended it: "мың 300"
            return self._number("words")
        kind = "ordinal" if last.kind == "ordinal" else "words"
        return self._number(kind)._replace(case=last.case, about=last.about, vague=vague)

    def _after_article(self) -> Number | None:
        """As in "a hundred", "a quarter", "a third of": the article belongs to the number."""
        self._place += 1
        word = self._cursor.word(self._place)
        if word is None:
            return None
        if word.kind == "fraction":
            return self._fraction(word)
        if word.kind == "ordinal" and 3 <= word.value <= 10 and self._is_part():
            self._take(word)
            return self._share(1 / word.value)
        if word.kind != "scale" or self._cursor.key(self._place) in self._words.vague:
            return None
        self._take(word)
        self._go_on()
        return self._of_words()

    def _is_part(self) -> bool:
        """As in "a third of", "by a third", "a third higher": a part, where "a third visit" is an ordinal."""
        following, place = self._cursor.key(self._place + 1), self._first - 1
        while self._cursor.key(place) in self._words.part_hedges:
            place -= 1
        before = self._cursor.key(place)
        two = f"{self._cursor.key(place - 1)} {before}"
        return following in self._words.part_before or not self._words.part_after.isdisjoint({before, two})

    def _multiple(self, word: Word) -> Number:
        self._place += 1
        return Number(
            self._first, self._place, self._place, word.value, _ONE, "words", word.case, word.unit, word.direction
        )

    def _fraction(self, word: Word) -> Number:
        """As in "half a million", "жарты миллион"; else a share."""
        self._take(word)
        place = self._place + (self._cursor.key(self._place) in self._words.articles)
        scale = self._cursor.word(place)
        if scale and scale.kind == "scale":
            self._place = place
            self._take(scale)
            self._go_on()
            return self._of_words()
        return self._share(word.value)

    def _share(self, value: Decimal) -> Number:
        case = self._last_word.case if self._last_word else ""
        step = {Decimal("0.5"): Decimal("0.1"), Decimal("0.25"): Decimal("0.04")}.get(value, Decimal("0.01"))
        whole = self._shared()
        if whole is None:
            return Number(self._first, self._place, self._place, value, step, "words", case, "share")
        value, step = value * whole.value, step * whole.value
        return Number(self._first, self._place, self._place, value, step, "words", whole.case, whole.unit)

    def _shared(self) -> Word | None:
        """What a share is of, read: three quarters of a billion, ширек ғасыр; None where it is a share of anything."""
        place = self._place + (self._cursor.key(self._place) in self._words.part_before)
        place += self._cursor.key(place) in self._words.articles
        whole = self._words.years_of(self._cursor.key(place)) or self._cursor.word(place)
        if whole is None or whole.kind not in {"scale", "span"} or whole.value < _LEAST_SHARED:
            return None
        self._place = place + 1
        return whole

    def _fraction_of_two(self) -> Number | None:
        """As in "two thirds", "две пятых", "үштен екісі": a number word, then the word of the part."""
        if len(self._read) != 1 or self._read[0].kind != "cardinal":
            return None
        place = self._place + self._cursor.is_hyphen(self._place)
        value = fraction_after(self._read[0], place, self._cursor)
        if value is None:
            return None
        self._place = place + 1 + (self._cursor.key(place + 1) in self._words.part_nouns)
        return self._share(value)._replace(case=self._words.case_of_part(self._cursor.key(place)))

    def _part(self) -> Number | None:
        """As in "пятая часть": an ordinal, then the word for a part."""
        last = self._last_word
        if last is None or last.kind != "ordinal" or len(self._read) != 1 or not 3 <= last.value <= _MOST_PARTS:
            return None
        if self._cursor.key(self._place) not in self._words.part_nouns:
            return None
        self._place += 1
        return self._share(1 / last.value)

    def _stands_alone(self) -> bool:
        """Whether the one word read is a number beside these neighbours, and not a pronoun or a noun."""
        context = self._words.context.get(self._cursor.key(self._first))
        if context is None:
            return True
        before, after = self._cursor.key(self._first - 1), self._cursor.key(self._place)
        if after in context.not_before or before in context.not_after:
            return False
        if not context.only_before and not context.only_after:
            return True
        return after in context.only_before or before in context.only_after

    def _go_on(self) -> None:
        """Reads on while the next token belongs to the number."""
        while self._last_word is None or self._last_word.kind != "ordinal":
            if not (self._half() or self._next_word() or self._joined() or self._more_digits()):
                return

    def _half(self) -> bool:
        """A half that is added: "and a half", "жарым" with its endings, "2½"; or tenths in words."""
        if decimal := decimal_after(self._place, self._cursor):
            return self._add_decimal(*decimal)
        end = self._after_half_phrase() or self._after_half_word()
        if not end or not self._total.add_half():
            return False
        self._place = end
        return True

    def _add_decimal(self, value: Decimal, end: int) -> bool:
        if not self._total.add_part_of_one(value):
            return False
        self._place = end
        return True

    def _after_half_phrase(self) -> int | None:
        first = self._cursor.key(self._place)
        for phrase in self._words.halves_after:
            end = self._place + len(phrase)
            if first == phrase[0] and tuple(map(self._cursor.key, range(self._place, end))) == phrase:
                return end
        return None

    def _after_half_word(self) -> int | None:
        token, word = self._cursor.at(self._place), self._cursor.word(self._place)
        if token is None or token.kind != "word":
            return None
        if word and word.kind == "fraction" and not token.text[0].isalpha():
            return self._place + 1
        return self._place + 1 if self._words.is_half(token.key) else None

    def _next_word(self) -> bool:
        word = self._cursor.word(self._place) or self._after_tens()
        if word is None or self._is_length(self._tokens[self._place]):
            return False
        if self._last_word and self._last_word.case == "ablative" and word.kind != "scale":
            return False
        return self._take(word)

    def _is_length(self, token: Token) -> bool:
        """As in "5 m": metres, where "5m" is five million."""
        return token.spaced and token.key in self._words.short_scales

    def _after_tens(self) -> Word | None:
        """What is a number only after tens: "үшін" is "for", but "жиырма үшін" is a form of twenty-three."""
        last = self._last_word
        if last is None or last.kind != "cardinal" or last.value < 10 or last.case:
            return None
        return self._words.after_tens.get(self._cursor.key(self._place))

    def _joined(self) -> bool:
        """A word after a hyphen or a joining word: "twenty-three", "a hundred and two"."""
        if self._cursor.is_hyphen(self._place):
            return (self._joining or self._words.hyphen_joins) and self._after_hyphen()
        key = self._cursor.key(self._place)
        if key not in self._words.joins or self._last_word is None or self._last_word.kind != "scale":
            return False
        return self._joining and self._after_comma() if key == "," else self._after_and()

    def _after_and(self) -> bool:
        word, following = self._cursor.word(self._place + 1), self._cursor.word(self._place + 2)
        if word is None or word.kind not in {"cardinal", "ordinal"}:
            return False
        if following and following.kind == "scale" and self._begins_another(following.value):
            return False
        return self._take_at(self._place + 1, word)

    def _begins_another(self, scale: Decimal) -> bool:
        """Whether a number of this scale cannot be part of the one read: "two hundred and three hundred"."""
        assert self._last_word is not None
        last = self._last_word.value
        return scale >= last and not (last < 1000 <= scale)

    def _after_hyphen(self) -> bool:
        word = self._cursor.word(self._place + 1)
        if word is None or self._last_word is None or self._tokens[self._place + 1].spaced:
            return False
        if not self._words.hyphen_joins and self._ascends(self._place + 1):
            return False
        return self._take_at(self._place + 1, word)

    def _ascends(self, place: int) -> bool:
        following = Reader(self._tokens, place, self._words, joining=False)
        number = following.words()
        return number is not None and number.value > self._total.value

    def _after_comma(self) -> bool:
        following = Reader(self._tokens, self._place + 1, self._words, joining=False)
        number = following.words() if self._cursor.word(self._place + 1) else None
        if number is None or number.unit or not self._total.add_part(number.value):
            return False
        self._place, self._last_word = number.after, following._last_word
        return True

    def _more_digits(self) -> bool:
        """Digits after a scale: "5 мың 300", "2 млн 600 мың"."""
        token = self._cursor.at(self._place)
        if self._last_word is None or self._last_word.kind != "scale" or token is None or token.kind != "digits":
            return False
        if not token.spaced or self._last_word.case or self._total.step != self._last_word.value:
            return False
        number = literal(token.text, self._words)
        following = self._cursor.word(self._place + 1)
        if number is None or number.value >= 1000:
            return False
        scaled = following is not None and following.kind == "scale" and following.value < self._last_word.value
        if not scaled and (self._last_word.value != 1000 or len(token.text) != 3):
            return False
        if not self._total.add_digits(number.value, number.step):
            return False
        self._place += 1
        self._last_word = None
        return True

    def _take(self, word: Word) -> bool:
        return self._take_at(self._place, word)

    def _take_at(self, place: int, word: Word) -> bool:
        if not self._total.add(word):
            return False
        self._read.append(word)
        self._last_word = word
        if word.kind == "scale":
            self._factor = word.value if word.value >= 1000 else self._factor
        self._place = place + 1
        return True

    def _number(self, kind: str, other: Decimal | None = None) -> Number:
        case = self._last_word.case if self._last_word else ""
        step = _ONE if kind == "ordinal" else self._total.step
        return Number(
            self._first, self._place, self._place, self._total.value, step, kind, case,
            scale=self._factor, other=other,
        )  # fmt: skip
