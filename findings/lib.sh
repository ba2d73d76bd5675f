# SPDX-License-Identifier: MIT
# What every finding needs; read by `. "$(dirname "$0")/lib.sh"`. Leaves the shell in an empty
# folder that goes away at the end. A finding writes what it saw to the file `seen`, compares it
# and says what holds.
set -eu

name=$(basename "$0" .sh)
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# fail TEXT: says why the finding could not be shown.
fail() {
  echo "$name: $1" >&2
  exit 1
}

# debian PACKAGE VERSION: a finding holds for its version, so any other is a failure. Debian's own
# number of a security update (+deb12u1) may differ: what it changes, the comparison shows.
debian() {
  have=$(dpkg-query -W -f='${Version}' "$1" 2>/dev/null) || have=
  update='s/[+]deb[0-9]*u[0-9]*//'
  [ "$(echo "$have" | sed "$update")" = "$(echo "$2" | sed "$update")" ] ||
    fail "seen with $1 $2; here is '${have:-none}': apt-get install $1=$2"
}

# npm_packages NAME@VERSION...: installs exactly these (and what they need) here.
npm_packages() {
  echo '{"private": true}' > package.json
  npm install --prefer-offline --no-audit --no-fund --ignore-scripts --no-package-lock "$@" \
    > npm.log 2>&1 || {
    cat npm.log >&2
    fail "npm could not install $*"
  }
}

# expect: compares the file `seen` with standard input.
expect() {
  cat > expected
  diff -u expected seen >&2 || fail "the behaviour has changed (- stated, + seen)"
}

# holds TEXT: the one line of a finding that is as stated.
holds() {
  echo "$name: holds: $1"
}
