#!/bin/sh
# Starts the program of an app image once, trains a little, and keeps what Java learned of it (docs/decisions/0024-learned-start.md):
#   installers/linux/learn-start.sh IMAGE/lib/app
# It is bound to the dates of the jars: they are all set to SOURCE_DATE_EPOCH, and whoever packs them must keep that.
# Needs a runtime of Java 25 or newer and a display, or xvfb-run; without them it says so, and each user's first start is
# a slow one.
set -eu
app=$1
runtime=$(dirname "$app")/runtime
version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$runtime/release")
if [ "$version" -lt 25 ]; then
    echo "The runtime is Java $version: what it learns of a start can be kept from Java 25 on."
    exit 0
fi
if [ -n "${DISPLAY:-}" ]; then
    set -- env
elif command -v xvfb-run >/dev/null; then
    set -- xvfb-run -a -s "-screen 0 1280x800x24"
else
    echo "Nothing was learned of a start: there is no display and no xvfb-run."
    exit 0
fi
find "$app" -name '*.jar' -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
NEURARIUM_NO_ARCHIVE=1 NEURARIUM_JAVA_OPTIONS="-XX:AOTCacheOutput=$work/neurarium.aot -Dneurarium.start.report=$work/report" \
    timeout 300 "$@" "$app/bin/neurarium" open xor --profile "$work/profile" >"$work/log" 2>&1 || true
if [ ! -s "$work/neurarium.aot" ]; then
    cat "$work/log" >&2
    echo "Nothing was learned of a start; see above." >&2
    exit 1
fi
cp "$work/neurarium.aot" "$app/lib/neurarium.aot"
du -h "$app/lib/neurarium.aot"
