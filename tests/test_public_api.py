from __future__ import annotations

import subprocess
import sys

import pytest

import impactscreen


@pytest.mark.parametrize("name", impactscreen.__all__)
def test_every_public_name_is_there_and_explains_itself(name: str) -> None:
    thing = getattr(impactscreen, name)

    assert thing.__doc__
    assert thing.__module__.startswith("impactscreen.")


def test_a_name_that_is_not_public_is_refused_as_python_does() -> None:
    with pytest.raises(AttributeError, match="no attribute 'scann'"):
        _ = impactscreen.scann


def test_public_names_show_up_in_completion() -> None:
    assert set(impactscreen.__all__) <= set(dir(impactscreen))


def test_importing_the_package_costs_nothing_yet() -> None:
    program = "import sys, impactscreen; print('pydantic' in sys.modules, 'impactscreen.screening' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert ran.stdout.split() == ["False", "False"]
