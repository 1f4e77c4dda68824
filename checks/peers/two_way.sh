#!/usr/bin/env bash
# Compares pairs of Word files with our comparison and with Docxodus' DocxDiff (docx-scalpel, MIT), and holds both against
# what a third reader makes of the files: accepting gives the edited file, rejecting the base, no word is cut, and ours
# marks no more characters.
# Usage: checks/peers/two_way.sh [FOLDER]; the folder has `reviewers` and `revisions`; without one, shared/data/text beside the house or above it.
set -euo pipefail
folder=${1:-${CHANCERY_TEST_DATA:-}}
[ -z "$folder" ] || folder=$(realpath "$folder")
cd "$(dirname "$0")/../.."
exec </dev/null

above=$PWD
while [ -z "$folder" ] && [ "$above" != / ]; do
  [ ! -d "$above/shared/data/text" ] || folder=$above/shared/data/text
  above=$(dirname "$above")
done
if ! [ -d "$folder/reviewers" ] || ! [ -d "$folder/revisions" ]; then
  echo "nothing was compared: name the folder of the pairs, which has reviewers/ and revisions/" >&2
  exit 1
fi

. .ci/tools
need_pip docx-scalpel==0.9.0

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cargo build --quiet --release -p manuscript --example compared
compared=$(cargo build --quiet --release -p manuscript --example compared --message-format=json |
  sed -n 's/.*"executable":"\([^"]*compared\)".*/\1/p')
python3 checks/peers/two_way.py "$compared" "$folder" "$room"
