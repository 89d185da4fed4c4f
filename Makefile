# `make` lists the recipes. Everything runs in .venv, which the lock file fills once.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
UV := $(shell uv --version >/dev/null 2>&1 && echo uv)
SEEDS := $(wildcard seeds/articles/*)

.PHONY: help setup demo test check floors lock soak clean

help: ## list the recipes
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## / - /'

.venv/ready: requirements.lock pyproject.toml
	@$(if $(UV),test -x $(BIN)/python || uv venv -q --python $(PYTHON) .venv,test -x $(BIN)/python || $(PYTHON) -m venv .venv)
	@$(if $(UV),uv pip install -q --python $(BIN)/python --require-hashes -r requirements.lock,$(BIN)/python -m pip install -q --require-hashes -r requirements.lock)
	@$(if $(UV),uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e .,$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .)
	@touch $@

setup: .venv/ready ## make .venv from the lock file

demo: .venv/ready ## build a graph from seeds/articles, ask it two questions, draw it
	@$(BIN)/kg demo --seeds seeds/articles --store demo.kg --view demo.html

test: .venv/ready ## lint, types and all tests: what CI runs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -n 2

lock: ## write requirements.lock anew
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --all-extras pyproject.toml -o requirements.lock

clean: ## remove what the recipes made
	rm -rf .venv demo.kg demo.html dist
