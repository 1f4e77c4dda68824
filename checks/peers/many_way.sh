#!/usr/bin/env bash
# Compiles the files of twelve parties with the program and with Docxodus' DocxDiff.Consolidate (docx-scalpel, MIT) in one
# run: how long each takes over 300 paragraphs with thirty edits a party, what each shows where parties meet, and how long the
# program takes over the files of fifty parties.
# Usage: checks/peers/many_way.sh; $CHANCERY is the program, the release build where nothing is said.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec </dev/null

. .ci/tools
need_pip docx-scalpel==0.9.0

chancery=${CHANCERY:-$target/release/chancery}
[ -x "$chancery" ] || cargo build --release
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 checks/peers/many_way.py "$chancery" "$room"
