"""`brief`: papers to take along to a conversation."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from impactscreen.cli.common import (
    AsOfOption,
    CalendarsArgument,
    ColumnsOption,
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
from impactscreen.cli.remember import own_cases
from impactscreen.cli.scan import reference_date
from impactscreen.errors import UsageError
from impactscreen.messages import msg

if TYPE_CHECKING:
    from impactscreen.model import Opportunity
    from impactscreen.reports.behind import Behind
    from impactscreen.screening import Screening

__all__ = ["brief"]


def brief(
    calendars: CalendarsArgument,
    client: Annotated[
        list[str] | None,
        typer.Option("--client", metavar="NAME", help="help.option.client"),
    ] = None,
    department: Annotated[
        list[str] | None,
        typer.Option("--department", metavar="NAME", help="help.option.department"),
    ] = None,
    top: Annotated[int | None, typer.Option("--top", min=1, metavar="N", help="help.option.brief.top")] = None,
    output: OutputOption = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="help.option.format.as-text")
    ] = None,
    as_of: AsOfOption = None,
    rules: RulesOption = None,
    register: RegisterOption = None,
    near: NearOption = None,
    no_names: NoNamesOption = False,
    map_: ColumnsOption = None,
    sheet: SheetOption = None,
    header_row: HeaderRowOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Make one or two pages to take along to each conversation, from a calendar or an earlier list."""
    session = open_session(
        lang=lang,
        # A paper is text to read, on a terminal as in a pipe.
        format_=format_ or (None if output else "md"),
        output=output,
        overwrite=overwrite,
        quiet=quiet,
        settings=settings,
        reads=[*calendars, *(register or ())],
    )
    day = reference_date(as_of)
    if client and no_names:
        raise UsageError(msg("brief.client-without-names"))
    from impactscreen.calendars import ReadOptions
    from impactscreen.reports.brief import brief_document
    from impactscreen.reports.cases import told_cases
    from impactscreen.screening import scan

    behind = _behind(session, calendars)
    said = read_options(map_, sheet, header_row, session.settings)
    listed = behind.options if behind else ReadOptions()
    screening = scan(
        behind.calendars if behind else calendars,
        as_of=day,
        rules=rules or session.settings.rules,
        register=register or session.settings.register,
        home=near or session.settings.home,
        options=replace(
            said,
            columns={**listed.columns, **said.columns},
            sheet=sheet or listed.sheet,
            header_row=header_row or listed.header_row,
        ),
        names=not no_names,
        previous=behind.previous if behind else None,
        stdin=sys.stdin.buffer,
        cache=session.cache,
    )
    chosen = _chosen(screening, client or (), department or (), top)
    own = told_cases(own_cases(session), session.lang)
    document = brief_document(screening, chosen, session.lang, described=not listed.columns, own=own)
    session.emit(document)
    session.note(msg("brief.summary", papers=len(document.papers), n=len(chosen)))
    session.tell_without_day(document)
    for path in session.written:
        session.note(msg("cli.summary.written", path=str(path)))


def _behind(session: Session, calendars: Sequence[str]) -> Behind | None:
    """What lies behind an earlier list of ours; None for calendars."""
    from impactscreen.reports.behind import behind_list

    found = behind_list(Path(calendars[0])) if len(calendars) == 1 else None
    if found:
        session.note(found.note)
    return found


def _chosen(
    screening: Screening, clients: Sequence[str], departments: Sequence[str], top: int | None
) -> tuple[Opportunity, ...]:
    """The opportunities that were asked for; those of several clients and departments together, cut after `top`."""
    from impactscreen.reports.choosing import first_visits, of_client, of_department

    if not screening.opportunities:
        raise UsageError(msg("brief.nothing"))
    chosen = screening.opportunities
    if clients or departments:
        asked = {
            each.rank
            for found in (
                *(of_client(chosen, name) for name in clients),
                *(of_department(chosen, name) for name in departments),
            )
            for each in found
        }
        chosen = tuple(each for each in chosen if each.rank in asked)
    return first_visits(chosen, top) if top else chosen
