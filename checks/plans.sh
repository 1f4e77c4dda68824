#!/usr/bin/env bash
# Has an office suite save plans of action anew, as a text of its own and then as Word, and holds what is read of them against what was meant.
set -euo pipefail
cd "$(dirname "$0")/.."
exec </dev/null

. .ci/tools

need_apt soffice=libreoffice-writer
need_apt_file /usr/lib/libreoffice/program/libswlo.so=libreoffice-writer

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
mkdir "$room/made" "$room/odt" "$room/saved"
plans() { cargo run -q -p intake --example plans <<<"$*"; }
saved() {
  timeout 600 soffice "-env:UserInstallation=file://$room/profile" --headless \
    --convert-to "$1" --outdir "$2" "${@:3}" >"$room/soffice.log" 2>&1 || {
    tail -n 20 "$room/soffice.log" >&2
    exit 1
  }
}

plans write "$room/made"
saved odt "$room/odt" "$room"/made/*.docx
saved docx "$room/saved" "$room"/odt/*.odt
plans read "$room/saved"
