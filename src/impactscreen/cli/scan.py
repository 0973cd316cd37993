"""`scan`, the main job, and `explain`, which shows the reasoning behind one line."""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from impactscreen.cli.common import (
    AsOfOption,
    ColumnsOption,
    CsvStyleOption,
    Exit,
    FormatOption,
    HeaderRowOption,
    LangOption,
    NearOption,
    NoNamesOption,
    OutputOption,
    OverwriteOption,
    QuietOption,
    RegisterOption,
    RulesOption,
    Session,
    SettingsOption,
    SheetOption,
    open_session,
    read_options,
)
from impactscreen.cli.logfile import counts_of, logged
from impactscreen.cli.remember import next_calendars, remembering
from impactscreen.errors import OutputError, UsageError
from impactscreen.messages import msg
from impactscreen.reports.wording import shortened

if TYPE_CHECKING:
    from impactscreen.calendars import Reading
    from impactscreen.model import Line, Skipped
    from impactscreen.screening import Progress, Screening

__all__ = ["explain", "scan"]


class FailOn(StrEnum):
    """What makes `scan` end with exit code 1."""

    ANY = "any"
    """At least one opportunity."""
    NEW = "new"
    """At least one opportunity that was not on the previous list."""
    UNREAD = "unread"
    """Something on a calendar was not understood."""


def scan(
    calendars: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="CALENDAR...",
            help="help.argument.scan.calendars",
        ),
    ] = None,
    output: OutputOption = None,
    format_: FormatOption = None,
    as_of: AsOfOption = None,
    rules: RulesOption = None,
    register: RegisterOption = None,
    near: NearOption = None,
    top: Annotated[int | None, typer.Option("--top", min=1, metavar="N", help="help.option.scan.top")] = None,
    no_names: NoNamesOption = False,
    previous: Annotated[
        Path | None,
        typer.Option("--previous", metavar="FILE", help="help.option.previous"),
    ] = None,
    map_: ColumnsOption = None,
    sheet: SheetOption = None,
    header_row: HeaderRowOption = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option("--fail-on", metavar="any|new|unread", help="help.option.scan.fail-on"),
    ] = None,
    csv_style: CsvStyleOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
    log_file: Annotated[
        Path | None,
        typer.Option("--log-file", metavar="FILE", help="help.option.log-file"),
    ] = None,
    log_json: Annotated[bool, typer.Option("--log-json", help="help.option.log-json")] = False,
) -> None:
    """Screen calendars for chances to buy from social enterprises, best first."""
    session = open_session(
        lang=lang,
        format_=format_,
        output=output,
        csv_style=csv_style,
        overwrite=overwrite,
        quiet=quiet,
        settings=settings,
        reads=[*(calendars or ()), *(register or ())],
    )
    day = reference_date(as_of)
    session.tell_unknown_place(near or session.settings.home)
    from impactscreen.reports.opportunities import opportunities_document
    from impactscreen.screening import scan as screen

    with logged(log_file, as_json=log_json) as log, remembering(session, previous) as memory:
        chosen = calendars or next_calendars(session, memory, day, shown=bool(format_))
        if not chosen:
            session.note(msg("dossier.nothing-new"))
            log.info("nothing new")
            return
        with _progress(session) as progress:
            screening = screen(
                chosen,
                as_of=day,
                rules=rules or session.settings.rules,
                register=register or session.settings.register,
                home=near or session.settings.home,
                options=read_options(map_, sheet, header_row, session.settings),
                names=session.settings.names and not no_names,
                previous=memory.previous,
                stdin=sys.stdin.buffer,
                progress=progress,
                cache=session.cache,
            )
        memory.record(session, screening)
        try:
            document = opportunities_document(screening, session.lang, top)
            session.emit(document)
            session.tell_without_day(document)
        except OutputError:
            _summary(session, screening, top)
            raise
        memory.written(session)
        log.info("scanned", extra=counts_of(screening, session))
    _summary(session, screening, top)
    if fail_on is FailOn.NEW and _new(screening):
        raise typer.Exit(Exit.FOUND)
    if fail_on is FailOn.ANY and screening.opportunities:
        raise typer.Exit(Exit.FOUND)
    if fail_on is FailOn.UNREAD and screening.reading.not_understood:
        raise typer.Exit(Exit.FOUND)


def _new(screening: Screening) -> int:
    """Opportunities that were not known before; without a memory all of them."""
    return screening.memory.new if screening.memory else len(screening.opportunities)


