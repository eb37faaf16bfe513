#!/bin/sh
# Draws the icons of every system from neurarium.svg. Needs rsvg-convert (librsvg2-bin), convert (imagemagick) and
# png2icns (icnsutils); what it draws is kept beside it, so that a build needs none of them.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert -w "$size" -h "$size" neurarium.svg -o "$work/$size.png"
done
cp "$work/256.png" neurarium.png
cp "$work/48.png" neurarium-48.png
convert "$work/16.png" "$work/24.png" "$work/32.png" "$work/48.png" "$work/64.png" "$work/256.png" neurarium.ico
png2icns neurarium.icns "$work/16.png" "$work/32.png" "$work/48.png" "$work/128.png" "$work/256.png" "$work/512.png" >/dev/null
