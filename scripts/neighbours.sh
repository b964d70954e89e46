#!/bin/sh
# What the bench measures Kring beside: npm packages in bench/neighbours, Python ones in an environment of their own.
set -eu
cd "$(dirname "$0")/.."
own=.make/neighbours
[ -x $own/bin/python ] || .venv/bin/python -m venv $own
$own/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.lock
cd bench/neighbours
# Not `ci`: Colyseus has an optional part for each platform, and a lock made with a mirror that lacks some is no whole one.
npm install --no-save --loglevel error
