# Everything here runs on a machine with Python 3.11 or newer, pip, make and git.
PYTHON ?= python3
SPEC ?= spec/openapi.yaml
OUT ?= generated
PORT ?= 8000
HAS_BASE := $(filter-out undefined,$(origin BASE))
BASE ?= origin/main
INDEX ?=
AT_LEAST ?=
# Recipes read these from the environment, where no sign in a path means anything to the shell;
# their raw value is what was given, a dollar sign included.
override SPEC := $(value SPEC)
override OUT := $(value OUT)
override BASE := $(value BASE)
override INDEX := $(value INDEX)
export SPEC OUT PORT BASE INDEX AT_LEAST

BIN := .venv/bin
RUN := $(BIN)/python -m scripts
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help setup generate check test quick test-specs snapshots demo serve review docs release build publish bench watch clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## prepare .venv, as every target does by itself

# The mark is written last: a set-up that was cut short begins anew.
$(READY): requirements.lock
	@echo "preparing .venv from requirements.lock (about a minute, once)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one with PYTHON=")'
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes --requirement requirements.lock
	@touch $@

generate: $(READY) ## lint the spec, regenerate the package, say what changed
	@$(RUN) generate --spec "$$SPEC" --out "$$OUT"

check: $(READY) ## fail when the generated package or the version is not what the spec gives
	@$(RUN) generate --spec "$$SPEC" --out "$$OUT" --check
	@$(RUN) release --check --spec "$$SPEC" --out "$$OUT"

test: $(READY) ## run the whole test suite
	@$(BIN)/python -m pytest -n auto

quick: $(READY) ## run the quick tests (under a minute), for while you work
	@$(BIN)/python -m pytest -n auto -q -m "not slow"

test-specs: $(READY) ## every real document beside the repository through every check; ONLY=name
	@$(BIN)/python -m tests.specs $(ONLY)

snapshots: $(READY) ## rewrite the snapshots of the tests; git shows what changed
	@UPDATE_SNAPSHOTS=1 $(BIN)/python -m pytest -n auto -q -m snapshot

demo: $(READY) ## regenerate, serve the spec on loopback, list things with the client; LIVE=1 calls the live service
	@$(RUN) generate --spec "$$SPEC" --out "$$OUT"
	@$(RUN) demo --spec "$$SPEC" --out "$$OUT" $(if $(LIVE),--live)

serve: $(READY) ## serve the spec on loopback
	@$(RUN) serve --spec "$$SPEC" --port "$$PORT"

review: $(READY) ## review the working spec against BASE, a git revision (or REVISION:FILE) or a file
	@case "$$BASE" in *:*) ;; *) test -e "$$BASE" || BASE="$$BASE:$$SPEC";; esac; $(RUN) review "$$BASE" "$$SPEC"

docs: $(READY) ## make the reference page and open it, or print where it is; BASE=v1.2.3 marks what changed since
	@$(RUN) generate --spec "$$SPEC" --out "$$OUT"
	@$(if $(HAS_BASE),test -e "$$BASE" || BASE="$$BASE:$$SPEC"; $(RUN) docs --spec "$$SPEC" --out "$$OUT" --base "$$BASE",$(RUN) docs --spec "$$SPEC" --out "$$OUT")

release: $(READY) ## make the next release of what changed; YES=1 asks nothing, AT_LEAST=patch makes one anyhow
	@$(RUN) release --spec "$$SPEC" --out "$$OUT" $(if $(YES),--yes) $(if $(AT_LEAST),--at-least "$$AT_LEAST")

build: $(READY) ## build sdist and wheel of the package, reproducible, into dist/
	@$(RUN) build --spec "$$SPEC" --project "$$OUT"

publish: $(READY) ## upload dist/ to INDEX; without one, say what would be done
	@$(RUN) publish --spec "$$SPEC" --project "$$OUT" $(if $(INDEX),--index "$$INDEX")

bench: $(READY) ## run the benchmarks; they print ratios against peers and fail when one falls short
	@status=0; for each in benchmarks/[a-z]*.py; do $(BIN)/python -m "benchmarks.$$(basename "$$each" .py)" || status=1; done; exit $$status

watch: $(READY) ## regenerate whenever the spec or a template changes
	@$(RUN) watch --spec "$$SPEC" --out "$$OUT"

clean: ## remove what the targets made, never generated/
	@rm -rf .venv dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .coverage.*
