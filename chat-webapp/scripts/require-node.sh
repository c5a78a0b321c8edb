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
version=${found#v}
major=${version%%.*}
rest=${version#*.}
minor=${rest%%.*}
[ "$major" -gt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -ge 9 ]; } || refuse "found $found"
