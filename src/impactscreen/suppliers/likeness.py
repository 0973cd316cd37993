"""How alike two names are (SoftIDF): rare words weigh more, and a word may be misspelt, cut off, joined or split."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA, Indel, Levenshtein

from impactscreen.messages import Message, msg
from impactscreen.suppliers.geography import is_town_word
from impactscreen.suppliers.names import NameParts, name_words, usualness

__all__ = ["Likeness"]

LIKE_ENOUGH = 0.7
"""Below this two words are different words."""
JOINED_LIKE_ENOUGH = 0.85
"""Joined words must be nearer: there is more to be alike by chance."""
CONFLICT = 0.6
"""How much it costs when both names hold a word that the other lacks."""
MOST_JOINED_TYPOS = 2
LONE_TRADE, TOLD_TRADE = 2.0, 0.7
"""How much more a trade weighs that only one name holds: much when the rest are surnames, for then it sets namesakes
apart; little when a word of the firm's own is shared, for then it only explains.
"""
SHORT_NAME = 0.8
"""People leave words out: what the query lacks weighs less, when two words of the firm's own are shared."""
OTHER_NUMBERS = 0.75
"""*Fonds 1* is not *Fonds 2*."""
OWN_WORD = 0.3
"""From this weight on the register's name has a word of its own: then a town behind the query may be another branch."""
LONGEST_SCRAP = 2
"""Letters of a word that is an initial or what is left of a legal form; shorter ones are never misspelt words."""
SHORTEST_CUT, SHORTEST_BEGINNING = 3, 4
"""Letters that a cut off word must show, with and without a full stop behind it."""
CUT_LIKENESS, BEGINNING_LIKENESS = 0.95, 0.8
SURE_BY_WORDS = 0.95
LETTERS_FROM = 0.8
"""Below this share of letters in order, names are not compared letter by letter."""
SHORTEST_FOR_LETTERS = 6
SMALLEST_REGISTER = 200
"""A handful of names says nothing about what is rare: a register counts as this large at least."""

_Pair = tuple[float, tuple[int, ...], tuple[int, ...]]
"""A likeness and the positions of the words in the query and in the name."""


class Likeness:
    """Compares names, knowing how rare each word is among the names of a register."""

    def __init__(self, names: Iterable[NameParts]) -> None:
        distinct = {parts.stripped: parts.words for parts in names}
        self._seen = Counter(word for words in distinct.values() for word in set(words))
        self._size = max(len(distinct), SMALLEST_REGISTER)
        self._known: dict[str, float] = {}
        self._trades = name_words("common")

    def __call__(self, query: NameParts, name: NameParts) -> float:
        """How alike two names are, from 0 to 1; legal forms do not count."""
        by_words = self._by_words(query, name)
        if query.numbers and name.numbers and query.numbers.isdisjoint(name.numbers):
            return by_words * OTHER_NUMBERS
        return by_words if by_words > SURE_BY_WORDS else max(by_words, self._by_letters(query, name))

    @staticmethod
    def whole(query: NameParts, name: NameParts) -> float:
        """Share of letters in order of the whole names, legal form and all."""
        return Indel.normalized_similarity(query.folded, name.folded)

    def reason(self, query: NameParts, name: NameParts) -> Message:
        """Why two names are taken to be alike: the words they share and those they do not."""
        paired = _paired(query, name)
        same = [_spoken(name.words, those) for value, _, those in paired if value == 1]
        spelled = [
            (_spoken(query.words, these), _spoken(name.words, those)) for value, these, those in paired if value < 1
        ]
        if not paired:
            return msg("suppliers.why.letters", name=name.raw)
        facts = [msg("suppliers.why.shared", words=same)] if same else []
        facts += [msg("suppliers.why.spelled", here=here, there=there) for here, there in spelled]
        return msg("suppliers.why.alike", facts=facts)

    def weight(self, word: str) -> float:
        """What a word weighs, from 0 to 1, by its kind and its rarity."""
        weight = self._known.get(word)
        if weight is None:
            rarity = math.log(1 + self._size / (self._seen[word] or 1)) / math.log(1 + self._size)
            weight = self._known[word] = usualness(word) * rarity
        return weight

    def _by_words(self, query: NameParts, name: NameParts) -> float:
        """What is paired against what is left over on either side."""
        pairs = _paired(query, name)
        if not pairs:
            return 0.0
        alike = both = 0.0
        free_left, free_right = set(range(len(query.words))), set(range(len(name.words)))
        for value, these, those in pairs:
            free_left.difference_update(these)
            free_right.difference_update(those)
            for j in those:
                weight = self.weight(name.words[j])
                alike += value * weight
                both += weight
        told = sum([_tells(name.words[j]) for _, _, those in pairs for j in those])
        trade = TOLD_TRADE if told else LONE_TRADE
        lacking = sum([self._alone(name.words[j], trade) for j in sorted(free_right)]) * (SHORT_NAME if told > 1 else 1)
        towns = _trailing_towns(query.words, free_left) if free_left and lacking < OWN_WORD else ()
        surplus = sum([self._alone(query.words[i], trade) for i in sorted(free_left) if i not in towns])
        conflict = min(lacking, surplus)
        return 2 * alike / (2 * both + lacking + surplus) * (1 - CONFLICT * conflict / (both + conflict))

    def _alone(self, word: str, trade: float) -> float:
        """What a word weighs that only one of both names holds: a trade (*schoonmaak*) sets namesakes apart."""
        return self.weight(word) * (trade if word in self._trades else 1)

    def _by_letters(self, query: NameParts, name: NameParts) -> float:
        """Letter by letter, for blanks that moved: the weight of a word is spread over its letters."""
        one, other = query.squashed, name.squashed
        if min(len(one), len(other)) < SHORTEST_FOR_LETTERS:
            return 0.0
        ratio = Levenshtein.normalized_similarity(one, other, score_cutoff=LETTERS_FROM)
        if not ratio:
            return 0.0
        left, right = self._letter_weights(query), self._letter_weights(name)
        same_left = same_right = 0.0
        for step in Levenshtein.opcodes(one, other):
            if step.tag == "equal":
                same_left += sum(left[step.src_start : step.src_end])
                same_right += sum(right[step.dest_start : step.dest_end])
        return min(ratio, same_left / sum(left), same_right / sum(right))

    def _letter_weights(self, parts: NameParts) -> list[float]:
        return [self.weight(word) / len(word) for word in parts.words for _ in word]


