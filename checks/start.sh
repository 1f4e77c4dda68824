#!/usr/bin/env bash
# Walks from an empty folder to a kept record in a browser, as a new user would: start page, plan, matrix, review.
# Usage: checks/start.sh [FOLDER]; screenshots of every step go to the folder.
set -euo pipefail
shots=${1:+$(realpath -m "$1")}
cd "$(dirname "$0")/.."
exec </dev/null

. .ci/tools

need_apt chromium=chromium
need_apt_file /usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc=fonts-noto-cjk
need_npm playwright-core@1.65.1 axe-core@4.14.1

chancery=${CHANCERY:-$target/release/chancery}
[ -x "$chancery" ] || cargo build --release
room=$(mktemp -d)
server=
leave() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$room"
}
trap leave EXIT

mkdir "$room/records"
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
"$chancery" start --no-open --folder "$room/records" --port "$port" >"$room/server.log" 2>&1 &
server=$!

node checks/start.mjs "http://127.0.0.1:$port" "$room" "$shots" || {
  tail -n 20 "$room/server.log" >&2
  exit 1
}
