"""`suppliers`: everything about the register of social enterprises."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from impactscreen.cli.common import (
    AsOfOption,
    CsvStyleOption,
    Exit,
    FormatOption,
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
    command_group,
    open_session,
)
from impactscreen.cli.scan import reference_date
from impactscreen.errors import UsageError
from impactscreen.messages import msg
from impactscreen.model import Place

if TYPE_CHECKING:
    from impactscreen.rules import RuleBook
    from impactscreen.suppliers import Register

__all__ = ["app"]

app = command_group()

NamesFileArgument = Annotated[Path, typer.Argument(metavar="NAMES", help="help.argument.names")]


@app.command("list")
def list_(
    category: Annotated[
        str | None, typer.Option("--category", metavar="ID", help="help.option.suppliers.category")
    ] = None,
    register: RegisterOption = None,
    rules: RulesOption = None,
    no_names: NoNamesOption = False,
    output: OutputOption = None,
    format_: FormatOption = None,
    csv_style: CsvStyleOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Show the register: who offers what, where, recognised how, and which page says so."""
    session = open_session(
        lang=lang,
        format_=format_,
        output=output,
        csv_style=csv_style,
        overwrite=overwrite,
        quiet=quiet,
        settings=settings,
        reads=register,
    )
    from impactscreen.reports.register import register_document

    book = session.rulebook(rules)
    found = _register(session, register, book)
    if category is not None:
        book.rule(category)
    shown = [each for each in found.suppliers if category is None or category in each.categories]
    session.emit(register_document(shown, found, book, session.lang, names=not no_names))
    session.note(msg("suppliers.summary.list", count=len(shown), sources=list(found.sources), version=found.version))
    _tell_problems(session, found)
    if found.starter:
        session.note(msg("suppliers.starter"))


@app.command("check")
def check(
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE...", help="help.argument.registers")] = None,
    register: RegisterOption = None,
    rules: RulesOption = None,
    as_of: AsOfOption = None,
    output: OutputOption = None,
    format_: FormatOption = None,
    csv_style: CsvStyleOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Tell what could be better: missing sources, stale rows, unknown categories, duplicates, doubtful names."""
    session = open_session(
        lang=lang,
        format_=format_,
        output=output,
        csv_style=csv_style,
        overwrite=overwrite,
        quiet=quiet,
        settings=settings,
        reads=[*(files or ()), *(register or ())],
    )
    day = reference_date(as_of)
    from impactscreen.model import Severity
    from impactscreen.reports.register import findings_document
    from impactscreen.suppliers import check_register

    book = session.rulebook(rules)
    found = _register(session, files or register, book)
    findings = check_register(found, day, book)
    serious = sum(each.severity is not Severity.INFO for each in findings)
    session.emit(findings_document(findings, session.lang))
    session.note(msg("suppliers.summary.check", count=len(found.suppliers), findings=len(findings), serious=serious))
    if serious:
        raise typer.Exit(Exit.FOUND)


@app.command("match")
def match(
    queries: NamesFileArgument,
    register: RegisterOption = None,
    output: OutputOption = None,
    format_: FormatOption = None,
    csv_style: CsvStyleOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Look names up in the register, through typing errors, legal forms and word order."""
    session = open_session(
        lang=lang,
        format_=format_,
        output=output,
        csv_style=csv_style,
        overwrite=overwrite,
        quiet=quiet,
        settings=settings,
        reads=[queries, *(register or ())],
    )
    from impactscreen.reports.register import matches_document
    from impactscreen.suppliers import NameMatcher, Verdict, read_queries

    found = _register(session, register, None)
    asked = read_queries(queries, sys.stdin.buffer)
    matches = NameMatcher(found).match([each.name for each in asked], [each.kvk for each in asked])
    session.emit(matches_document(matches, session.lang))
    counts = {verdict: sum(each.verdict is verdict for each in matches) for verdict in Verdict}
    session.note(
        msg(
            "suppliers.summary.match",
            count=len(matches),
            found=counts[Verdict.MATCH],
            review=counts[Verdict.REVIEW],
        )
    )


@app.command("find")
def find(
    what: Annotated[str, typer.Argument(metavar="WHAT", help="help.argument.find.what")],
    near: NearOption = None,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="help.option.find.limit")] = 10,
    reserved: Annotated[bool, typer.Option("--reserved", help="help.option.find.reserved")] = False,
    register: RegisterOption = None,
    rules: RulesOption = None,
    as_of: AsOfOption = None,
    no_names: NoNamesOption = False,
    output: OutputOption = None,
    format_: FormatOption = None,
    csv_style: CsvStyleOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Find who could deliver something, near ones first, each with the reason why."""
    if not what.strip():
        raise UsageError(msg("suppliers.find-nothing"))
    session = open_session(
        lang=lang,
        format_=format_,
        output=output,
        csv_style=csv_style,
        overwrite=overwrite,
        quiet=quiet,
        settings=settings,
        reads=register,
    )
    day = reference_date(as_of)
    from impactscreen.model import Line
    from impactscreen.reports.register import candidates_document
    from impactscreen.rules import Matcher
    from impactscreen.suppliers import Sourcing

    book = session.rulebook(rules)
    sourcing = Sourcing(_register(session, register, book), book, near or session.settings.home, day)
    session.tell_unknown_place(near or session.settings.home)
    line = Line(Place("-"), title=what)
    hits = Matcher(book, as_of=day).match(line).hits
    candidates = sourcing.candidates(line, hits, limit, reserved=reserved)
    session.emit(candidates_document(candidates, session.lang, names=not no_names))
    titles = [book.rule(hit.rule).title(session.message_lang) for hit in hits]
    session.note(msg("suppliers.summary.find", count=len(candidates), categories=titles or ["-"]))


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="help.argument.import.list")],
    into: Annotated[
        Path | None,
        typer.Option("--into", metavar="FOLDER", help="help.option.import.into"),
    ] = None,
    rules: RulesOption = None,
    no_names: NoNamesOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Put a list of social enterprises, understood and cleaned, in this folder; a newer list replaces the older."""
    session = open_session(lang=lang, format_="csv", quiet=quiet, settings=settings)
    from impactscreen.reports.files import write_whole
    from impactscreen.suppliers import load_register, register_csv

    folder = into or _register_folder(session, settings)
    target = folder / f"{file.stem}.csv"
    if target.exists() and file.exists() and target.samefile(file):
        raise UsageError(msg("suppliers.import-itself"), place=Place(str(file)))
    found = load_register(file, rules=session.rulebook(rules))
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(target, register_csv(found, names=not no_names))
    session.note(msg("suppliers.summary.import", file=str(target), count=len(found.suppliers)))
    _tell_problems(session, found)
    if folder not in session.settings.register and target not in session.settings.register:
        session.note(msg("suppliers.import-hint", folder=folder.name))


