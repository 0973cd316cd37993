"""What every command shares: options, consoles, errors and the way out.

How to add a command: put it in the file of its group (`cli/<room>.py`) as a function with the option types of this
module, let it build a `reports.Document` from what the core gives, and hand that to `emit`. Register the group in
`cli/app.py`. A command parses, calls, emits and sets an exit code; all else belongs to the core.

::

    @app.command("list")
    def list_rules(format_: FormatOption = None, output: OutputOption = None, lang: LangOption = None) -> None:
        \"\"\"What it does. Users read help.impactscreen.rules.list of messages/help.py.\"\"\"
        session = open_session(lang=lang, format_=format_, output=output)    # checks the options before any work
        from impactscreen.reports.rulebook import book_document              # the core is imported when it is needed

        document = book_document(session.rulebook(rules), session.lang)
        session.emit(document)                                               # stdout, or the files of -o
        session.note(msg("cli.summary", ...))                                # a line on stderr, unless --quiet
        raise typer.Exit(Exit.FOUND)                                         # only when not 0

An `InputError` that the core raises becomes one line on stderr and exit code 2, an `OutputError` 3; commands let them
pass.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer
from msgspec import Struct, field

from impactscreen.cache import Cache
from impactscreen.errors import ImpactscreenError, InputError, OutputError, UsageError
from impactscreen.messages import Language, Message, msg, printable, say
from impactscreen.model import Place
from impactscreen.reports.document import Document
from impactscreen.reports.files import write_whole
from impactscreen.reports.formats import FORMATS, CsvStyle, Format, Look, format_of
from impactscreen.settings import SETTINGS_FILE, Settings, load_settings

if TYPE_CHECKING:
    from impactscreen.calendars import ReadOptions
    from impactscreen.rules import RuleBook

__all__ = [
    "AsOfOption",
    "CalendarsArgument",
    "ColumnsOption",
    "CsvStyleOption",
    "Exit",
    "FormatOption",
    "HeaderRowOption",
    "LangOption",
    "NearOption",
    "NoNamesOption",
    "OutputOption",
    "OverwriteOption",
    "QuietOption",
    "RegisterOption",
    "RulesOption",
    "Session",
    "SettingsOption",
    "SheetOption",
    "choose_language",
    "command_group",
    "open_session",
    "report_error",
]


class Exit(IntEnum):
    """The exit codes; docs/reference/exit-codes.md holds the same table."""

    DONE = 0
    FOUND = 1
    NOT_DONE = 2
    IN_PART = 3
    INTERRUPTED = 130
    TERMINATED = 143


CalendarsArgument = Annotated[list[str], typer.Argument(metavar="CALENDAR...", help="help.argument.calendars")]
FormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", metavar="FORMAT", help="help.option.format"),
]
OutputOption = Annotated[
    list[Path] | None,
    typer.Option("--output", "-o", metavar="FILE", help="help.option.output"),
]
OverwriteOption = Annotated[bool, typer.Option("--overwrite", help="help.option.overwrite")]
CsvStyleOption = Annotated[
    CsvStyle | None,
    typer.Option(
        "--csv-style",
        metavar="rfc4180|excel-nl",
        help="help.option.csv-style",
    ),
]
LangOption = Annotated[
    Language | None,
    typer.Option("--lang", metavar="nl|en", help="help.option.lang"),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="help.option.quiet")]
SettingsOption = Annotated[
    Path | None,
    typer.Option("--settings", metavar="FILE", help="help.option.settings"),
]
RulesOption = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="FOLDER", help="help.option.rules"),
]
RegisterOption = Annotated[
    list[Path] | None,
    typer.Option("--register", metavar="FILE", help="help.option.register"),
]
AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="YYYY-MM-DD", help="help.option.as-of"),
]
ColumnsOption = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="FIELD=HEADER", help="help.option.map"),
]
NoNamesOption = Annotated[bool, typer.Option("--no-names", help="help.option.no-names")]
NearOption = Annotated[str | None, typer.Option("--near", metavar="PLACE", help="help.option.near")]
SheetOption = Annotated[str | None, typer.Option("--sheet", metavar="NAME", help="help.option.sheet")]
HeaderRowOption = Annotated[int | None, typer.Option("--header-row", min=1, metavar="N", help="help.option.header-row")]


class Session(Struct):
    """One run of one command: how it talks and where it writes."""

    settings: Settings
    folder: Path | None
    """The screening folder: where the settings file lies."""
    lang: Language
    """Language of documents on stdout and in files."""
    message_lang: Language
    """Language of messages on stderr."""
    format: Format | None
    """Format on stdout; None when the answer goes to files only."""
    files: tuple[tuple[Path, Format], ...]
    csv_style: CsvStyle | None = None
    overwrite: bool = False
    quiet: bool = False
    written: list[Path] = field(default_factory=list)

    def emit(self, document: Document) -> None:
        """Write the document to stdout and to every file; a file that fails does not keep the others back.

        Raises:
            OutputError: at least one file could not be written.
        """
        # All files first: a format that this document does not come in must leave nothing written.
        look = self._look(CsvStyle.EXCEL_NL)
        contents = [format_.render(document, look) for _, format_ in self.files]
        if self.format is not None:
            self._to_stdout(self.format.render(document, self._look(CsvStyle.RFC4180)))
        failures: list[OutputError] = []
        for (path, format_), content in zip(self.files, contents, strict=True):
            try:
                write_whole(path, content, keep_notes=format_.annotatable and not self.overwrite)
                self.written.append(path)
            except OutputError as error:
                failures.append(error)
        if failures:
            raise failures[0].with_more(failures[1:])

    def note(self, message: Message) -> None:
        """A line on stderr, for the person at the terminal."""
        if not self.quiet:
            typer.echo(printable(say(message, self.message_lang)), err=True)

    def tell_without_day(self, document: Document) -> None:
        """How many conversations an agenda that was written could not hold, for want of a date."""
        if any(format_.name == "ics" for _, format_ in self.files):
            from impactscreen.reports.agenda import without_day

            if count := without_day(document):
                self.note(msg("agenda.without-date", n=count))

    @property
    def cache(self) -> Cache | None:
        """Where work is kept between runs: the folder that IMPACTSCREEN_CACHE names (empty: none), else the user's."""
        given = os.environ.get("IMPACTSCREEN_CACHE")
        if given is None:
            from platformdirs import user_cache_path

            folder = user_cache_path("impactscreen", appauthor=False)
            return Cache(folder) if folder.is_absolute() else None  # a machine account may have no home at all
        return Cache(Path(given).expanduser()) if given else None

    def rulebook(self, folders: Sequence[Path] | None) -> RuleBook:
        """Our rules with one's own on top: those that an option names, else those of the settings."""
        from impactscreen.rules import load_rules

        return load_rules(*(folders or self.settings.rules), cache=self.cache)

    def tell_unknown_place(self, home: str | None) -> None:
        """Say that distances will be missing, when the place they are measured from is not known."""
        if home:
            from impactscreen.suppliers.geography import locate

            if locate(home) is None:
                self.note(msg("cli.unknown-place", place=home))

    def _look(self, csv_style: CsvStyle) -> Look:
        colour = _is_terminal(sys.stdout) and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
        return Look(self.lang, self.csv_style or csv_style, _terminal_width(), colour)

    @staticmethod
    def _to_stdout(content: bytes) -> None:
        """Bytes as they are, so that line ends and encoding are ours and not the platform's."""
        if sys.stdout is None:
            raise OutputError(msg("cli.no-stdout"))
        try:
            sys.stdout.flush()
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            # The reader (head, less) has seen enough; keep the interpreter from complaining at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except OSError as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise OutputError(msg("cli.stdout-full", reason=error.strerror or str(error))) from error


