#!/usr/bin/env bash
# Gets what `npm run test:engines -- --all` lacks on a machine like CI's, and changes nothing where it is there: a JDK and LibreOffice by
# apt (where that may be used), pyspark and sqlglot in a virtual environment in out/engines. What cannot be had, the tests name.
set -uo pipefail
cd "$(dirname "$0")/../.."

missing=()
java -version >/dev/null 2>&1 || missing+=(default-jre-headless)
{ command -v soffice || command -v libreoffice || [ -n "${SOFFICE:-}" ]; } >/dev/null || missing+=(libreoffice-calc-nogui)
if [ ${#missing[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

if ! python3 -c 'import pyspark, sqlglot' 2>/dev/null && ! out/engines/bin/python3 -c 'import pyspark, sqlglot' 2>/dev/null; then
  python3 -m venv out/engines && out/engines/bin/pip install --quiet pyspark==4.3.0 sqlglot==30.30.0
fi
