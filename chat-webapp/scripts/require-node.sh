#!/bin/sh
# Says in one sentence what is missing, on a machine that can't build the web client.
wanted=20.9

refuse() {
  echo "The web client needs Node.js $wanted or newer with npm: $1." >&2
  echo "Install it from your package manager or https://nodejs.org, or build the server alone with -DskipWeb." >&2
  exit 1
}

command -v node >/dev/null 2>&1 || refuse "there is no 'node' on the PATH"
command -v npm >/dev/null 2>&1 || refuse "there is no 'npm' on the PATH"
found=$(node --version)
# Of two versions that `sort` has put in order the wanted one must be the first.
first=$(printf '%s\n' "$wanted" "${found#v}" | sort -t . -k 1,1n -k 2,2n | head -n 1)
[ "$first" = "$wanted" ] || refuse "found $found"
