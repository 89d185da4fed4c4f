# `make` lists the recipes. Everything runs in .venv, which the lock file fills once.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
UV := $(shell uv --version >/dev/null 2>&1 && echo uv)

.PHONY: help setup setup-test demo test docs lock soak clean

help: ## list the recipes
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## / - /'

# $(call install,LOCK): the pins of a lock file into .venv, then the project itself
define install
@$(if $(UV),uv pip install -q --python $(BIN)/python --require-hashes -r $(1),$(BIN)/python -m pip install -q --require-hashes -r $(1))
@$(if $(UV),uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e .,$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .)
@touch $@
endef

$(BIN)/python:
	@$(if $(UV),uv venv -q --python $(PYTHON) .venv,$(PYTHON) -m venv .venv)

.venv/ready: requirements.lock pyproject.toml | $(BIN)/python
	$(call install,requirements.lock)

.venv/test-ready: requirements-test.lock .venv/ready
	$(call install,requirements-test.lock)

setup: .venv/ready ## make .venv from the lock file

setup-test: .venv/test-ready ## the same with what the tests need

demo: .venv/ready ## build a graph from seeds/articles, ask it two questions, draw it
	@$(BIN)/kg demo --seeds seeds/articles --store demo.kg --view demo.html

test: .venv/test-ready ## lint, types and all tests: what CI runs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -n 2

docs: .venv/test-ready ## write the generated pages anew: ontology, commands
	$(BIN)/python docs/make_pages.py

COMPILE := uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml
lock: ## write the lock files anew: to run, to test, and for CI alone
	$(COMPILE) --extra setup -o requirements.lock
	$(COMPILE) --extra test -c requirements.lock -o requirements-test.lock
	$(COMPILE) --extra ftm -c requirements-test.lock -o requirements-ftm.lock

soak: .venv/test-ready ## kill builds twenty times, fill disks, damage files: the fault tests in their long form
	KG_SOAK=20 $(BIN)/pytest tests/graph/test_faults.py

clean: ## remove what the recipes made
	rm -rf .venv demo.kg demo*.html dist
