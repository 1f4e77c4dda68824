#!/usr/bin/env bash
# Opens every Word, Excel and calendar file of a demonstration in programs that are not ours.
# Usage: checks/documents.sh [FOLDER]; without one, the demonstration of the gate, or one made here.
set -euo pipefail
folder=${1:+$(realpath "$1")}
cd "$(dirname "$0")/.."
exec </dev/null

. .ci/tools

need_apt soffice=libreoffice-writer pdftotext=poppler-utils
need_apt_file \
  /usr/lib/libreoffice/program/libswlo.so=libreoffice-writer \
  /usr/lib/libreoffice/program/libsclo.so=libreoffice-calc \
  /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc=fonts-noto-cjk \
  /usr/share/fonts/truetype/crosextra/Caladea-Regular.ttf=fonts-crosextra-caladea
need_pip icalendar

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
folder=${folder:-${CHANCERY_DEMO:-}}
if ! [ -d "$folder" ]; then
  folder=$room/demo
  cargo run --release -- demo --no-serve --dir "$folder"
fi

# Each file gets a number for a name: two folders may hold files of one name.
mkdir "$room/copies" "$room/pdf"
found=()
while IFS= read -r -d '' file; do
  cp "$file" "$room/copies/${#found[@]}.${file##*.}"
  found+=("$file")
done < <(find "$folder" -type f \( -name '*.docx' -o -name '*.xlsx' \) -print0 | sort -z)
[ ${#found[@]} -gt 0 ] || { echo "no .docx or .xlsx in $folder" >&2; exit 1; }

timeout 900 soffice "-env:UserInstallation=file://$room/profile" --headless \
  --convert-to pdf --outdir "$room/pdf" "$room"/copies/* >"$room/soffice.log" 2>&1 || {
  tail -n 20 "$room/soffice.log" >&2
  exit 1
}

"$tools/python/bin/python3" checks/documents.py "$folder" "$room/pdf" "${found[@]}"
