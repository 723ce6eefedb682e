# What ./run and ./check share: installing what is missing, and building. Sourced, not run.

packages_file="$root/.ci/packages"

say() { printf '\n== %s\n' "$*"; }
stop() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 1; }

# The lines of the named sections of .ci/packages.
packages_of() {
    local section
    for section in "$@"; do
        awk -v want="[$section]" '
            /^\[/ { inside = ($1 == want) }
            inside && /^[a-z0-9]/ { print $1 }' "$packages_file"
    done
}

# Every installed package and every name that an installed package provides, one a line.
installed_names() {
    dpkg-query -W -f '${db:Status-Status}|${Package}, ${Provides}\n' |
        awk -F'|' '$1 == "installed" { print $2 }' |
        sed 's/([^)]*)//g' | tr -d ' ' | tr ',' '\n' | sort -u
}

# The lines of these sections of which no alternative is installed.
missing_packages() {
    local names line alternative
    names=$'\n'"$(installed_names)"$'\n'
    while read -r line; do
        for alternative in ${line//|/ }; do
            [[ "$names" == *$'\n'"$alternative"$'\n'* ]] && continue 2
        done
        printf '%s\n' "$line"
    done <<<"$(packages_of "$@")"
}

# For each line "a|b" the first alternative that apt knows. Fails when apt knows none, and then
# the line itself stands in the answer.
chosen_packages() {
    local names line alternative result=0
    names=$'\n'"$(apt-cache pkgnames)"$'\n'
    for line in "$@"; do
        for alternative in ${line//|/ }; do
            [[ "$names" == *$'\n'"$alternative"$'\n'* ]] && line="$alternative" && break
        done
        [[ "$names" == *$'\n'"$line"$'\n'* ]] || result=1
        printf '%s\n' "$line"
    done
    return "$result"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

apt_update() {
    say "Reading the package lists"
    as_root apt-get -q update
}

# Installs what these sections of .ci/packages still need. Calls apt only when something is missing.
install_missing() {
    command -v dpkg-query >/dev/null || stop "this is not a Debian system (no dpkg): install what" \
        "$packages_file names by hand, then build with cmake --preset release."
    local missing chosen
    missing="$(missing_packages "$@")"
    if [ -z "$missing" ]; then return; fi
    mapfile -t missing <<<"$missing"
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        stop "these packages are missing and there is neither root nor sudo to install them:" \
            "${missing[*]}"
    fi
    if ! chosen="$(chosen_packages "${missing[@]}")"; then
        apt_update
        chosen="$(chosen_packages "${missing[@]}")" || stop "apt does not know all of:" $chosen
    fi
    mapfile -t chosen <<<"$chosen"
    say "Installing what is missing: ${chosen[*]}"
    # Lists that are too old name files that the mirror no longer has: read them again, once.
    as_root apt-get -q -o Dpkg::Use-Pty=0 install -y --no-install-recommends "${chosen[@]}" || {
        apt_update
        as_root apt-get -q -o Dpkg::Use-Pty=0 install -y --no-install-recommends "${chosen[@]}"
    } || stop "apt could not install everything; its own message is above."
}

# configure PRESET [cmake arguments]
configure() {
    say "Configuring $1"
    (cd "$root" && cmake --preset "$@")
}

# build PRESET [targets]: shows ninja's own progress.
build() {
    local preset="$1" targets=()
    shift
    if [ $# -gt 0 ]; then targets=(--target "$@"); fi
    say "Building $preset with $(nproc) jobs"
    (cd "$root" && cmake --build --preset "$preset" --parallel "$(nproc)" "${targets[@]}")
}