def explain(
    calendar: Annotated[str, typer.Argument(metavar="CALENDAR", help="help.argument.explain.calendar")],
    row: Annotated[int, typer.Argument(metavar="ROW", min=1, help="help.argument.explain.row")],
    sheet: SheetOption = None,
    rule: Annotated[str | None, typer.Option("--rule", metavar="ID", help="help.option.explain.rule")] = None,
    output: OutputOption = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="help.option.format.as-table")
    ] = None,
    as_of: AsOfOption = None,
    rules: RulesOption = None,
    register: RegisterOption = None,
    near: NearOption = None,
    map_: ColumnsOption = None,
    header_row: HeaderRowOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
) -> None:
    """Show why one line is, or is not, an opportunity: every rule, word, veto and point."""
    # What is explained stands in several tables: a csv would hold only the first.
    shown = format_ or (None if output else "table")
    session = open_session(
        lang=lang,
        format_=shown,
        output=output,
        overwrite=overwrite,
        settings=settings,
        reads=[calendar, *(register or ())],
    )
    day = reference_date(as_of)
    from impactscreen.reports.explanation import explanation_document
    from impactscreen.rules import Matcher
    from impactscreen.screening import scan as screen

    screening = screen(
        calendar,
        as_of=day,
        rules=rules or session.settings.rules,
        register=register or session.settings.register,
        home=near or session.settings.home,
        options=read_options(map_, sheet, header_row, session.settings),
        stdin=sys.stdin.buffer,
        cache=session.cache,
    )
    if rule is not None and rule not in {each.id for each in screening.rulebook.rules}:
        raise UsageError(msg("cli.no-such-rule", given=rule, known=[each.id for each in screening.rulebook.rules]))
    line = _line_at(screening, row)
    explanation = Matcher(screening.rulebook, as_of=day).explain(line)
    session.emit(explanation_document(explanation, screening, session.lang, rule))


def _line_at(screening: Screening, row: int) -> Line:
    """The line on that row; what was skipped there is told with its reason."""
    lines = [line for line in screening.lines if line.place.row == row]
    if len(lines) == 1:
        return lines[0]
    if lines:
        sheets = [line.place.sheet or line.place.file for line in lines]
        raise UsageError(msg("cli.which-sheet", row=row, sheets=sheets))
    for skipped in screening.reading.skipped:
        if skipped.place.row == row:
            raise UsageError(msg("cli.row-skipped", reason=skipped.reason), place=skipped.place)
    rows = sorted(line.place.row or 0 for line in screening.lines)
    raise UsageError(msg("cli.no-such-row", row=row, first=rows[0], last=rows[-1]))


def reference_date(given: str | None) -> dt.date:
    """The date that timing is judged against; only the command line may ask for today's."""
    if given is None:
        return dt.datetime.now().astimezone().date()
    try:
        return dt.date.fromisoformat(given)
    except ValueError as error:
        raise UsageError(msg("cli.as-of-form", given=given)) from error


@contextmanager
def _progress(session: Session) -> Iterator[Progress | None]:
    """A bar on stderr for long work, on a terminal only."""
    if session.quiet or sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from impactscreen.messages import say

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def advance(step: str, done: int, total: int) -> None:
            description = say(msg(f"cli.progress.{step}"), session.message_lang)
            bar.update(task, description=description, completed=done, total=total)

        yield advance


def _calendars_left_out(reading: Reading) -> Iterator[Skipped]:
    """Files of a folder that look like calendars by their name but were not read."""
    for each in reading.skipped:
        path = PurePath(each.place.file)
        whole = each.place.sheet is None and each.place.row is None
        if whole and path.suffix.lower() in _CALENDAR_SUFFIXES and not path.name.startswith("~$"):
            yield each


_CALENDAR_SUFFIXES = frozenset((".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".fods", ".csv", ".tsv"))


def _summary(session: Session, screening: Screening, top: int | None) -> None:
    """What was done, on stderr: read, left out, found, for whom, written."""
    reading = screening.reading
    session.note(
        msg(
            "cli.summary.read",
            lines=len(screening.lines),
            skipped=len(reading.skipped),
            problems=reading.not_understood,
        )
    )
    session.note(msg("cli.summary.found", n=len(screening.opportunities), day=screening.as_of))
    if memory := screening.memory:
        facts = {"new": memory.new, "vanished": len(memory.vanished), "unplaced": len(memory.unplaced)}
        session.note(msg("dossier.summary", **facts))
    for each in _calendars_left_out(reading):
        session.note(msg("cli.summary.file-left-out", file=each.place.file, reason=each.reason))
    repeated = sum(problem.message.key == "calendars.repeated" for problem in reading.problems)
    if repeated:
        session.note(msg("cli.summary.repeated", n=repeated))
    if top and top < len(screening.opportunities):
        session.note(msg("cli.summary.top", top=top, rest=len(screening.opportunities) - top))
    categories = Counter(hit.rule for each in screening.opportunities for hit in each.hits).most_common(3)
    if categories:
        titles = [(screening.rulebook.rule(rule).title(session.message_lang), count) for rule, count in categories]
        session.note(msg("cli.summary.categories", items=[f"{title} ({count})" for title, count in titles]))
    clients = Counter(
        each.line.client or each.line.department
        for each in screening.opportunities
        if each.line.client or each.line.department
    ).most_common(3)
    if clients:
        session.note(
            msg("cli.summary.clients", items=[f"{shortened(str(name), 60)} ({count})" for name, count in clients])
        )
    for path in session.written:
        session.note(msg("cli.summary.written", path=str(path)))
