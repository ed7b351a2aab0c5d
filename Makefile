# make run    set up and open the bundled story
# make test   set up and run every check and test
# make docs   build the documentation into build/docs
# make generated   write the pages made from the source again, and draw the pictures
# PYTHON=python3.12 make run   choose the interpreter (3.11 or newer)

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.DEFAULT_GOAL := help
.PHONY: help run setup setup-dev test check bench docs generated screenshots format clean

help:
	@sed -n 's/^# //p' Makefile

run: setup
	@[ ! -t 1 ] || echo "Opening the bundled story: ? for help, q to leave."
	@$(BIN)/newsdiff

setup: $(VENV)/.installed

setup-dev: $(VENV)/.installed-dev

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "newsdiff needs Python 3.11 or newer; try: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "Making $(VENV) …"
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || { \
	  rm -rf $(VENV); $(PYTHON) -m venv --without-pip $(VENV) && \
	  $(PYTHON) -m pip --quiet --python $(BIN)/python install pip; }

$(VENV)/.installed: $(VENV)/pyvenv.cfg pyproject.toml constraints.txt
	@echo "Installing newsdiff into $(VENV) …"
	@$(INSTALL) --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/pyvenv.cfg pyproject.toml constraints.txt
	@echo "Installing newsdiff and its tools into $(VENV) …"
	@$(INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/.installed

check: setup-dev
	@echo "Style (ruff), types (mypy), direction of imports (import-linter) …"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

test: check
	@echo "Tests (pytest) …"
	@$(BIN)/pytest --numprocesses auto --maxprocesses 4

bench: setup-dev
	@$(INSTALL) --editable '.[bench]'
	@$(BIN)/python benchmarks/compare_peers.py

docs: setup-dev
	@$(BIN)/mkdocs build --quiet --strict
	@echo "build/docs/index.html"

generated: setup-dev screenshots
	@$(BIN)/python scripts/keys.py
	@$(BIN)/python scripts/api.py
	@$(BIN)/python scripts/cli_docs.py

screenshots: setup
	@$(BIN)/python scripts/screenshot.py

format: setup-dev
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
