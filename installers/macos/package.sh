#!/bin/sh
# Makes Neurarium's disk image for macOS (.dmg) of what Maven has built, with its own Java, into target/packages; on Intel
# for Intel, on Apple silicon for that.
#   mvn -q package -DskipTests && installers/macos/package.sh
# Needs a full JDK 17 or newer (jlink, jpackage) and Apple's command line tools. To sign it: set SIGN to the name of a
# "Developer ID Application" certificate in the keychain.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
project=$(dirname "$(dirname "$here")")
built=$project/target/neurarium
out=$project/target/packages
jdk=${JAVA_HOME:-$(/usr/libexec/java_home)}

[ -x "$jdk/bin/jpackage" ] || { echo "No jpackage was found: install a full JDK or set JAVA_HOME to one." >&2; exit 1; }
JAVA_HOME=$jdk "$project/jlink/runtime.sh"
jar=$(basename "$(ls "$built"/lib/neurarium-*.jar)")
version=${jar#neurarium-}
version=${version%.jar}
version=${version%-SNAPSHOT}
# Apple wants a first number of at least 1; 0.4.2 is shown as such in the program.
case "$version" in
    0.*) bundle=1.${version#0.} ;;
    *) bundle=$version ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf "$out"
mkdir -p "$out" "$work/input"
cp -R "$built/lib" "$built/LICENSE" "$built/THIRD-PARTY.txt" "$work/input"
set -- --type dmg --name Neurarium --app-version "$bundle" --vendor Neurarium \
    --description "Build, train and look inside neural networks" --copyright "The developers of Neurarium" \
    --icon "$project/assets/icon/neurarium.icns" --license-file "$project/LICENSE" --dest "$out" \
    --input "$work/input" --runtime-image "$built/runtime" --main-jar "lib/$jar" --main-class org.neurarium.app.Main \
    --java-options "$(grep -v "^#" "$built/bin/java.options")" \
    --file-associations "$project/installers/neurarium-file.properties" \
    --mac-package-identifier org.neurarium.app --mac-package-name Neurarium --mac-app-category public.app-category.education
[ -n "${SIGN:-}" ] && set -- "$@" --mac-sign --mac-signing-key-user-name "$SIGN"
"$jdk/bin/jpackage" "$@"
cd "$out"
mv Neurarium-*.dmg "neurarium-$version-macos-$(uname -m).dmg"
shasum -a 256 neurarium-*.dmg > SHA256SUMS
cat SHA256SUMS
