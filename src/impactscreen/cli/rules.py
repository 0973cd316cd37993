"""`rules`: everything about the rules, for who writes them and for who wants to know what is looked for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from impactscreen.cli.common import (
    CalendarsArgument,
    CsvStyleOption,
    Exit,
    FormatOption,
    LangOption,
    OutputOption,
    OverwriteOption,
    QuietOption,
    RulesOption,
    SettingsOption,
    command_group,
    open_session,
)
from impactscreen.errors import UsageError
from impactscreen.messages import msg
from impactscreen.model import Place

__all__ = ["app"]

app = command_group()

RuleArgument = Annotated[str, typer.Argument(metavar="ID", help="help.argument.rule")]


@app.command("list")
def list_(
    rules: RulesOption = None,
    output: OutputOption = None,
    format_: FormatOption = None,
    csv_style: CsvStyleOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Show all rules that take part: ours, and those of your own folders on top."""
    session = open_session(
        lang=lang,
        format_=format_,
        output=output,
        csv_style=csv_style,
        overwrite=overwrite,
        quiet=quiet,
        settings=settings,
    )
    from impactscreen.reports.rulebook import book_document

    book = session.rulebook(rules)
    session.emit(book_document(book, session.lang))
    sources = [msg("rules.source.shipped") if each == "shipped" else each for each in book.sources]
    session.note(msg("rules.summary.list", count=len(book.rules), version=book.version, sources=sources))


@app.command("show")
def show(
    rule: RuleArgument,
    rules: RulesOption = None,
    output: OutputOption = None,
    format_: FormatOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
) -> None:
    """Show one rule as a page: why, routes, questions, words, examples."""
    session = open_session(lang=lang, format_=format_, output=output, overwrite=overwrite, settings=settings)
    from impactscreen.reports.rulebook import rule_document

    session.emit(rule_document(session.rulebook(rules).rule(rule), session.lang))


@app.command("check")
def check(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FOLDER...", help="help.argument.rules.folders"),
    ] = None,
    rules: RulesOption = None,
    output: OutputOption = None,
    format_: FormatOption = None,
    csv_style: CsvStyleOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Tell what is wrong or could be better in rule files, with place and hint. Exit 1 on errors or warnings."""
    session = open_session(
        lang=lang,
        format_=format_,
        output=output,
        csv_style=csv_style,
        overwrite=overwrite,
        quiet=quiet,
        settings=settings,
    )
    from impactscreen.model import Severity
    from impactscreen.ranking.checking import check_policy
    from impactscreen.reports.rulebook import findings_document
    from impactscreen.rules.check import check_rules

    sources = folders or rules or list(session.settings.rules)
    for source in sources:
        if not source.exists():
            raise UsageError(
                msg("rules.folder.missing"), hint=msg("rules.folder.missing.hint"), place=Place(str(source))
            )
    findings = check_rules(*sources)
    if not any(each.severity is Severity.ERROR for each in findings):
        ids = {rule.id for rule in session.rulebook(sources).rules}
        findings += [finding for source in sources for finding in check_policy(source, ids)]
    session.emit(findings_document(findings, session.lang))
    counts = {severity: sum(each.severity == severity for each in findings) for severity in Severity}
    session.note(
        msg(
            "rules.summary.check",
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            infos=counts[Severity.INFO],
        )
    )
    if counts[Severity.ERROR] or counts[Severity.WARNING]:
        raise typer.Exit(Exit.FOUND)


@app.command("test")
def try_(
    rules: RulesOption = None,
    calendar: Annotated[
        list[str] | None,
        typer.Option("--calendar", metavar="CALENDAR", help="help.option.test.calendar"),
    ] = None,
    expect: Annotated[
        list[str] | None,
        typer.Option("--expect", metavar="ID=N", help="help.option.test.expect"),
    ] = None,
    rule: Annotated[list[str] | None, typer.Option("--rule", metavar="ID", help="help.option.test.rule")] = None,
    output: OutputOption = None,
    format_: FormatOption = None,
    csv_style: CsvStyleOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Try the examples of every rule, or the numbers you expect on a calendar. Exit 1 when one does not hold."""
    session = open_session(
        lang=lang,
        format_=format_,
        output=output,
        csv_style=csv_style,
        overwrite=overwrite,
        quiet=quiet,
        settings=settings,
        reads=calendar,
    )
    if bool(calendar) != bool(expect):
        raise UsageError(msg("rules.test.both"), hint=msg("rules.test.both.hint"))
    from impactscreen.reports.rulebook import counts_document, examples_document
    from impactscreen.rules.examples import try_calendar, try_examples

    book = session.rulebook(rules)
    for rule_id in rule or ():
        book.rule(rule_id)
    if calendar:
        from impactscreen.calendars import read_calendars

        counts = try_calendar(book, read_calendars(calendar).lines, _expected(expect or []))
        session.emit(counts_document(counts))
        failed, total = sum(not each.passed for each in counts), len(counts)
    else:
        results = try_examples(book, rule)
        session.emit(examples_document(results))
        failed, total = sum(not each.passed for each in results), len(results)
    session.note(msg("rules.summary.test", total=total, failed=failed))
    if failed:
        raise typer.Exit(Exit.FOUND)


