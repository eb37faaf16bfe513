#!/bin/sh
# Proves the .deb on a clean Debian: installs it on a new root file system without Java, uses it without a network, and
# removes it again. Prints a line for each thing that holds and stops at the first that does not.
#   sudo installers/linux/prove.sh [FILE.deb]
# Needs root, debootstrap and unshare; PROVE_SUITE (bookworm) and PROVE_MIRROR choose the system.
set -eu
project=$(cd "$(dirname "$0")/../.." && pwd -P)
deb=${1:-$(ls "$project"/target/packages/neurarium_*.deb)}
suite=${PROVE_SUITE:-bookworm}
mirror=${PROVE_MIRROR:-http://deb.debian.org/debian}
root=$(mktemp -d /var/tmp/neurarium-prove.XXXXXX)
chmod 755 "$root"
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf "$root"' EXIT
log=${PROVE_LOG:-$project/target/packages/prove.log}

holds() {
    what=$1
    shift
    if "$@" >>"$log" 2>&1; then
        echo "holds: $what"
    else
        echo "does not hold: $what (see $log)"
        exit 1
    fi
}
inside() {
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/home/learner LANG=C.UTF-8 "$@"
}
# As a person without rights, and without a network.
offline() {
    unshare -n chroot --userspec=learner "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/learner LANG=C.UTF-8 "$@"
}

: > "$log"
holds "a clean $suite" debootstrap --variant=minbase "$suite" "$root" "$mirror"
mount -t proc proc "$root/proc"
cp "$deb" "$root/root/neurarium.deb"
inside useradd -m learner
holds "nothing of ours and no Java before" sh -c "! chroot $root sh -c 'command -v java || command -v neurarium'"
holds "installs with what it depends on" inside sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends /root/neurarium.deb'
holds "brings no other Java" sh -c "! chroot $root sh -c 'command -v java'"
holds "a Hangul font is there" inside sh -c 'fc-list :lang=ko | grep -q .'
holds "the command works" offline sh -c 'neurarium demos --json | grep -q decision-boundary'
if [ -e "$root/opt/neurarium/lib/app/lib/neurarium.aot" ]; then
    holds "uses what was learned of a start" offline env NEURARIUM_JAVA_OPTIONS=-XX:AOTMode=on neurarium --version
fi
holds "trains offline" offline sh -c 'cd && neurarium train xor --epochs 200 --until "trainAccuracy>=0.9" --out xor --json | tail -n 1 | grep -q target'
holds "draws the window" offline sh -c 'cd && neurarium shot decision-boundary --lang ko --epochs 20 --out w.png && test -s w.png'
holds "the menu knows it" inside test -f /usr/share/applications/neurarium.desktop
holds "licences are there" inside sh -c 'test -s /opt/neurarium/lib/app/THIRD-PARTY.txt && test -s /opt/neurarium/share/doc/copyright'
echo "on disk, natives unpacked: $(du -smc "$root/opt/neurarium" "$root/home/learner/.cache" "$root"/home/learner/.local 2>/dev/null | tail -n 1 | cut -f 1) MB; package $(($(stat -c %s "$deb") / 1000000)) MB"

# What a desktop brings: a display, windows, and the question what a file is and who opens it.
holds "a desktop can be installed" inside env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends xvfb xdotool openbox libglib2.0-bin desktop-file-utils
holds "the kind of file is known" inside sh -c 'echo {} > /tmp/a.neurarium && gio info -a standard::content-type /tmp/a.neurarium | grep -q x-neurarium'
holds "a double click opens it here" inside sh -c 'gio mime application/x-neurarium | grep -q neurarium.desktop'
cp "$(dirname "$0")/prove-window.sh" "$root/usr/local/bin/prove-window"
holds "the window opens a file" offline sh -c 'cd && sh /usr/local/bin/prove-window xor/project.json'

holds "is removed" inside env DEBIAN_FRONTEND=noninteractive apt-get purge -qy neurarium
holds "leaves nothing behind" sh -c "! ls -d $root/opt/neurarium $root/usr/bin/neurarium $root/usr/share/applications/*eurarium* $root/usr/share/mime/packages/*eurarium* 2>/dev/null"
