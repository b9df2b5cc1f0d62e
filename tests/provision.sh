#!/bin/sh
# Sees to what `make check` needs beyond Python: Debian's packages through apt, where the user may, and the Open XML SDK
# validator through npm. Says plainly what is missing otherwise, and fails. More packages may be named.
set -eu
cd "$(dirname "$0")/.."

PACKAGES="libreoffice-calc libreoffice-writer python3-uno libreoffice-script-provider-python imagemagick xvfb xdotool poppler-utils
    fonts-crosextra-carlito fonts-liberation fonts-dejavu-core $*"

missing_packages() {
    if command -v dpkg-query >/dev/null; then
        for package in $PACKAGES; do
            dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
        done
    else
        # Not Debian: the programs are what counts.
        for program in soffice pdftoppm Xvfb xdotool import; do
            command -v "$program" >/dev/null || echo "$program"
        done
    fi
    # These often come from elsewhere than Debian, so only the program is asked for.
    command -v node >/dev/null || echo nodejs
    command -v npm >/dev/null || echo npm
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

install() {
    command -v apt-get >/dev/null || return 1
    as_root true 2>/dev/null || return 1
    as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 "$@"
}

missing=$(missing_packages | tr '\n' ' ')
if [ -n "$missing" ]; then
    echo "make check also needs: $missing"
    # shellcheck disable=SC2086  # a list of words
    install $missing || true
    missing=$(missing_packages | tr '\n' ' ')
    if [ -n "$missing" ]; then
        echo "Still missing: $missing" >&2
        echo "Install them as root (Debian: apt-get install $missing) and run make check again." >&2
        exit 1
    fi
fi

# The copy of package.json is the stamp: it is laid down last, so an interrupted install is done again.
cache=.cache/npm
if ! cmp -s tests/npm/package.json "$cache/installed.json"; then
    mkdir -p "$cache"
    cp tests/npm/package.json "$cache/package.json"
    npm install --prefix "$cache" --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel error
    cp tests/npm/package.json "$cache/installed.json"
fi
