# Needs Python 3.11 or newer and make; the rest is fetched. `make help` lists what can be asked.
# On Windows without make: py -m venv .venv && .venv\Scripts\pip install -c constraints.txt -e .[dev]
# and then the commands below, with .venv\Scripts in place of .venv/bin.

PYTHON ?= $(shell for p in python3 python python3.14 python3.13 python3.12 python3.11; do \
    $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN    := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet install -c constraints.txt
# The tests start Python hundreds of times: what is compiled is kept, whatever the surroundings say.
unexport PYTHONDONTWRITEBYTECODE

PYTEST := $(BIN)/python -m pytest
FAST   := not libreoffice and not npm and not slow and not corpus and not soak
ALL    := not soak and not alone$(if $(COOPXL_CORPUS),, and not corpus)

.DEFAULT_GOAL := help
.PHONY: help demo test check format types derived provision build soak pictures bench dev clean

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

demo: .venv/.run ## an office full of examples in the folder demo-office
	$(BIN)/coopxl demo demo-office

test: .venv/.test ## the fast tests (under two minutes)
	$(PYTEST) -q -n auto --dist worksteal -m "$(FAST)"

check: provision format types derived ## everything that must hold before a change is taken (under fifteen minutes)
	$(PYTEST) -q -n auto --dist loadfile --durations 10 -m "$(ALL)"
	$(PYTEST) -q -m alone

format: .venv/.dev ## check format and lint (to mend: .venv/bin/ruff format . && .venv/bin/ruff check --fix .)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: .venv/.dev ## check types
	$(BIN)/mypy

derived: .venv/.test ## workbooks, templates and pages are what the schema makes
	$(BIN)/python -m tests.derived

provision: ## install what the slow tests need: LibreOffice, Node.js, fonts, the Open XML SDK
	sh tests/provision.sh

build: .venv/.test ## make workbooks, templates and pages anew, then the wheel
	$(BIN)/python -m coopxl.derive
	$(BIN)/python -m build --outdir dist .

soak: .venv/.test ## the long runs; their dated figures stand in docs
	$(PYTEST) -m soak

pictures: .venv/.test ## the pictures of the README, made anew in a real terminal and a real LibreOffice
	sh tests/provision.sh xterm libreoffice-l10n-es
	$(BIN)/python -m tests.tour

bench: .venv/.test ## measure; prints ratios
	$(BIN)/python -m benchmarks

dev: .venv/.dev ## the development tools, and the hooks of git where there is a repository
	if test -e .git; then $(BIN)/pre-commit install; fi

clean: ## remove what make made, .venv too; demo-office stays, it may hold your work
	rm -rf .venv .cache build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
	find coopxl tests benchmarks -name __pycache__ -prune -exec rm -rf {} +

# Each step leaves a stamp when it is done: an interrupted one is done again, a finished one is not.
.venv/.made:
	@test -n "$(PYTHON)" || { echo "coopxl needs Python 3.11 or newer; none was found." >&2; exit 1; }
	$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv || \
	  { echo "Python could not make .venv. On Debian: apt install python3-venv" >&2; exit 1; }
	touch $@

.venv/.run: pyproject.toml constraints.txt | .venv/.made
	@echo "Installing into .venv; the first time takes a minute or two."
	$(PIP) -e .
	touch $@

.venv/.test: pyproject.toml constraints.txt | .venv/.made
	@echo "Installing into .venv; the first time takes a minute or two."
	$(PIP) -e '.[test]'
	touch $@ .venv/.run

.venv/.dev: pyproject.toml constraints.txt | .venv/.made
	@echo "Installing into .venv; the first time takes a minute or two."
	$(PIP) -e '.[dev]'
	touch $@ .venv/.test .venv/.run