@app.command("bench")
def bench(
    pairs: Annotated[Path, typer.Argument(metavar="PAIRS", help="help.argument.pairs")],
    register: Annotated[
        list[Path] | None,
        typer.Option("--register", metavar="FILE", help="help.option.bench.register"),
    ] = None,
    output: OutputOption = None,
    format_: FormatOption = None,
    csv_style: CsvStyleOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Count precision and recall of name matching at each threshold, on pairs that you judged."""
    session = open_session(
        lang=lang,
        format_=format_,
        output=output,
        csv_style=csv_style,
        overwrite=overwrite,
        quiet=quiet,
        settings=settings,
        reads=[pairs, *(register or ())],
    )
    from impactscreen.reports.register import reckoning_document
    from impactscreen.suppliers import MATCH_FROM, REVIEW_FROM, best_of, load_register, read_queries, reckon

    judged = read_queries(pairs, sys.stdin.buffer)
    if register:
        names = [name for each in load_register(*register).suppliers for name in each.names]
    else:
        names = list(dict.fromkeys(each.truth for each in judged if each.truth))
    table = reckon(judged, names)
    best = best_of(table)
    session.emit(reckoning_document(table, best.threshold, REVIEW_FROM, MATCH_FROM))
    session.note(
        msg(
            "suppliers.summary.bench",
            count=len(judged),
            threshold=f"{best.threshold:.2f}",
            precision=best.precision,
            recall=best.recall,
            f1=f"{best.f1:.3f}",
        )
    )


def _register(session: Session, files: Sequence[Path] | None, rules: RuleBook | None) -> Register:
    from impactscreen.suppliers import load_register

    return load_register(*(files or session.settings.register), rules=rules)


def _tell_problems(session: Session, register: Register) -> None:
    if register.problems:
        session.note(msg("suppliers.summary.problems", count=len(register.problems)))


def _register_folder(session: Session, settings: Path | None) -> Path:
    """The folder of registers that the settings name, else one beside them."""
    named = next((path for path in session.settings.register if path.is_dir()), None)
    return named or (settings.parent if settings else Path()) / "leveranciers"
