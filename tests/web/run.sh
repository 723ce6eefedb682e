#!/usr/bin/env bash
# Runs the browser tests:  run.sh HOST_PROGRAM FABRIQUE FOLDER
# Node's packages are installed into FOLDER, from the lock file; pictures go to FOLDER/pictures.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
host="$1"
program="$2"
folder="$3"

skip() {
    printf 'SKIPPED: %s\n' "$*"
    exit 0
}

[ -x /usr/bin/chromium ] || skip "no chromium"
command -v npm >/dev/null && command -v node >/dev/null || skip "no npm"
mkdir -p "$folder/pictures"
cp "$here/package.json" "$here/package-lock.json" "$folder/"
stamp="$folder/node_modules/.from"
if ! cmp -s "$here/package-lock.json" "$stamp"; then
    (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error) || skip "npm ci failed"
    cp "$here/package-lock.json" "$stamp"
fi
cp "$here"/*.mjs "$folder/"
cd "$folder"
exec env FABRIQUE_WEB_HOST="$host" FABRIQUE="$program" FABRIQUE_TESTS="$here/.." \
    node --test pages.test.mjs ways.test.mjs questionnaire.test.mjs crowd.test.mjs \
    board.test.mjs
