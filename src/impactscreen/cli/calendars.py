"""`read`, any calendar as one tidy table, and `inspect`, which shows how it was understood."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from impactscreen.cli.common import (
    CalendarsArgument,
    ColumnsOption,
    CsvStyleOption,
    Exit,
    FormatOption,
    HeaderRowOption,
    LangOption,
    OutputOption,
    OverwriteOption,
    QuietOption,
    Session,
    SettingsOption,
    SheetOption,
    open_session,
    read_options,
)
from impactscreen.errors import UsageError
from impactscreen.messages import msg
from impactscreen.model import Place

if TYPE_CHECKING:
    from impactscreen.calendars import Reading

__all__ = ["inspect", "read"]


class ReadFailOn(StrEnum):
    """What makes `read` and `inspect` end with exit code 1."""

    UNREAD = "unread"
    """Something on a calendar was not understood."""


ProblemsOption = Annotated[
    Path | None,
    typer.Option("--problems", metavar="FILE", help="help.option.problems"),
]
FailOnOption = Annotated[
    ReadFailOn | None,
    typer.Option("--fail-on", metavar="unread", help="help.option.read.fail-on"),
]


def read(
    calendars: CalendarsArgument,
    output: OutputOption = None,
    format_: FormatOption = None,
    map_: ColumnsOption = None,
    sheet: SheetOption = None,
    header_row: HeaderRowOption = None,
    problems: ProblemsOption = None,
    fail_on: FailOnOption = None,
    csv_style: CsvStyleOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Read any calendar into one tidy table: one row a line, every value with its place."""
    session = open_session(
        lang=lang,
        format_=format_,
        output=output,
        csv_style=csv_style,
        overwrite=overwrite,
        quiet=quiet,
        settings=settings,
        reads=calendars,
    )
    aside = _problems_session(problems, session, calendars)
    reading = _reading(calendars, session, map_, sheet, header_row)
    from impactscreen.reports.lines import lines_document

    session.emit(lines_document(reading, session.lang))
    _tell(session, reading, aside)
    if fail_on is ReadFailOn.UNREAD and reading.not_understood:
        raise typer.Exit(Exit.FOUND)


def inspect(
    calendars: CalendarsArgument,
    output: OutputOption = None,
    format_: FormatOption = None,
    map_: ColumnsOption = None,
    sheet: SheetOption = None,
    header_row: HeaderRowOption = None,
    problems: ProblemsOption = None,
    fail_on: FailOnOption = None,
    csv_style: CsvStyleOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Show how a calendar was understood: sheets, header rows, columns, and what was left out and why."""
    session = open_session(
        lang=lang,
        format_=format_,
        output=output,
        csv_style=csv_style,
        overwrite=overwrite,
        quiet=quiet,
        settings=settings,
        reads=calendars,
    )
    aside = _problems_session(problems, session, calendars)
    reading = _reading(calendars, session, map_, sheet, header_row)
    from impactscreen.reports.inspection import inspection_document

    session.emit(inspection_document(reading, session.lang))
    _tell(session, reading, aside)
    if fail_on is ReadFailOn.UNREAD and reading.not_understood:
        raise typer.Exit(Exit.FOUND)


def _reading(
    calendars: list[str], session: Session, map_: list[str] | None, sheet: str | None, header_row: int | None
) -> Reading:
    from impactscreen.calendars import read_calendars

    options = read_options(map_, sheet, header_row, session.settings)
    return read_calendars(calendars, options, stdin=sys.stdin.buffer)


def _problems_session(file: Path | None, session: Session, calendars: list[str]) -> Session | None:
    """A second session that only writes the problems, its file name checked before any work."""
    if file is None:
        return None
    if file.resolve() in {path.resolve() for path, _ in session.files}:
        raise UsageError(msg("cli.problems-is-output"), place=Place(str(file)))
    aside = open_session(
        lang=session.lang,
        output=[file],
        csv_style=session.csv_style,
        overwrite=session.overwrite,
        quiet=session.quiet,
        reads=calendars,
    )
    aside.format = None
    return aside


def _tell(session: Session, reading: Reading, aside: Session | None) -> None:
    """The problems in their file, and the summary on stderr."""
    if aside is not None:
        from impactscreen.reports.inspection import unread_document

        aside.emit(unread_document(reading, session.lang))
    counts = {"lines": len(reading.lines), "skipped": len(reading.skipped), "problems": reading.not_understood}
    session.note(msg("cli.summary.read", **counts))
    for path in [*session.written, *(aside.written if aside else ())]:
        session.note(msg("cli.summary.written", path=str(path)))
