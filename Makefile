# From a bare checkout to a running Kring, and from a change to its proof. Needs make and Python 3.11 or newer only.
PORT ?= 8000
PYTHON ?= python3
export PYTHON
# Trust whom the machine trusts: many a workplace has a certificate authority of its own.
export NODE_USE_SYSTEM_CA ?= 1
# A checkout keeps what it does to itself; installed, Kring has its place in the home directory.
KRING_DATA ?= $(CURDIR)/.kring-data
# Node comes from the virtual environment: an older one on the machine would quietly install older packages.
export PATH := $(CURDIR)/.venv/bin:$(PATH)

PAGE_SOURCES := $(shell find client -path client/node_modules -prune -o -path client/dist -prune -o -type f -print)
PROJECT := pyproject.toml scripts/venv.sh scripts/build_page.py

.PHONY: help run setup test check unit journeys shots bench bench-quick generate lock clean chaos fuzz
# Each step stands on the one before it.
.NOTPARALLEL:
.DEFAULT_GOAL := help

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Open to the phones on the local network; sessions are kept in the checkout.
run: export KRING_HOST ?= 0.0.0.0
run: .venv/run client/dist/index.html ## start Kring on PORT (8000)
	@KRING_DATA="$(KRING_DATA)" exec kring serve --port $(PORT)

setup: .venv/dev client/node_modules/.installed ## install all that building and testing take

test: setup .make/chromium client/dist/index.html check unit ## prove that all is well

check: setup ## lint, format, types, generated files
	ruff check
	ruff format --check
	mypy
	python -m scripts.generate --check
	cd client && npm run --silent check && npm run --silent lint

unit: setup .make/chromium client/dist/index.html ## all tests, of the journeys by each method of the library only two
	pytest -m "not whole_library"
	cd client && npm test --silent

chaos: setup ## let random people work while all goes wrong, for SECONDS (600) from SEED (1)
	python -m tests.chaos --seed $(or $(SEED),1) --seconds $(or $(SECONDS),600)

fuzz: setup ## try anything at all on rules, decoders, sockets and addresses, for SECONDS (600) from SEED (1)
	python -m tests.fuzz --seed $(or $(SEED),1) --seconds $(or $(SECONDS),600)

journeys: setup .make/chromium client/dist/index.html ## only the journeys in a real browser, by every method of the library
	pytest tests/journeys

shots: setup .make/chromium client/dist/index.html ## photograph every page of a real session into build/shots
	python -m scripts.shots

bench: .venv/run .make/neighbours/.installed ## measure Kring beside its neighbours into docs/performance.md (needs a C compiler)
	python -m bench.compare

bench-quick: .venv/run .make/neighbours/.installed ## the same in short, without touching the docs
	python -m bench.compare --quick

generate: setup ## write anew all that is made from other files: schemas, client types, lists, the library as a page
	python -m scripts.generate

lock: ## resolve the dependencies anew (needs uv)
	sh scripts/lock.sh
	cd client && npm install --package-lock-only
	cd bench/neighbours && npm install --package-lock-only

clean: ## throw away all that was made here
	rm -rf .venv .make .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist bench/neighbours/node_modules client/dist client/node_modules

.venv/run: requirements/run.lock $(PROJECT)
	@sh scripts/venv.sh $<
	@touch $@

# The lock for developing holds all of the lock for running.
.venv/dev: requirements/dev.lock $(PROJECT)
	@sh scripts/venv.sh $<
	@touch $@ .venv/run

client/node_modules/.installed: client/package.json client/package-lock.json | .venv/run
	cd client && npm ci --loglevel error
	@touch $@

.make/neighbours/.installed: requirements/bench.lock bench/neighbours/package-lock.json | .venv/run
	sh scripts/neighbours.sh
	@touch $@

client/dist/index.html: client/node_modules/.installed $(PAGE_SOURCES)
	cd client && npm run --silent build -- --logLevel warn
	@touch $@

.make/chromium: scripts/chromium.sh | .venv/run
	@sh scripts/chromium.sh
