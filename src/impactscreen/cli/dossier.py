"""`dossier`: what was remembered, what it led to, and the way in and out of it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from impactscreen.cli.common import (
    AsOfOption,
    CsvStyleOption,
    Exit,
    FormatOption,
    LangOption,
    OutputOption,
    OverwriteOption,
    QuietOption,
    Session,
    SettingsOption,
    command_group,
    open_session,
)
from impactscreen.cli.remember import now, take_in
from impactscreen.cli.scan import reference_date
from impactscreen.errors import DossierError, OutputError, UsageError
from impactscreen.messages import msg
from impactscreen.model import Place

if TYPE_CHECKING:
    from impactscreen.dossier.store import Dossier

__all__ = ["app"]

app = command_group()


@app.command("sync")
def sync(
    file: Annotated[Path, typer.Argument(metavar="LIST", help="help.argument.dossier.list")],
    newest: Annotated[bool, typer.Option("--newest", help="help.option.newest")] = False,
    output: OutputOption = None,
    format_: FormatOption = None,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Take a person's edits into the dossier; where both changed, show them side by side."""
    session = open_session(lang=lang, format_=format_, output=output, overwrite=True, quiet=quiet, settings=settings)
    from impactscreen.reports.dossier import sync_document

    categories = {title: key for key, title in _titles(session).items()}
    with _opened(session).writing() as connection:
        result = take_in(session, connection, file, newest=newest, categories=categories)
    if result.conflicts or result.unread or result.unclear:
        session.emit(sync_document(result))
    session.note(msg("dossier.synced", rows=result.rows, changed=result.changed, conflicts=len(result.conflicts)))
    if any(not each.taken for each in result.conflicts) or result.unread:
        raise typer.Exit(Exit.FOUND)


@app.command("status")
def status(
    as_of: AsOfOption = None,
    output: OutputOption = None,
    format_: FormatOption = None,
    csv_style: CsvStyleOption = None,
    lang: LangOption = None,
    settings: SettingsOption = None,
) -> None:
    """Show the open conversations: whose they are, and which day went by."""
    session = _reading_session(lang, format_, output, csv_style, settings)
    day = reference_date(as_of)
    from impactscreen.dossier.history import talks
    from impactscreen.reports.dossier import status_document

    with _opened(session).reading() as connection:
        found = talks(connection, day)
    session.emit(status_document(found, day))


@app.command("history")
def history(
    wanted: Annotated[list[str], typer.Argument(metavar="REFERENCE|WORDS...", help="help.argument.history.wanted")],
    output: OutputOption = None,
    format_: FormatOption = None,
    csv_style: CsvStyleOption = None,
    lang: LangOption = None,
    settings: SettingsOption = None,
) -> None:
    """Show a line's life through the quarters: what changed, what was noted, what it led to."""
    session = _reading_session(lang, format_, output, csv_style, settings)
    from impactscreen.dossier.history import lives
    from impactscreen.reports.dossier import history_document

    with _opened(session).reading() as connection:
        found = lives(connection, " ".join(wanted))
    session.emit(history_document(found))


@app.command("cases")
def cases(
    add: Annotated[str | None, typer.Option("--add", metavar="TITLE", help="help.option.cases.add")] = None,
    category: Annotated[
        str | None, typer.Option("--category", metavar="RULE", help="help.option.cases.category")
    ] = None,
    department: Annotated[
        str | None, typer.Option("--department", metavar="NAME", help="help.option.cases.department")
    ] = None,
    route: Annotated[str | None, typer.Option("--route", metavar="ROUTE", help="help.option.cases.route")] = None,
    talked: Annotated[
        str | None, typer.Option("--talked", metavar="YYYY-MM-DD", help="help.option.cases.talked")
    ] = None,
    asked: Annotated[str | None, typer.Option("--asked", metavar="YYYY-MM-DD", help="help.option.cases.asked")] = None,
    asked_how: Annotated[
        str | None, typer.Option("--asked-how", metavar="TEXT", help="help.option.cases.asked-how")
    ] = None,
    invited: Annotated[
        str | None, typer.Option("--invited", metavar="YYYY-MM-DD", help="help.option.cases.invited")
    ] = None,
    awarded: Annotated[
        str | None, typer.Option("--awarded", metavar="YYYY-MM-DD", help="help.option.cases.awarded")
    ] = None,
    awarded_to: Annotated[
        str | None, typer.Option("--awarded-to", metavar="NAME", help="help.option.cases.awarded-to")
    ] = None,
    value: Annotated[float | None, typer.Option("--value", metavar="EURO", help="help.option.cases.value")] = None,
    social_return: Annotated[
        float | None, typer.Option("--social-return", metavar="EURO", help="help.option.cases.social-return")
    ] = None,
    result: Annotated[str | None, typer.Option("--result", metavar="TEXT", help="help.option.cases.result")] = None,
    output: OutputOption = None,
    format_: FormatOption = None,
    csv_style: CsvStyleOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
) -> None:
    """List the cases, from opportunity to result; fill them in as xlsx and give that back with sync."""
    session = _reading_session(lang, format_, output, csv_style, settings, overwrite=overwrite)
    from impactscreen.dossier.casework import Case, all_cases, save_case
    from impactscreen.reports.dossier import cases_document

    dossier = _opened(session)
    if add is not None:
        case = Case(add, department=department, category=category, route=route)
        steps = {"talked": talked, "asked": asked, "invited": invited, "awarded": awarded}
        case = replace(case, **{name: reference_date(day) for name, day in steps.items() if day})
        case = replace(case, asked_how=asked_how, awarded_to=awarded_to, result=result)
        case = replace(case, awarded_value=value, social_return=social_return)
        with dossier.writing() as connection:
            save_case(connection, case, at=now())
    with dossier.reading() as connection:
        found = all_cases(connection)
    session.emit(cases_document(found, _titles(session), session.lang))


