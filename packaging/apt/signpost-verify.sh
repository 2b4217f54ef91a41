#!/bin/sh
# Say whether an update on a stick is what its makers signed, and newer than what is installed. Installs nothing.
set -eu

HELP='usage: signpost-verify [--key FILE] FOLDER

FOLDER holds packages (*.deb), SHA256SUMS and SHA256SUMS.minisig, as they were released.
--key: the file of the public key; without it /etc/signpost/update.pub

exit status: 0 right, 1 not to be used, 2 it could not be looked at'

key=/etc/signpost/update.pub
refuse() { echo "Do not use this update: $1" >&2; exit 1; }
stop() { echo "$1" >&2; exit 2; }

case ${1:-} in
    --help | -h) echo "$HELP"; exit 0 ;;
    --key) key=${2:-}; shift 2 || stop "$HELP" ;;
esac
folder=${1:-}
[ -n "$folder" ] || stop "$HELP"
[ -f "$key" ] || stop "There is no public key in $key. Ask the person who set up this computer to put it there."
command -v minisign >/dev/null || stop 'This needs the program minisign: apt-get install minisign'

# a copy on this computer: a stick can give other bytes when it is read a second time
mine=$(mktemp -d)
trap 'rm -rf "$mine"' EXIT INT TERM
for file in "$folder"/*.deb "$folder/SHA256SUMS" "$folder/SHA256SUMS.minisig"; do
    [ -f "$file" ] && [ ! -L "$file" ] || stop "$file is missing."
    cp "$file" "$mine/"
done

minisign -Vqm "$mine/SHA256SUMS" -p "$key" >/dev/null 2>&1 || refuse 'its signature is not right.'
for file in "$mine"/*.deb; do
    line=$(grep -F "  $(basename "$file")" "$mine/SHA256SUMS" || true)
    [ -n "$line" ] || refuse "$(basename "$file") is not on the signed list."
    (cd "$mine" && echo "$line" | sha256sum --check --strict --status) || refuse "$(basename "$file") was changed."
    name=$(dpkg-deb --field "$file" Package)
    new=$(dpkg-deb --field "$file" Version)
    old=$(dpkg-query --show --showformat='${Version}' "$name" 2>/dev/null || true)
    [ -z "$old" ] || dpkg --compare-versions "$new" gt "$old" || refuse "$name $new is not newer than $old."
done

kept=/var/lib/signpost-update
rm -rf "$kept"
mkdir -p "$kept"
cp "$mine"/*.deb "$kept/"
echo 'This update is right. Install it:'
echo "  apt-get install $kept/*.deb"
