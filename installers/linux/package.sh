#!/bin/sh
# Makes the Linux packages of what Maven has built: an app image (.tar.gz), a .deb, and an .rpm where rpmbuild is
# present, with checksums, into target/packages. They bring their own Java.
#   mvn -q package -DskipTests && installers/linux/package.sh
# Needs a full JDK 17 or newer (jlink, jpackage), dpkg-deb and fakeroot for the .deb, rpmbuild for the
# .rpm; strip (binutils) makes them smaller. With JDK 25 or newer, and a display or xvfb-run, the program starts in two
# thirds of the time (learn-start.sh).
set -eu
# Jars are compressed already: xz would take minutes for a few megabytes.
export DPKG_DEB_COMPRESSOR_TYPE=gzip
here=$(cd "$(dirname "$0")" && pwd -P)
project=$(dirname "$(dirname "$here")")
built=$project/target/neurarium
out=$project/target/packages
jdk=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v jpackage || echo /missing/bin/jpackage)")")")}

[ -x "$jdk/bin/jpackage" ] || { echo "No jpackage was found: install a full JDK or set JAVA_HOME to one." >&2; exit 1; }
JAVA_HOME=$jdk "$project/jlink/runtime.sh"
jar=$(basename "$(ls "$built"/lib/neurarium-*.jar)")
options=$(grep -v "^#" "$built/bin/java.options")
# The date of what is in the packages: dpkg-deb takes it from here too.
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(stat -c %Y "$built/lib/$jar")}"
version=${jar#neurarium-}
version=${version%.jar}

# With the libraries for graphics cards it is an archive only: larger than an .rpm may be, and than anybody wants a .deb.
kind=
for cuda in "$built"/lib/nd4j-cuda-*; do
    [ -e "$cuda" ] && kind=-cuda
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf "$out"
mkdir -p "$out" "$work/input"
cp -r "$built/bin" "$built/lib" "$built/LICENSE" "$built/THIRD-PARTY.txt" "$work/input"
rm -f "$work/input/bin/neurarium.bat"
install -m 755 "$here/integrate.sh" "$work/input/bin/integrate"
cp "$here/resources/"* "$work"
if [ -z "$kind" ]; then
    "$jdk/bin/java" "$project/installers/LayOutNatives.java" "$work/input/lib"
    # Names that no program needs make up a tenth of ND4J's library.
    command -v strip >/dev/null && strip --strip-unneeded "$work/input/lib/natives"/*.so*
    options="$options -Djava.library.path=\$APPDIR/lib/natives -Dorg.bytedeco.javacpp.pathsFirst=true"
fi

package() {
    "$jdk/bin/jpackage" --name Neurarium --app-version "${version%-SNAPSHOT}" --vendor "Neurarium developers" \
        --description "Build, train and look inside neural networks" --copyright "The developers of Neurarium" \
        --icon "$project/assets/icon/neurarium.png" --dest "$out" "$@"
}

# The image first; the packages are made of it, so that all three are the same program.
package --type app-image --dest "$work/image" --input "$work/input" --runtime-image "$built/runtime" \
    --main-jar "lib/$jar" --main-class org.neurarium.app.Main \
    --java-options "$options"
second=$work/image/Neurarium/lib/app/lib/natives/libopenblas_nolapack.so.0
if [ -z "$kind" ]; then
    ln -s libopenblas.so.0 "$second"
    "$here/learn-start.sh" "$work/image/Neurarium/lib/app"
fi
tar -C "$work/image" --clamp-mtime --mtime="@$SOURCE_DATE_EPOCH" -czf "$out/neurarium-$version-linux-$(uname -m)$kind.tar.gz" Neurarium
rm -f "$second" # jpackage would copy what it points at; integrate.sh makes it where a package is installed
associated="--app-image $work/image/Neurarium --resource-dir $work --linux-package-name neurarium --linux-shortcut
    --license-file $project/LICENSE --file-associations $project/installers/neurarium-file.properties"
if [ -z "$kind" ] && command -v dpkg-deb >/dev/null; then
    # The typeface of the window comes with the program; charts written to files and Java's own dialogs need a Hangul font.
    # A package must name somebody with an address (Debian policy 5.6.2); nobody reads mail for this one, and a name
    # under "invalid" can belong to nobody (RFC 2606).
    package --type deb $associated --linux-app-category education --linux-menu-group Education \
        --linux-deb-maintainer noreply@neurarium.invalid --linux-package-deps "fonts-nanum, fontconfig, shared-mime-info, libgtk-3-0, libxtst6, libxxf86vm1"
fi
if [ -z "$kind" ] && command -v rpmbuild >/dev/null; then
    package --type rpm $associated --linux-rpm-license-type Apache-2.0 --linux-menu-group Education \
        --linux-package-deps "fontconfig, shared-mime-info, gtk3, libXtst, libXxf86vm"
fi
cd "$out"
sha256sum neurarium* > SHA256SUMS
ls -l
