#!/bin/sh
# Resolves the Python dependencies into locks with hashes and without hosts, so that any index may serve them.
set -eu
cd "$(dirname "$0")/.."
lock() {
    uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate "$@"
}
lock pyproject.toml --extra dev -o requirements/dev.lock
# What runs is what was tested.
lock pyproject.toml --extra build --constraint requirements/dev.lock -o requirements/run.lock
# The bench's neighbours share what they can with Kring.
lock bench/neighbours/requirements.in --constraint requirements/dev.lock -o requirements/bench.lock
