#!/bin/sh
# Resolves the Python dependencies into locks with hashes and without hosts, so that any index may serve them.
set -eu
cd "$(dirname "$0")/.."
lock() {
    uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
        --generate-hashes --no-header --no-annotate "$@"
}
lock --extra dev -o requirements/dev.lock
# What runs is what was tested.
lock --extra build --constraint requirements/dev.lock -o requirements/run.lock
