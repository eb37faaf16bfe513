#!/bin/sh
# Inside the clean system: opens the installed program's window on a display of its own and asks its title.
set -eu
export DISPLAY=:97
Xvfb :97 -screen 0 1280x800x24 -nolisten tcp &
server=$!
trap 'kill $server' EXIT
sleep 2
openbox &
neurarium "$@" &
program=$!
window=$(timeout 120 xdotool search --sync --onlyvisible --name 'Neurarium' | head -n 1)
xdotool getwindowname "$window"
kill $program
wait $program || true
