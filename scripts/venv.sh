#!/bin/sh
# First step of every make target: a Python of our own in .venv, filled from a lock. Usage: venv.sh <lock>
set -eu
cd "$(dirname "$0")/.."
lock=$1
python=${PYTHON:-python3}

say() { printf '\n%s\n\n' "$1" >&2; exit 1; }

make_venv() {
    command -v "$python" >/dev/null 2>&1 ||
        say "Kring needs Python 3.11 or newer and found no '$python'. Install it, or name yours: make run PYTHON=python3.12"
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        say "Kring needs Python 3.11 or newer; '$python' is $("$python" -V 2>&1). Name a newer one: make run PYTHON=python3.12"
    if "$python" -c 'import venv, ensurepip' 2>/dev/null; then
        "$python" -m venv .venv
    elif command -v uv >/dev/null 2>&1; then
        uv venv --quiet --python "$python" .venv
    else
        say "'$python' cannot make a virtual environment. On Debian or Ubuntu: apt-get install python3-venv. Or install uv."
    fi
}

install() {
    if command -v uv >/dev/null 2>&1; then
        uv pip install --quiet --python .venv/bin/python "$@"
    else
        .venv/bin/python -m pip install --quiet --disable-pip-version-check "$@"
    fi
}

[ -x .venv/bin/python ] && .venv/bin/python -c '' 2>/dev/null || { rm -rf .venv; make_venv; }
echo "Installing $lock"
install --require-hashes -r "$lock"
# The lock holds the build backend as well, so nothing unlocked is fetched for this step.
install --no-build-isolation --no-deps -e .
