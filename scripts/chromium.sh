#!/bin/sh
# Finds or fetches a Chromium for the journeys and leaves a way to start it in .make/chromium. Never used for running Kring.
set -eu
cd "$(dirname "$0")/.."
home=$PWD/.make
parts=$home/chromium-parts
mkdir -p "$home"

find_one() {
    for name in chromium-headless-shell chromium chromium-browser google-chrome chrome; do
        command -v "$name" && return 0
    done
    return 1
}

install_as_root() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    apt-get update -q && {
        apt-get install -y -q --no-install-recommends chromium-headless-shell ||
            apt-get install -y -q --no-install-recommends chromium
    }
}

# An npm package carries the browser and the libraries a bare machine lacks: an ordinary user can have it too.
fetch_as_user() {
    mkdir -p "$parts"
    npm install --silent --no-save --prefix "$home/npm" @sparticuz/chromium@153.0.0
    TMPDIR=$parts node --input-type=module -e '
        import { pathToFileURL } from "node:url";
        const [root] = process.argv.slice(1);
        const { inflate } = await import(pathToFileURL(`${root}/build/lambdafs.js`));
        for (const part of ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"])
            await inflate(`${root}/bin/${part}`);
    ' "$home/npm/node_modules/@sparticuz/chromium"
    rm -rf "$home/npm"
}

write_starter() {
    printf '#!/bin/sh\n# Made by scripts/chromium.sh.\n%s\n' "$1" >"$home/chromium"
    chmod +x "$home/chromium"
    "$home/chromium" --version >/dev/null 2>&1 || return 1
    echo "The journeys use $("$home/chromium" --version)"
}

try() {
    write_starter "$1" && exit 0
    rm -f "$home/chromium"
}

found=$(find_one) && try "exec '$found' \"\$@\""
install_as_root >"$home/apt.log" 2>&1 && found=$(find_one) && try "exec '$found' \"\$@\""
fetch_as_user && try "export LD_LIBRARY_PATH='$parts/al2023/lib' FONTCONFIG_PATH='$parts/fonts'
exec '$parts/chromium' --headless=shell --no-sandbox \"\$@\""
cat >&2 <<'END'

The journeys need a Chromium and none could be found or fetched here. Install one and run make again:
  Debian:  apt-get install chromium-headless-shell
  macOS:   brew install chromium
END
exit 1
