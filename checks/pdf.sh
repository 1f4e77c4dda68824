#!/usr/bin/env bash
# Every PDF of the demonstration has a title, tags, its fonts within it, and words that another program reads.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/tools
need_apt pdfinfo=poppler-utils

count=0
faults=0
fault() { printf '%s: %s\n' "$1" "$2" && faults=$((faults + 1)); }

while IFS= read -r -d '' paper; do
  count=$((count + 1))
  about=$(pdfinfo "$paper" 2>/dev/null) || fault "$paper" "cannot be opened"
  grep -q '^Title: *[^ ]' <<<"$about" || fault "$paper" "has no title"
  grep -q '^Tagged: *yes' <<<"$about" || fault "$paper" "is not tagged"
  # The fifth column from the end says whether a font is embedded.
  pdffonts "$paper" 2>/dev/null | awk 'NR > 2 && $(NF - 4) != "yes" { missing = 1 } END { exit missing }' ||
    fault "$paper" "names a font that is not within it"
  words=$(pdftotext "$paper" - 2>/dev/null)
  grep -q '[[:alpha:]]' <<<"$words" || fault "$paper" "has no words"
  ! grep -q $'\xef\xbf\xbd' <<<"$words" || fault "$paper" "has words that cannot be read"
  case $paper in
  *ko.pdf) grep -qP '\p{Hangul}' <<<"$words" || fault "$paper" "has no Korean words" ;;
  esac
done < <(find "${CHANCERY_DEMO:?the folder that the demonstration wrote}" -name '*.pdf' -print0)

[ "$count" -gt 0 ] || fault "$CHANCERY_DEMO" "holds no PDF"
printf '%d papers, %d faults\n' "$count" "$faults"
[ "$faults" -eq 0 ]
