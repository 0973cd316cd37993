from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

import impactscreen.calendars
from impactscreen.calendars.patterns import _Needy, regex
from impactscreen.calendars.words import CALENDAR


def needy() -> Iterator[tuple[str, Any]]:
    """Every pattern in the room that names what it needs."""
    found: dict[int, tuple[str, Any]] = {}
    for info in pkgutil.walk_packages(impactscreen.calendars.__path__, "impactscreen.calendars."):
        if info.name.endswith(".worker"):
            continue
        for name, value in vars(importlib.import_module(info.name)).items():
            for each in parts(value):
                if isinstance(each, _Needy):
                    found[id(each)] = (name, each)
    yield from found.values()


def parts(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        for each in value:
            yield from parts(each)
    else:
        yield value


CELLS = """
€ 1.250.000,- | 1,2 mln | 250k | 50.000-100.000 | < 50k | > 221.000 | € 40.000 p/j | 4 x 25.000 | ca. 80.000
k€ 50 | € 5 k | tot 50.000 | t/m 50.000 | tot en met 1 mln | max. 80.000 | maximaal 5 ton | kleiner dan 5
minder dan 5 | lager dan 5 | ≤ 5 | onder 50.000 | beneden 5 | hoogstens 5 | ten hoogste 5 | up to 5 | less than 5
below 5 | under 5 | t.m. 5 | maximum 5 | vanaf 5 | va 5 | v.a. 5 | meer dan 5 | min 5 | minimaal 5 | minimum 5
boven 5 | groter dan 5 | hoger dan 5 | ten minste 5 | minstens 5 | more than 5 | over 5 | above 5 | from 5
at least 5 | >= 5 | ≥ 5 | 5 of meer | 5 en hoger | 5 e.v. | 5 ev | 50+ | 5 en verder | 5 en groter | 5 en meer
5 of hoger | 5 or more | anderhalf miljoen | een half miljard | twee ton | drie mln | 5 per jaar | 5 p.j. | 5 pj
5 p j | 5 per annum | 5 /jr | 5 p.a. | 5 pa | 5 jaarlijks | 5 op jaarbasis | 5 per year | 5 p/j | 5 per maand
5 /mnd | 5 per month | 5 maandelijks | 5 per uur | 5 /dag | 5 per m2 | 5 per m² | 5 per hour | 5 pu | 5 p/u | 5%
5 excl. btw | 5 inclusief 21% btw | 5 ex btw | 5 inc. btw | 5 excl vat | 2+1+1 | (2 + 2x1) jaar | voor 4 jaar
48 maanden | 6 weken | 3 years | 4 jaren | 2 jr | 12 mnd | - 5 | € -5 | 5e6 | 01-01-2027 | 1/1/27 | 2027-01-01
q1 | 1e kwartaal | 4 jaar x 5 | 4 x 5 | 4 maal 5 | 4 keer 5 | 4 * 5 | 4 × 5 | 5 x 4 | x 4 jaar | 2 jr maal 5
5 * 2 jaar | x € 1.000 | x 1000 | € 1.000,- | in duizenden | in k | k€ | €k | € k | * 1.000 | dzd | (k)
thousands | 1000 euro | '000 | in mln | miljoenen | in millions | m€ | € m | x 1.000.000 | per jaar | p/j | pj
p.j. | /jr | jaarwaarde | annual | per year | yearly | per annum | 1-7-2026 | juli 2026 | 2026-07-01t10:00
1.7.26 | begin juli 2026 | medio 2026 | halverwege 2027 | half 2027 | mid 2027 | eind mei | einde 2027
primo 2027 | end 2027 | ultimo 2027 | start 2027 | midden 2027 | eerste helft mei 2027 | 2027 week 3 | 2027wk3
2027-w3 | week 3 | wk 3-4 2027 | w36 2027 | 2027 q1 | 2027 kwartaal 1 | 2027 kw 1 | 2027 k1 | 2027 1e kwartaal
q1 2027 | kwart 1 | quarter 2 | 1 t/m 3e kwartaal | 1e en 2e kwrt 2027 | derde kw | 2027 h1 | h2 2027
tweede helft | 1e halfjaar | first half | voorjaar | lente | spring | zomer | summer | najaar | herfst | autumn
voor de zomer | na de zomer | winter 2027/2028 | schooljaar 2027/2028 | cursusjaar 2027 | 2027-2028 | 2027/28
2027 t/m 2028 | 2027 tot en met 28 | 2027 tot 2028 | 2027 en 2028 | 2027-03 | 3/2027 | 3.2027 | eind van 2027
minicompetitie | mini competitie | nadere overeenkomst | nok | das | dps | dynamisch aankoopsysteem | binnen rok
afroep | within framework | call off | sas | 2b | 2b dienst | sociale en andere specifieke | bijlage xiv
open house | openhouse | social services | light regime | licht regime | ea niet openbaar | niet openbaar eu | eno
enoa | restricted | mededingingsprocedure met | onderhandelingsprocedure met | enkelvoudig | eo h | 1 op 1 | 1 1
een op een | direct | eou | eoh | onderhandelingsprocedure zonder | single source | rechtstreeks | uit de hand
onderhandse gunning | 02 - openbaar | 1 : mo | voorbeeld: laptops | vb. | e.g. laptops | eg | example 1 | kies uit lijst
vul hier in | in te vullen | dd-mm-jjjj | mm-jj | choose one | select one | fill in | dropdown | drop-down
verplicht veld | max. 80 tekens | bedrag in euro's | datum | naam | kwartaal | korte titel | getal | tekst | ja/nee
j/n | amount | date | text | number | keuze | optioneel
onderhandse gunning | 02 - openbaar | 1 : mo
t€ 50 | +/- 5 | 5 +/- | 50.000 ¹ | 50.000 1) | 50.000* | 50.000 + btw | 50.000 plus 21% btw | 50.000 zonder btw
prijspeil 2026 | niet meer dan 5 | niet hoger dan 5 | niet minder dan 5 | niet onder 5 | geen 5 | nooit 5 | 1½ mln
¾ mln | $ 50 | £ 5 | 5 sek | [5] | 5 per contractjaar | 5 ieder jaar | jaarbedrag 5 | 50.000 jr | 5 / 2 jaar | 5 p/m
36 mnd x 5 | totaal 5 | over de hele looptijd | per maand | maandbedrag | monthly | per jaar x looptijd | keur | 5 k€
2 plus 1 | < 2027 | > 2027 | niet in mei | niet europees | geen das | ea/mo | ea of mo | nu ea
na marktconsultatie | met optie | ea (openbaar) | 1-7 | begin q3 2027 | 1-15 mei 2027 | 1-7-2027 10.00 uur
medio 2e kwartaal | 2 optiejaren | m.o. | 85.000 p.m. | eind schooljaar 2026/2027 | , max. | - max
"""
TEXTS = [*(" ".join(each.split()) for each in CELLS.replace("\n", "|").split("|")), *CALENDAR.phrases]


@pytest.mark.parametrize(("name", "pattern"), list(needy()), ids=lambda each: each if isinstance(each, str) else "")
def test_nothing_matches_without_what_the_pattern_needs(name: str, pattern: Any) -> None:
    compiled = re.compile(pattern._late._source, pattern._late._flags)
    found = [text for text in TEXTS if compiled.search(text)]

    assert found, f"{name} matches none of the cells above, so that nothing is tried"
    assert [text for text in found if not pattern._may_match(text)] == []


def test_every_way_to_ask_answers_as_re_does() -> None:
    late, needing, real = regex(r"b+"), regex(r"b+", needs=("b",)), re.compile(r"b+")
    for text in ("abba", "bb", "", "acca"):
        for own in (late, needing):
            for method in ("search", "match", "fullmatch"):
                ours, theirs = getattr(own, method)(text), getattr(real, method)(text)
                assert (ours and ours[0]) == (theirs and theirs[0])
            assert own.sub("x", text, count=1) == real.sub("x", text, count=1)
            assert [each.span() for each in own.finditer(text)] == [each.span() for each in real.finditer(text)]
    assert late.split("abba") == real.split("abba")


def test_a_pattern_has_no_other_attributes() -> None:
    with pytest.raises(AttributeError):
        regex("a").nothing  # type: ignore[attr-defined]  # noqa: B018
