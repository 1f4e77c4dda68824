#!/usr/bin/env bash
# Reads every kind of page of a demonstration in a browser, as people with different eyes, screens and languages do.
# Usage: checks/pages.sh [ADDRESS [FOLDER [SEAT]]]; without an address, a demonstration is served here; screenshots go to the
# folder; a seat reads with its own eyes.
set -euo pipefail
shots=${2:+$(realpath -m "$2")}
cd "$(dirname "$0")/.."
exec </dev/null

. .ci/tools

need_apt chromium=chromium
need_apt_file /usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc=fonts-noto-cjk
need_npm playwright-core@1.65.1 axe-core@4.14.1

room=$(mktemp -d)
server=
leave() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$room"
}
trap leave EXIT

address=${1:-}
if [ -z "$address" ]; then
  chancery=${CHANCERY:-$target/release/chancery}
  [ -x "$chancery" ] || cargo build --release
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  address=http://127.0.0.1:$port
  "$chancery" demo --dir "$room/demo" --port "$port" >"$room/server.log" 2>&1 &
  server=$!
fi

node checks/pages.mjs "$address" "$shots" "${3:-}" || {
  [ -z "$server" ] || tail -n 20 "$room/server.log" >&2
  exit 1
}
