# Two commands do all set-up: `make demo` shows what impactscreen does, `make test` runs the tests.

PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
  BIN := $(VENV)/Scripts
else
  BIN := $(VENV)/bin
endif
READY := $(VENV)/.ready

.PHONY: demo test lint bench examples docs clean

demo: $(READY)  ## Screen an example calendar and show what comes out
	$(BIN)/impactscreen scan examples/inkoopkalender-2026-Q4.xlsx --as-of 2026-10-01 --register examples/register.csv --near Tiel -f table
	mkdir -p demo
	$(BIN)/impactscreen scan examples/inkoopkalender-2026-Q4.xlsx --as-of 2026-10-01 --register examples/register.csv --near Tiel -o demo/kansen.xlsx --overwrite

test: $(READY)  ## Run the tests
	$(BIN)/python -m pytest

lint: $(READY)  ## Check style and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: $(READY)  ## Measure, as ratios within one run
	for script in benchmarks/*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

examples: $(READY)  ## Make the example calendars anew
	$(BIN)/python examples/make_examples.py

clean:  ## Remove what make made
	rm -rf $(VENV) demo dist build

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "impactscreen needs Python 3.11 or newer; try: make $(MAKECMDGOALS) PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $(READY)
