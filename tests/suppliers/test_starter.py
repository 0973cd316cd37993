"""The register that comes with impactscreen is honest about itself."""

from __future__ import annotations

from impactscreen.rules import load_rules
from impactscreen.suppliers import load_register


def test_every_row_names_the_public_page_it_comes_from() -> None:
    register = load_register()

    assert register.starter
    assert len(register.suppliers) >= 50
    assert all("https://" in (supplier.source or "") for supplier in register.suppliers)
    assert all(supplier.checked is None for supplier in register.suppliers)
    assert all(supplier.contact is None for supplier in register.suppliers)
    assert register.problems == ()


def test_its_categories_are_rules() -> None:
    known = {rule.id for rule in load_rules().rules}

    assert {category for supplier in load_register().suppliers for category in supplier.categories} <= known


def test_it_reads_the_same_with_and_without_rules() -> None:
    assert load_register(rules=load_rules()) == load_register()
