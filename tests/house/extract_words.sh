#!/usr/bin/env bash
# Brings assets/i18n/*.po up to date with the sentences in src/. New sentences come with an empty
# answer; those that nobody says any more go away.
#   tests/house/extract_words.sh                 updates the .po files
#   tests/house/extract_words.sh --print [ROOT]  writes the template (.pot) to standard output
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

# say("…"), count("one", "many", n) and msg("…") hold the keys; see base/words.h. Line numbers and
# the date stay out: they would change the file at every edit.
template() {
    cd "$1"
    find src -name '*.h' -o -name '*.cpp' | LC_ALL=C sort |
        xgettext --files-from=- --language=C++ --from-code=UTF-8 --package-name=fabrique \
            --keyword --keyword=say:1 --keyword=count:1,2 --keyword=msg:1 \
            --flag=say:1:no-c-format --flag=msg:1:no-c-format --flag=count:1:no-c-format \
            --flag=count:2:no-c-format --no-location --no-wrap --output=- |
        sed '/^"POT-Creation-Date/d; /^#, no-c/d; s/charset=CHARSET/charset=UTF-8/'
}

update() {
    local catalogue="$1" template="$2" merged
    merged="$(mktemp)"
    msgmerge --quiet --no-fuzzy-matching --no-location --no-wrap --output-file=- \
        "$catalogue" "$template" | msgattrib --no-obsolete --no-wrap --output-file="$merged" -
    cat "$merged" >"$catalogue"
    rm -f "$merged"
    printf '%s: ' "${catalogue#"$root"/}"
    msgfmt --check --statistics --output-file=/dev/null "$catalogue" 2>&1
}

if [ "${1:-}" = --print ]; then
    template "${2:-$root}"
    exit
fi
pot="$(mktemp)"
trap 'rm -f "$pot"' EXIT
template "$root" >"$pot"
for catalogue in "$root"/assets/i18n/*.po; do update "$catalogue" "$pot"; done
