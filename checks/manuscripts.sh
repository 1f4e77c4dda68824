#!/usr/bin/env bash
# Accepts and rejects every change of marked Word files in an office suite and in a converter, neither of which is ours,
# and compares what they say with the base and with what was to be accepted.
set -euo pipefail
cd "$(dirname "$0")/.."
exec </dev/null

. .ci/tools

need_apt soffice=libreoffice-writer
need_apt_file \
  /usr/lib/libreoffice/program/libswlo.so=libreoffice-writer \
  /usr/lib/python3/dist-packages/uno.py=python3-uno
need_pip pypandoc_binary

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cargo test --quiet --package manuscript --test writing -- marked_files_are_laid_out >/dev/null
laid=${CARGO_BUILD_BUILD_DIR:-$target}/tmp/manuscripts
cp "$laid"/*.docx "$laid"/*.txt "$room"
converter=$("$tools/python/bin/python3" -c 'import pypandoc; print(pypandoc.get_pandoc_path())')

# The office suite speaks with the system's own interpreter only.
timeout 600 /usr/bin/python3 checks/manuscripts.py "$room" "$converter"
