"""The dossier on either database: versions, locks, transactions, and the way in and out."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from impactscreen.calendars import FileRead, Reading
from impactscreen.dossier import store
from impactscreen.dossier.book import Book, RunFacts
from impactscreen.dossier.casework import Case, all_cases, save_case
from impactscreen.dossier.following import add_follow_up, current_follow_ups
from impactscreen.dossier.forgetting import forget, months_before
from impactscreen.dossier.store import VERSION, Dossier, open_dossier
from impactscreen.dossier.tables import line, meta, run, sighting
from impactscreen.dossier.transfer import export_files, export_json, import_all
from impactscreen.errors import DossierError
from impactscreen.model import Change, FollowUp, Line, Place

NOW = dt.datetime(2027, 1, 4, 9, 0, tzinfo=dt.UTC)
FACTS = RunFacts(NOW, "impactscreen 0", "r1", "p1", "s1")


def reading(*lines: Line, sha: str = "a", name: str = "kalender.xlsx") -> Reading:
    return Reading((FileRead(name, sha, 10),), (), lines, (), ())


def a_line(title: str, row: int = 4, department: str = "Sport", client: str = "A. Jansen", **more: object) -> Line:
    place = Place("kalender.xlsx", "Blad1", row)
    return Line(place, title, department=department, client=client, **more)  # type: ignore[arg-type]  # fields of a line


def screened(dossier: Dossier, found: Reading, as_of: dt.date = dt.date(2027, 1, 4)) -> Book:
    with dossier.writing() as connection:
        book = Book(connection)
        book.remember(found, (), as_of, names=True)
        book.record(FACTS, found, as_of)
        return book


def rows(dossier: Dossier, table: sa.Table) -> list[sa.RowMapping]:
    with dossier.reading() as connection:
        return list(connection.execute(sa.select(table).order_by(*table.primary_key)).mappings())


def test_a_dossier_is_made_once_and_opened_again(address: str) -> None:
    open_dossier(address, create=True)
    dossier = open_dossier(address)

    assert [row["value"] for row in rows(dossier, meta)] == [str(VERSION)]


def test_a_dossier_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="impactscreen init"):
        open_dossier(tmp_path / "weg.db")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_dossier_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "dossier.db"
    path.write_bytes(b"dit is geen database" * 100)

    with pytest.raises(DossierError):
        open_dossier(path)
    assert path.read_bytes().startswith(b"dit is geen database")


def test_a_newer_dossier_is_refused_politely(address: str) -> None:
    dossier = open_dossier(address, create=True)
    with dossier.writing() as connection:
        connection.execute(sa.update(meta).values(value=str(VERSION + 1)))

    with pytest.raises(DossierError, match="nieuwere impactscreen"):
        open_dossier(address)


def test_an_older_dossier_is_brought_up_after_a_backup(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screened(open_dossier(address, create=True), reading(a_line("Schoonmaak")))

    def add_colour(connection: sa.Connection) -> None:
        connection.execute(sa.text("ALTER TABLE line ADD COLUMN colour TEXT"))

    monkeypatch.setattr(store, "_STEPS", (*store._STEPS, add_colour))
    monkeypatch.setattr(store, "VERSION", VERSION + 1)
    dossier = open_dossier(address)

    with dossier.reading() as connection:
        assert connection.execute(sa.text("SELECT id, colour FROM line")).all() == [(1, None)]
        names = sa.inspect(connection).get_table_names()
    backup = tmp_path / f"dossier-v{VERSION}.db"
    assert backup.is_file() or f"line_v{VERSION}" in names


def test_a_step_that_fails_leaves_the_old_dossier(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    screened(open_dossier(address, create=True), reading(a_line("Schoonmaak")))

    def half(connection: sa.Connection) -> None:
        connection.execute(sa.text("ALTER TABLE line ADD COLUMN colour TEXT"))
        raise RuntimeError("stroom uit")

    steps = store._STEPS
    monkeypatch.setattr(store, "_STEPS", (*steps, half))
    monkeypatch.setattr(store, "VERSION", VERSION + 1)
    with pytest.raises(RuntimeError):
        open_dossier(address)
    monkeypatch.setattr(store, "_STEPS", steps)
    monkeypatch.setattr(store, "VERSION", VERSION)

    dossier = open_dossier(address)
    with dossier.reading() as connection:
        assert {column["name"] for column in sa.inspect(connection).get_columns("line")} == set(line.c.keys())


def test_what_fails_half_way_never_happened(address: str) -> None:
    dossier = open_dossier(address, create=True)

    def power_cut() -> None:
        with dossier.writing() as connection:
            book = Book(connection)
            found = reading(a_line("Schoonmaak"))
            book.remember(found, (), dt.date(2027, 1, 4), names=True)
            book.record(FACTS, found, dt.date(2027, 1, 4))
            raise RuntimeError("stroom uit")

    with pytest.raises(RuntimeError):
        power_cut()

    assert rows(dossier, run) == []
    assert rows(dossier, line) == []


def test_a_line_keeps_its_number_through_time(address: str) -> None:
    dossier = open_dossier(address, create=True)
    before, after = (a_line(title, reference="INK-1") for title in ("Schoonmaak stadskantoor", "Schoonmaak 2e fase"))
    screened(dossier, reading(before, a_line("Catering raadzaal", 5)))
    screened(dossier, reading(after, sha="b"), dt.date(2027, 4, 1))

    found = [(row["id"], row["last_run"], row["gone_run"]) for row in rows(dossier, line)]
    assert found == [(1, 2, None), (2, 1, 2)]
    assert [row["change"] for row in rows(dossier, sighting)] == [Change.NEW, Change.CHANGED, Change.NEW]


def test_the_same_calendar_twice_tells_the_same(address: str) -> None:
    dossier = open_dossier(address, create=True)
    screened(dossier, reading(a_line("Schoonmaak", reference="INK-1")))
    screened(dossier, reading(a_line("Schoonmaak", reference="INK-1", department="Vastgoed"), sha="b"))
    screened(dossier, reading(a_line("Schoonmaak", reference="INK-1", department="Vastgoed"), sha="b"))

    assert [row["change"] for row in rows(dossier, sighting)] == [Change.NEW, Change.CHANGED, Change.CHANGED]


def test_the_calendar_of_another_department_lets_no_line_go(address: str) -> None:
    dossier = open_dossier(address, create=True)
    sport = Line(Place("sport.xlsx", None, 2), "Kunstgras", department="Sport", client="A")
    parks = Line(Place("groen.xlsx", None, 2), "Maaien", department="Groen", client="B")
    screened(dossier, reading(sport, name="sport.xlsx"))
    screened(dossier, reading(parks, name="groen.xlsx", sha="b"))

    assert [row["gone_run"] for row in rows(dossier, line)] == [None, None]


TEXT = st.none() | st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)
NOTED = st.builds(
    FollowUp,
    TEXT,
    TEXT,
    st.none() | st.dates(),
    TEXT,
    TEXT,
    st.dictionaries(st.text("abc", min_size=1), st.text("xyz \"';\\\r\n,", min_size=1), max_size=2),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=6)
@given(noted=st.lists(NOTED, min_size=1, max_size=3), value=st.none() | st.floats(0, 1e9, allow_nan=False), text=TEXT)
def test_an_export_is_the_whole_dossier(
    tmp_path_factory: pytest.TempPathFactory, noted: list[FollowUp], value: float | None, text: str | None
) -> None:
    folder = tmp_path_factory.mktemp("export")
    dossier = open_dossier(folder / "een.db", create=True)
    screened(dossier, reading(a_line("Schoonmaak", remarks=text)))
    with dossier.writing() as connection:
        for each in noted:
            add_follow_up(connection, 1, each, source="lijst.xlsx", at=NOW)
        save_case(connection, Case("Casus", awarded_value=value, result=text), at=NOW)
    with dossier.reading() as connection:
        whole, files = export_json(connection), export_files(connection)
    (folder / "kopie.json").write_bytes(whole)
    (folder / "kopie").mkdir()
    for name, content in files.items():
        (folder / "kopie" / name).write_bytes(content)

    for number, source in enumerate(("kopie.json", "kopie")):
        other = open_dossier(folder / f"twee-{number}.db", create=True)
        with other.writing() as connection:
            import_all(connection, folder / source)
        with other.reading() as connection:
            assert export_json(connection) == whole


def test_an_export_moves_a_dossier_to_the_other_database(address: str, tmp_path: Path) -> None:
    dossier = open_dossier(address, create=True)
    screened(dossier, reading(a_line("Schoonmaak")))
    with dossier.writing() as connection:
        add_follow_up(
            connection, 1, FollowUp("gepland", date=dt.date(2027, 2, 1), own={"Tel": "030"}), source="x", at=NOW
        )
        save_case(connection, Case("Casus", line_id=1, awarded=dt.date(2027, 3, 1), awarded_value=1234.5), at=NOW)
    with dossier.reading() as connection:
        whole = export_json(connection)
    (tmp_path / "kopie.json").write_bytes(whole)
    other = open_dossier(tmp_path / "verhuisd.db", create=True)
    with other.writing() as connection:
        import_all(connection, tmp_path / "kopie.json")

    with other.reading() as connection:
        assert export_json(connection) == whole


@pytest.mark.parametrize(
    "text", ["", "[]", '{"kind": "iets anders"}', '{"kind": "impactscreen dossier", "version": 1, "tables": {}}']
)
def test_what_is_no_export_is_refused_and_nothing_changes(tmp_path: Path, text: str) -> None:
    (tmp_path / "kopie.json").write_text(text, encoding="utf-8")
    dossier = open_dossier(tmp_path / "dossier.db", create=True)

    with pytest.raises(DossierError, match="export"), dossier.writing() as connection:
        import_all(connection, tmp_path / "kopie.json")
    assert len(rows(dossier, meta)) == 1


def test_only_an_empty_dossier_takes_an_import(address: str, tmp_path: Path) -> None:
    dossier = open_dossier(address, create=True)
    screened(dossier, reading(a_line("Schoonmaak")))
    with dossier.reading() as connection:
        (tmp_path / "kopie.json").write_bytes(export_json(connection))

    with pytest.raises(DossierError, match="niet leeg"), dossier.writing() as connection:
        import_all(connection, tmp_path / "kopie.json")


def test_forgetting_drops_people_and_keeps_what_was_bought(address: str) -> None:
    dossier = open_dossier(address, create=True)
    screened(dossier, reading(a_line("Schoonmaak", client="A. Jansen", reference="INK-1")))
    screened(dossier, reading(a_line("Schoonmaak", client="B. Smit", reference="INK-1"), sha="b"))
    with dossier.writing() as connection:
        add_follow_up(connection, 1, FollowUp("gesproken", "Sanne", note="bel A. Jansen"), source="x", at=NOW)
        forget(connection, dt.date(2027, 6, 1))
        everything = export_json(connection).decode()
        noted = current_follow_ups(connection)[1]

    assert "B. Smit" not in everything
    assert noted == FollowUp("gesproken", None, note="bel A. Jansen")
    assert json.loads(everything)["tables"]["sighting"][0]["title"] == "Schoonmaak"
    with dossier.writing() as connection:
        forget(connection, dt.date(2027, 6, 1), notes=True)
        assert "Jansen" not in export_json(connection).decode()


def test_forgetting_leaves_what_is_recent(address: str) -> None:
    dossier = open_dossier(address, create=True)
    screened(dossier, reading(a_line("Schoonmaak", client="A. Jansen")))
    with dossier.writing() as connection:
        assert forget(connection, dt.date(2026, 12, 31)) == 0
        assert "Jansen" in export_json(connection).decode()


def test_names_that_were_dropped_are_not_in_the_file_either(tmp_path: Path) -> None:
    dossier = open_dossier(tmp_path / "dossier.db", create=True)
    screened(dossier, reading(a_line("Schoonmaak", client="Hofstra-Wiersma")))
    assert b"Hofstra-Wiersma" in (tmp_path / "dossier.db").read_bytes()
    with dossier.writing() as connection:
        forget(connection, dt.date(2028, 1, 1))
    dossier.compact()

    assert b"Hofstra-Wiersma" not in (tmp_path / "dossier.db").read_bytes()


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (dt.date(2027, 3, 31), 1, dt.date(2027, 2, 28)),
        (dt.date(2027, 1, 15), 24, dt.date(2025, 1, 15)),
        (dt.date(2027, 1, 15), 1, dt.date(2026, 12, 15)),
    ],
)
def test_months_are_counted_back(day: dt.date, months: int, expected: dt.date) -> None:
    assert months_before(day, months) == expected


def test_a_case_grows_with_what_its_conversation_tells(address: str) -> None:
    dossier = open_dossier(address, create=True)
    screened(dossier, reading(a_line("Schoonmaak")))
    with dossier.writing() as connection:
        add_follow_up(
            connection, 1, FollowUp("gesproken", date=dt.date(2027, 2, 1), result="proef"), source="x", at=NOW
        )
        assert [(each.id, each.title, each.talked) for each in all_cases(connection)] == [
            (None, "Schoonmaak", dt.date(2027, 2, 1))
        ]
        save_case(connection, Case("Schoonmaak", line_id=1, asked=dt.date(2027, 3, 1)), at=NOW)
        (case,) = all_cases(connection)

    assert (case.id, case.talked, case.asked, case.result) == (1, dt.date(2027, 2, 1), dt.date(2027, 3, 1), "proef")


def test_a_password_is_never_shown() -> None:
    with pytest.raises(DossierError) as caught:
        open_dossier("postgresql+psycopg://team:geheim@127.0.0.1:9/impact", create=True)

    assert "geheim" not in str(caught.value)