@app.command("pve")
def pve(
    output: OutputOption = None,
    format_: FormatOption = None,
    csv_style: CsvStyleOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
) -> None:
    """Show where impact was asked in requirements (PvE): input, not outcome."""
    session = _reading_session(lang, format_, output, csv_style, settings, overwrite=overwrite)
    from impactscreen.dossier.casework import all_cases
    from impactscreen.reports.dossier import pve_document

    with _opened(session).reading() as connection:
        found = all_cases(connection)
    session.emit(pve_document(found, _titles(session), session.lang))


@app.command("report")
def report(
    year: Annotated[
        int | None, typer.Option("--year", min=2000, max=2100, metavar="YEAR", help="help.option.year")
    ] = None,
    output: OutputOption = None,
    format_: FormatOption = None,
    csv_style: CsvStyleOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
) -> None:
    """Report a year: from calendar to award, per quarter, category and route, with what each figure means."""
    session = _reading_session(lang, format_, output, csv_style, settings, overwrite=overwrite)
    from impactscreen.dossier.history import last_day
    from impactscreen.dossier.yearly import year_of
    from impactscreen.reports.year import year_document

    with _opened(session).reading() as connection:
        chosen = year or last_day(connection, now().date()).year
        found = year_of(connection, chosen)
    session.emit(year_document(found, _titles(session), session.settings.municipality, session.lang))


@app.command("export")
def export(
    target: Annotated[Path, typer.Argument(metavar="FILE.json|FOLDER", help="help.argument.export.target")],
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Write the whole dossier as plain text; `dossier import` makes it a dossier again."""
    session = open_session(lang=lang, quiet=quiet, settings=settings)
    from impactscreen.dossier.transfer import export_files, export_json
    from impactscreen.reports.files import write_whole

    with _opened(session).reading() as connection:
        if target.suffix.lower() == ".json":
            written = {target: export_json(connection)}
        else:
            written = {target / name: content for name, content in export_files(connection).items()}
    try:
        for path in {path.parent for path in written}:
            path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(msg("reports.not-written", reason=reason), place=Place(str(target))) from error
    for path, content in written.items():
        write_whole(path, content)
    session.note(msg("cli.summary.written", path=str(target)))


@app.command("import")
def import_(
    source: Annotated[Path, typer.Argument(metavar="FILE.json|FOLDER", help="help.argument.import.source")],
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Fill an empty dossier from an export, for instance to move it to a server."""
    session = open_session(lang=lang, quiet=quiet, settings=settings)
    from impactscreen.dossier.transfer import import_all

    with _opened(session, create=True).writing() as connection:
        count = import_all(connection, source)
    session.note(msg("dossier.imported", n=count))


@app.command("forget")
def forget(
    older_than: Annotated[
        str,
        typer.Option("--older-than", metavar="24m|2y|YYYY-MM-DD", help="help.option.older-than"),
    ],
    notes: Annotated[bool, typer.Option("--notes", help="help.option.forget.notes")] = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Drop names of people from what was written down long ago; what was bought and what came of it stays."""
    session = open_session(lang=lang, quiet=quiet, settings=settings)
    from impactscreen.dossier.forgetting import forget as drop

    before = _day_before(older_than)
    dossier = _opened(session)
    with dossier.writing() as connection:
        count = drop(connection, before, notes=notes)
    dossier.compact()
    session.note(msg("dossier.forgotten", n=count, day=before))


def _reading_session(
    lang: LangOption,
    format_: FormatOption,
    output: OutputOption,
    csv_style: CsvStyleOption,
    settings: SettingsOption,
    *,
    overwrite: bool = False,
) -> Session:
    return open_session(
        lang=lang, format_=format_, output=output, csv_style=csv_style, overwrite=overwrite, settings=settings
    )


def _opened(session: Session, *, create: bool = False) -> Dossier:
    """The dossier that the settings name."""
    from impactscreen.dossier.store import open_dossier

    address = session.settings.dossier
    if address is None:
        raise DossierError(msg("dossier.none"), hint=msg("dossier.init-hint"))
    return open_dossier(address, create=create or "://" in address)


def _titles(session: Session) -> dict[str, str]:
    """Rule id → title, for categories."""
    return {each.id: each.title(session.lang) for each in session.rulebook(None).rules}


def _day_before(given: str) -> dt.date:
    from impactscreen.dossier.forgetting import months_before

    found = re.fullmatch(r"(\d{1,3})\s*([my])\w*", given.strip().lower())
    if found:
        return months_before(now().date(), int(found[1]) * (12 if found[2] == "y" else 1))
    try:
        return dt.date.fromisoformat(given)
    except ValueError as error:
        raise UsageError(msg("dossier.older-than-form", given=given)) from error
