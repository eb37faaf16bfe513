#!/bin/sh
# Puts a Java runtime of its own into a built distribution, so that it runs where no Java is installed:
#   mvn -q package -DskipTests && jlink/runtime.sh
# The launcher prefers target/neurarium/runtime to any other Java. Needs a full JDK (with jlink) for the platform.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
target=$(dirname "$here")/target/neurarium
jdk=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v jlink || echo /missing/bin/jlink)")")")}

[ -d "$target/lib" ] || { echo "There is no $target yet: run 'mvn -q package -DskipTests' first." >&2; exit 1; }
[ -x "$jdk/bin/jlink" ] || { echo "No jlink was found: install a full JDK or set JAVA_HOME to one." >&2; exit 1; }

modules=$(sed -e 's/#.*//' -e 's/[[:space:]]//g' "$here/modules.txt" | grep . | paste -sd, -)
rm -rf "$target/runtime"
"$jdk/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages --compress=2 \
    --output "$target/runtime"
# The archive of the runtime's own classes, on which the launcher's archive of the program's classes stands.
"$target/runtime/bin/java" -Xshare:dump -Xlog:disable -Xlog:all=error:stderr
du -sh "$target/runtime"
