#!/bin/sh
# Run by the packages after they have been unpacked and before they are removed: the command, the entry in the menu, the
# kind of file and their picture. Copies where the xdg tools would refuse on a system that has no desktop yet.
set -e
home=/opt/neurarium/lib
nolapack=$home/app/lib/natives/libopenblas_nolapack.so.0
case "$1" in
    add)
        ln -sf $home/app/bin/neurarium /usr/bin/neurarium
        ln -sf libopenblas.so.0 $nolapack
        install -D -m 644 $home/neurarium-Neurarium.desktop /usr/share/applications/neurarium.desktop
        install -D -m 644 $home/neurarium-Neurarium-MimeInfo.xml /usr/share/mime/packages/neurarium.xml
        install -D -m 644 $home/Neurarium.png /usr/share/icons/hicolor/256x256/apps/neurarium.png
        install -D -m 644 $home/Neurarium.png /usr/share/icons/hicolor/256x256/mimetypes/application-x-neurarium.png
    ;;
    remove)
        rm -f /usr/bin/neurarium $nolapack /usr/share/applications/neurarium.desktop /usr/share/mime/packages/neurarium.xml \
            /usr/share/icons/hicolor/256x256/apps/neurarium.png /usr/share/icons/hicolor/256x256/mimetypes/application-x-neurarium.png
    ;;
esac
if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q /usr/share/icons/hicolor || true; fi
