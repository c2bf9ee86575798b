# `make` alone says what there is. Everything runs from .venv, which is made from the hash-locked requirements.
PYTHON ?= python3
PORT ?= 8000
DATA ?= data
VENV := .venv
RUN := $(VENV)/bin/python
TESTS ?= tests


.PHONY: help run setup test drill check format bench accuracy demo shell messages translations browser lock clean _python _dev

help:
	@echo 'make run      set up, then serve the desk at http://127.0.0.1:8000   (PORT=8731 DATA=folder)'
	@echo 'make setup    the first half of it alone: the virtual environment'
	@echo 'make test     set up, then run every check and every test            (TESTS=tests/config)'
	@echo 'make drill    the long tests that belong before a release'
	@echo 'make check    the checks alone: style, types, layers, migrations'
	@echo 'make format   rewrite the code in the house style'
	@echo 'make bench    the benchmarks                                         (NAME=pages)'
	@echo 'make accuracy write the table of accuracy that the desk publishes'
	@echo 'make demo     load the demo desk into the data folder of a running desk'
	@echo 'make shell    a Python shell on that desk'
	@echo 'make messages      gather the strings to translate             (needs GNU gettext)'
	@echo 'make translations  compile the translations, which are committed'
	@echo 'make lock     compile requirements/*.in into the locks (needs uv)'

run: setup
	@exec $(RUN) manage.py up --port "$(PORT)" --data "$(DATA)"

setup: _python
	@$(PYTHON) config/install.py $(VENV) requirements/base.txt

test: _dev browser check
	@exec $(RUN) -m pytest $(TESTS)

drill: _dev
	@exec $(RUN) -m pytest --drill $(TESTS)

check: _dev
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports --no-logo
	$(RUN) -W ignore::RuntimeWarning manage.py makemigrations --check --dry-run

format: _dev
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

bench: _dev
	@exec $(RUN) -m bench $(NAME)

accuracy: _dev
	@exec $(RUN) -m tests.figures.accuracy --write

demo shell: export FIGURECHECK_DATA := $(DATA)

demo: setup
	@exec $(RUN) manage.py demo

shell: setup
	@exec $(RUN) manage.py shell

# Between the two somebody translates: docs/translating.md.
messages: _dev
	$(RUN) manage.py makemessages --all --no-location --no-obsolete --extension html,txt,py \
		--ignore .venv --ignore data --ignore tests --ignore bench

translations: _dev
	$(VENV)/bin/pybabel compile --domain django --directory claims/locale --statistics

# A browser for the journeys: one of the system's, else one that is installed now.
browser: _dev
	@exec $(RUN) -m tests.browser

lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header \
		requirements/base.in --output-file requirements/base.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header \
		--constraint requirements/base.txt requirements/dev.in --output-file requirements/dev.txt

_dev: _python
	@$(PYTHON) config/install.py $(VENV) requirements/dev.txt

_python:
	@command -v $(PYTHON) >/dev/null || { echo "Figurecheck needs Python 3.11 or newer, and there is no $(PYTHON) here." >&2; exit 1; }
