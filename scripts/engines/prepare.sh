#!/usr/bin/env bash
# Gets what `npm run test:engines -- --all` lacks, and changes nothing where it is there: a JDK, LibreOffice and Python by apt (where that
# may be used), pyspark and sqlglot into a virtual environment in out/engines, beside what Python has already. What cannot be had, it names.
set -uo pipefail
cd "$(dirname "$0")/../.."
venv=out/engines

# Runs a command up to three times: a network has its moments.
thrice() {
  "$@" || { sleep 3 && "$@"; } || { sleep 10 && "$@"; }
}

missing=()
java -version >/dev/null 2>&1 || missing+=(default-jre-headless)
{ command -v soffice || [ -n "${SOFFICE:-}" ]; } >/dev/null || missing+=(libreoffice-calc-nogui)
python3 -m venv --help >/dev/null 2>&1 && python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
if [ ${#missing[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  thrice apt-get update -qq
  # What JDK's scripts expect, and slim images have not.
  mkdir -p /usr/share/man/man1
  thrice apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

python=python3
[ -x "$venv/bin/python3" ] && python="$venv/bin/python3"
wanted=()
"$python" -c 'import pyspark' 2>/dev/null || wanted+=(pyspark==4.3.0)
"$python" -c 'import sqlglot' 2>/dev/null || wanted+=(sqlglot==30.30.0)
if [ ${#wanted[@]} -gt 0 ]; then
  # One that was left half made is made anew.
  "$venv/bin/pip" --version >/dev/null 2>&1 || { rm -rf "$venv" && python3 -m venv --system-site-packages "$venv"; }
  thrice "$venv/bin/pip" install --quiet --disable-pip-version-check "${wanted[@]}"
  python="$venv/bin/python3"
fi

status=0
has() {
  "${@:2}" >/dev/null 2>&1 || { echo "Still missing: $1" >&2 && status=1; }
}
has 'a JDK, 17 or later' java -version
has 'pyspark' "$python" -c 'import pyspark'
has 'sqlglot' "$python" -c 'import sqlglot'
has 'LibreOffice' sh -c 'command -v soffice || [ -n "${SOFFICE:-}" ]'
exit $status