def open_session(
    *,
    lang: Language | None = None,
    format_: str | None = None,
    output: Sequence[Path] | None = None,
    csv_style: CsvStyle | None = None,
    overwrite: bool = False,
    quiet: bool = False,
    settings: Path | None = None,
    reads: Iterable[str | Path] | None = None,
) -> Session:
    """Check everything that can be checked before the work begins, so that a typing error costs no waiting.

    What the command `reads` is never written over; the rest are the options of the same name.

    Raises:
        UsageError: an unknown format or suffix, a folder that is not there, or an output that is one of the inputs.
        SettingsError: a mistake in the settings file.
    """
    file = _settings_file(settings)
    found = load_settings(file)
    files = tuple((path, _format_for(path)) for path in output or ())
    _keep_apart([path for path, _ in files], [*(reads or ()), *found.register])
    return Session(
        settings=found,
        folder=file.parent if file else None,
        lang=lang or found.lang or Language.NL,
        message_lang=lang or found.lang or _locale_language(),
        format=_stdout_format(format_, to_files=bool(files)),
        files=files,
        csv_style=csv_style,
        overwrite=overwrite,
        quiet=quiet,
    )


def choose_language(ctx: typer.Context, lang: LangOption = None) -> None:
    """Hand a language that stands before the command on to it; where no command follows, show help."""
    group: Any = ctx.command
    if lang is not None:
        ctx.default_map = {name: {"lang": lang.value} for name in group.commands}
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
        raise typer.Exit(Exit.NOT_DONE)