@app.command("coverage")
def coverage(
    calendars: CalendarsArgument,
    rules: RulesOption = None,
    output: OutputOption = None,
    format_: FormatOption = None,
    csv_style: CsvStyleOption = None,
    overwrite: OverwriteOption = False,
    lang: LangOption = None,
    settings: SettingsOption = None,
    quiet: QuietOption = False,
) -> None:
    """Show which rules found nothing on a calendar, near misses, and frequent words on lines without a hit."""
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
    import sys

    from impactscreen.calendars import read_calendars
    from impactscreen.reports.rulebook import coverage_document
    from impactscreen.rules.coverage import cover

    book = session.rulebook(rules)
    found = cover(read_calendars(calendars, stdin=sys.stdin.buffer).lines, book)
    session.emit(coverage_document(found, book, session.lang))
    session.note(msg("rules.coverage.note", hit=found.hit_lines, lines=found.lines))


@app.command("new")
def new(
    title: Annotated[str, typer.Argument(metavar="TITLE", help="help.argument.new.title")],
    word: Annotated[list[str] | None, typer.Option("--word", metavar="WORD", help="help.option.new.word")] = None,
    folder: Annotated[
        Path | None,
        typer.Option("--in", metavar="FOLDER", help="help.option.new.in"),
    ] = None,
    lang: LangOption = None,
    quiet: QuietOption = False,
) -> None:
    """Make a new rule to fill in, on stdout or as a file in your own folder."""
    session = open_session(lang=lang, format_="md", quiet=quiet)
    from impactscreen.rules.scaffold import json_schema, new_rule, rule_id_of

    name, text = f"{rule_id_of(title)}.yaml", new_rule(title, word or ())
    if folder is None:
        typer.echo(text, nl=False)
        return
    from impactscreen.reports.files import write_whole

    if not folder.is_dir():
        raise UsageError(msg("cli.no-folder", folder=str(folder)), place=Place(str(folder)))
    path = folder / name
    if path.exists():
        raise UsageError(msg("rules.new.exists"), hint=msg("rules.new.exists.hint"), place=Place(str(path)))
    write_whole(path, text.encode())
    write_whole(folder / "rules.schema.json", json_schema().encode())
    session.note(msg("rules.new.written", path=str(path)))


@app.command("schema")
def schema(
    of: Annotated[str, typer.Option("--of", metavar="KIND", help="help.option.schema.of")] = "rule",
    lang: LangOption = None,  # noqa: ARG001 -- for help and errors alone: a schema is for editors
) -> None:
    """Show the JSON Schema with which an editor completes and checks rule files."""
    from impactscreen.rules.scaffold import SCHEMAS, json_schema

    if of not in SCHEMAS:
        raise UsageError(msg("rules.schema.unknown", given=of, known=list(SCHEMAS)))
    typer.echo(json_schema(of), nl=False)


def _expected(pairs: list[str]) -> dict[str, int]:
    expected = {}
    for pair in pairs:
        rule_id, sign, number = pair.partition("=")
        if not sign or not number.strip().isdecimal():
            raise UsageError(msg("rules.test.expect", given=pair))
        expected[rule_id.strip()] = int(number)
    return expected
