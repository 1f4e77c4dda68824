#!/usr/bin/env bash
# Reads files that several people marked up in LibreOffice, and holds what we read against LibreOffice's own
# accepting and rejecting of all changes. The files are made here, by checks/readings.bas.
set -euo pipefail
cd "$(dirname "$0")/.."
exec </dev/null

. .ci/tools

need_apt soffice=libreoffice-writer
need_apt_file /usr/lib/libreoffice/program/libswlo.so=libreoffice-writer

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

cargo build --quiet -p manuscript --example readings
readings=$(cargo build --quiet -p manuscript --example readings --message-format=json |
  sed -n 's/.*"executable":"\([^"]*readings\)".*/\1/p')

# What LibreOffice keeps for somebody who never used it; the macro is put into a copy, under the name of its user.
soffice "-env:UserInstallation=file://$room/nobody" --headless --terminate_after_init >>"$room/log" 2>&1

profile() {
  cp -r "$room/nobody" "$room/of-$1"
  local user=$room/of-$1/user
  local name="<item oor:path=\"/org.openoffice.UserProfile/Data\"><prop oor:name=\"givenname\" oor:op=\"fuse\"><value>$1</value></prop></item>"
  sed -i "s|</oor:items>|$name</oor:items>|" "$user/registrymodifications.xcu"
  sed -i 's|library:name="Module1"|library:name="Marks"|' "$user/basic/Standard/script.xlb"
  {
    echo '<?xml version="1.0" encoding="UTF-8"?>'
    echo '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">'
    echo '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Marks" script:language="StarBasic">'
    sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g' checks/readings.bas
    echo '</script:module>'
  } >"$user/basic/Standard/Marks.xba"
}

# office USER JOB SOURCE TARGET: does a job of the macro in the name of a user.
office() {
  [ -d "$room/of-$1" ] || profile "$1"
  AUTHOR=$1 JOB=$2 SOURCE=$3 TARGET=$4 timeout 180 soffice "-env:UserInstallation=file://$room/of-$1" \
    --headless --norestore "macro:///Standard.Marks.Run" >>"$room/log" 2>&1 || true
  [ -s "$4" ] && return
  echo "LibreOffice did not do $2: $(cat "$4.failed" 2>/dev/null)" >&2
  tail -n 5 "$room/log" >&2
  exit 1
}

faults=0
fault() {
  echo "$1" >&2
  faults=$((faults + 1))
}

# read_as FILE: how we read it, and whether it is how LibreOffice does.
read_as() {
  "$readings" <"$room/$1.docx" >"$room/$1.readings"
  local job reading
  for job in accept reject; do
    reading=${job}ed
    office Reader "$job" "$room/$1.docx" "$room/$1-$job.txt"
    # LibreOffice marks the file's start and puts joiners into new cells; neither is anybody's wording.
    sed 's/\xef\xbb\xbf//; s/\xe2\x80\x8d//g' "$room/$1-$job.txt" >"$room/theirs"
    sed -n "s/^$reading\t//p" "$room/$1.readings" | cut -f 1 | sed 's/\xe2\x80\x8d//g' >"$room/ours"
    diff "$room/theirs" "$room/ours" || fault "$1.docx: all $reading, we read it otherwise than LibreOffice"
  done
}

# comes_from FILE BASE: without its marks the file is the base, layout and all, though LibreOffice wrote it anew.
comes_from() {
  sed -n 's/^rejected\t//p' "$room/$1.readings" >"$room/returned"
  "$readings" <"$room/$2.docx" | sed -n 's/^accepted\t//p' >"$room/sent"
  diff "$room/sent" "$room/returned" || fault "$1.docx: without its marks it is not $2.docx"
}

# has FILE WORDS: the file reads so.
has() {
  grep -qF "$2" "$room/$1.readings" || fault "$1.docx: nothing reads $2"
}

office Secretariat base "" "$room/base.docx"
office Ayu words "$room/base.docx" "$room/words.docx"
office Binh objections "$room/words.docx" "$room/objections.docx"
office Chan paragraphs "$room/objections.docx" "$room/paragraphs.docx"
office Dewi tables "$room/base.docx" "$room/tables.docx"
office Dewi moves "$room/base.docx" "$room/moves.docx"
for file in words objections paragraphs tables moves; do
  read_as "$file"
  comes_from "$file" base
done

tab=$'\t'
has words "mark$tab+Ayu$tab and their deputies"
has words "comment${tab}Ayu${tab}Which parties?"
has objections "mark$tab+Ayu-Binh$tab and their deputies"
has objections "mark$tab+Binh${tab}, in good faith,"
has objections "comment${tab}Binh${tab}Weaker than before."
has paragraphs "mark$tab+Chan$tab¶"
has paragraphs "mark$tab-Chan$tab¶"
has tables "mark$tab-Dewi${tab}Open(Row)"
has tables "mark$tab+Dewi${tab}Open(Row)"
has moves "mark$tab-Dewi>$tab"
has moves "mark$tab+Dewi>$tab"

[ "$faults" -eq 0 ] || exit 1
echo "five files marked up by four people in LibreOffice are read as it reads them"