def command_group() -> typer.Typer:
    """A group of commands; `cli/app.py` gives it its name and its words."""
    return typer.Typer(callback=choose_language, invoke_without_command=True)


def read_options(
    pairs: Sequence[str] | None, sheet: str | None, header_row: int | None, settings: Settings
) -> ReadOptions:
    """How to read the calendars: FIELD=HEADER pairs and what else stands on the command line, over the settings."""
    from impactscreen.calendars import ReadOptions

    named: dict[str, str] = {}
    for pair in pairs or ():
        name, sign, header = pair.partition("=")
        if not sign or not name.strip() or not header.strip():
            raise UsageError(msg("cli.map-form", given=pair))
        if named.get(name.strip(), header.strip()) != header.strip():
            raise UsageError(msg("cli.map-twice", field=name.strip()))
        named[name.strip()] = header.strip()
    return ReadOptions({**settings.columns, **named}, frozenset(named), sheet, header_row)


def report_error(error: ImpactscreenError, lang: Language) -> int:
    """Tell an error on stderr, one line a finding; returns the exit code."""
    for each in (error, *error.more):
        typer.echo(f"impactscreen: {each.text(lang)}", err=True)
    return Exit.NOT_DONE if isinstance(error, InputError) else Exit.IN_PART


def message_language(arguments: Sequence[str]) -> Language:
    """The language of help, and of an error before or outside a session: the last --lang typed, else the locale's."""
    for option, value in reversed(list(zip(arguments, [*arguments[1:], ""], strict=True))):
        given = option.removeprefix("--lang=") if option.startswith("--lang=") else value if option == "--lang" else ""
        if given in tuple(Language):
            return Language(given)
    return _locale_language()


def _locale_language() -> Language:
    named = next((os.environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(key)), "")
    return Language.EN if named.lower().startswith("en") else Language.NL


def _settings_file(given: Path | None) -> Path | None:
    here = Path(SETTINGS_FILE)
    return given or (here if here.is_file() else None)


def _keep_apart(outputs: Iterable[Path], inputs: Iterable[str | Path]) -> None:
    """Refuse to write over what is read, whatever --overwrite says, or twice to one file."""
    read = {Path(each).resolve() for each in inputs if str(each) != "-"}
    written: set[Path] = set()
    for path in outputs:
        if path.resolve() in read:
            raise UsageError(msg("cli.output-is-input"), place=Place(str(path)))
        if path.resolve() in written:
            raise UsageError(msg("cli.output-twice"), place=Place(str(path)))
        written.add(path.resolve())


def _format_for(path: Path) -> Format:
    if path.is_dir():
        raise UsageError(msg("cli.output-is-folder"), place=Place(str(path)))
    format_ = format_of(path)
    if not path.parent.is_dir():
        raise UsageError(msg("cli.no-folder", folder=str(path.parent)), place=Place(str(path)))
    return format_


def _stdout_format(name: str | None, *, to_files: bool) -> Format | None:
    if name is None:
        if to_files:
            return None
        return FORMATS["table" if _is_terminal(sys.stdout) else "csv"]
    format_ = FORMATS.get(name)
    text_formats = [each.name for each in FORMATS.values() if not each.binary]
    if format_ is None:
        raise UsageError(msg("cli.unknown-format", given=name, known=text_formats))
    if format_.binary:
        raise UsageError(msg("cli.binary-format", given=name))
    return format_


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether a person looks at it; a program without a console has no streams at all."""
    return stream is not None and stream.isatty()


def _terminal_width() -> int:
    import shutil

    return shutil.get_terminal_size((120, 40)).columns