@lru_cache(maxsize=65536)
def _tells(word: str) -> bool:
    """Whether a word is a firm's own: no article, trade, soft word or surname."""
    return not any(word in name_words(kind) for kind in ("small", "soft", "common", "surnames")) and len(word) > 1


def _paired(query: NameParts, name: NameParts) -> list[_Pair]:
    """Pairs of words that are alike, each word in one pair at most: the same ones first, then the most alike."""
    pairs: list[_Pair] = []
    free_left: list[int] = []
    free_right = list(range(len(name.words)))
    for i, word in enumerate(query.words):
        j = next((j for j in free_right if name.words[j] == word), None)
        if j is None:
            free_left.append(i)
        else:
            free_right.remove(j)
            pairs.append((1.0, (i,), (j,)))
    if free_left and free_right:
        rest = [*_joined(query.words, name.words, free_left, free_right), *_alike(query, name, free_left, free_right)]
        for pair in rest:
            if all(i in free_left for i in pair[1]) and all(j in free_right for j in pair[2]):
                free_left = [i for i in free_left if i not in pair[1]]
                free_right = [j for j in free_right if j not in pair[2]]
                pairs.append(pair)
    return pairs


def _trailing_towns(words: Sequence[str], free: Collection[int]) -> set[int]:
    """Positions of towns behind a name: they say where, not who."""
    found: set[int] = set()
    for i in range(len(words) - 1, 0, -1):
        if i not in free:
            break
        if is_town_word(words[i]) and words[i] not in name_words("not_towns"):
            found.add(i)
        elif words[i] not in name_words("soft") and len(words[i]) > LONGEST_SCRAP:
            break
    return found


def _alike(query: NameParts, name: NameParts, left: Sequence[int], right: Sequence[int]) -> list[_Pair]:
    """Every pair of words that are alike, the most alike first."""
    found: list[_Pair] = []
    for i in left:
        one = query.words[i]
        cut = one in query.cut
        for j in right:
            value = _word_likeness(one, name.words[j], cut)
            if value:
                found.append((value, (i,), (j,)))
    found.sort(key=_most_alike_first)
    return found


def _joined(one: Sequence[str], other: Sequence[str], left: Sequence[int], right: Sequence[int]) -> list[_Pair]:
    """A word against two neighbours written as one; either name may be the one that joins them."""
    found = [
        (value, (i,), (j, k)) for j, k in pairwise(right) for i, value in _like_joined(one, left, other[j], other[k])
    ]
    turned = [
        (value, (i, k), (j,)) for i, k in pairwise(left) for j, value in _like_joined(other, right, one[i], one[k])
    ]
    return sorted([*found, *turned], key=_most_alike_first)


def _like_joined(words: Sequence[str], free: Sequence[int], first: str, second: str) -> Iterator[tuple[int, float]]:
    length = len(first) + len(second)
    for i in free:
        if abs(len(words[i]) - length) <= MOST_JOINED_TYPOS:
            both = max(_joined_likeness(words[i], first + second), _joined_likeness(words[i], second + first))
            if both:
                yield i, both


def _joined_likeness(word: str, joined: str) -> float:
    return OSA.normalized_similarity(word, joined, score_cutoff=JOINED_LIKE_ENOUGH)


def _most_alike_first(pair: _Pair) -> tuple[float, tuple[int, ...], tuple[int, ...]]:
    return -pair[0], pair[1], pair[2]


@lru_cache(maxsize=65536)
def _word_likeness(one: str, other: str, cut: bool) -> float:
    """How alike two words are, 1 for the same; 0 below `LIKE_ENOUGH`."""
    if one == other:
        return 1.0
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    if len(shorter) >= (SHORTEST_CUT if cut else SHORTEST_BEGINNING) and longer.startswith(shorter):
        return CUT_LIKENESS if cut else max(BEGINNING_LIKENESS, len(shorter) / len(longer))
    if len(shorter) <= LONGEST_SCRAP or shorter.isdigit() or longer.isdigit():
        return 0.0
    if len(shorter) < len(longer) * LIKE_ENOUGH:
        return 0.0
    return OSA.normalized_similarity(one, other, score_cutoff=LIKE_ENOUGH)


def _spoken(words: Sequence[str], positions: Sequence[int]) -> str:
    return " ".join(words[i] for i in positions)
