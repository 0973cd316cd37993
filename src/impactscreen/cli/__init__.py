"""The front door: parse, call, show, exit."""

from __future__ import annotations

import gc
import os
import signal
import sys
from types import FrameType

__all__ = ["main"]


class _Stopped(BaseException):
    """A signal asked us to stop; no library may swallow it."""

    def __init__(self, code: int) -> None:
        self.code = code


def _stop(number: int, _frame: FrameType | None) -> None:
    raise _Stopped(128 + number)


def main() -> None:
    """Run the program and leave with one of the documented exit codes."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)
    try:
        _run()
    except _Stopped as stopped:
        from impactscreen.cli.common import message_language
        from impactscreen.messages import msg, say

        if sys.stderr is not None:
            sys.stderr.write(f"\nimpactscreen: {say(msg('cli.interrupted'), message_language(sys.argv))}\n")
        sys.exit(stopped.code)


def _run() -> None:
    # Rules and lines live until the end: looking for dead ones among them every few hundred objects costs a fifth of
    # a run and finds nothing.
    gc.set_threshold(100_000, 50, 1_000)
    # Pydantic would look through every installed package for plugins of its own, which we have no use for.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from impactscreen.cli.app import app

    try:
        app()
    finally:
        gc.freeze()  # the process ends: what it held need not be looked through once more
