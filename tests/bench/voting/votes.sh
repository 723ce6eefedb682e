#!/usr/bin/env bash
# Counts a PrefLib file with the npm package “votes” (3.0.0, MIT): votes.sh BUILD_FOLDER FILE.
# Installs it under the build folder the first time.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
peers="$1/peers"
if [ ! -d "$peers/node_modules/votes" ]; then
    mkdir -p "$peers"
    npm install --silent --no-audit --no-fund --prefix "$peers" votes@3.0.0 >/dev/null 2>&1
fi
cp "$here/votes.mjs" "$peers/"
exec node "$peers/votes.mjs" "$2"
