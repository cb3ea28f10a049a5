#!/usr/bin/env bash
# debian-root.sh DEST SUITE PROGRAM PACKAGE...
#
# Unpacks Debian packages and everything they need from SUITE into the folder DEST, once. The machine's own packages
# stay as they are: apt gets a separate state, nothing is installed, no package script runs, no root is needed. PROGRAM
# is a path inside the packages that must exist afterwards. Several processes may ask for one DEST at once.
set -euo pipefail

recipe=1 # raise it to have existing folders made again
dest=${1:?destination} suite=${2:?suite} program=${3:?program} && shift 3
packages=("$@")
wanted="$recipe $suite ${packages[*]}"

fail() {
  printf '%s\n' "Could not get ${packages[0]} from Debian's packages: $1" \
    'Demo and tests bring their own PBX, which takes Debian 12 or later with its package mirror reachable.' \
    'Elsewhere, use a PBX you have: copy .env.example to .env, fill in AMI_… and ARI_…, and run npm start.' >&2
  exit 1
}

complete() { [[ -e $dest/.complete && $(<"$dest/.complete") == "$wanted" ]]; }

complete && exit 0
for tool in apt-get dpkg-deb flock tar; do
  command -v "$tool" >/dev/null || fail "the command $tool is missing, so this is probably not Debian."
done

mkdir -p "$(dirname "$dest")"
dest=$(cd "$(dirname "$dest")" && pwd)/$(basename "$dest")
exec 9>"$dest.lock"
flock 9
complete && exit 0
echo "Unpacking ${packages[0]} of Debian $suite (once, about 20 seconds)…" >&2

work=$dest.partial
rm -rf "$work"
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/apt/{apt.conf.d,lists/partial,archives/partial} "$work/root"
: >"$work/apt/status"

# The machine's own mirror, as apt itself reads it from either format of its sources, asked for another suite.
# Security archives have other suites; archives of other projects have no component main of the machine's release.
release=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
mirror=$(apt-get -o Dir::State="$work/apt" indextargets --no-release-info \
  --format '$(REPO_URI)|$(RELEASE)|$(COMPONENT)' 'Identifier: Packages' 2>/dev/null |
  awk -F'|' -v release="$release" '
    $3 != "main" || $1 ~ /security/ || $2 ~ /-(updates|backports|security)$/ { next }
    $2 ~ /^(stable|testing|unstable|sid|oldstable)$/ || $2 == release { print $1; exit }')
[[ $mirror ]] || fail "no Debian mirror is named in this machine's package sources (/etc/apt)."
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[[ -r $keyring ]] || fail "$keyring is missing (package debian-archive-keyring)."
echo "deb [signed-by=$keyring] $mirror $suite main" >"$work/apt/sources.list"

# Proxies and credentials of the machine stay in force; its state, sources, preferences and hooks do not.
cat >"$work/apt/apt.conf" <<CONF
Dir::Etc::sourcelist "$work/apt/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::State "$work/apt";
Dir::State::status "$work/apt/status";
Dir::State::lists "$work/apt/lists";
Dir::Cache "$work/apt";
Dir::Cache::archives "$work/apt/archives";
Dir::Log "$work/apt";
APT::Install-Recommends "false";
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::Check-Valid-Until "false";
Acquire::Retries "2";
APT::Update::Error-Mode "any";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
CONF
private() { apt-get --config-file="$work/apt/apt.conf" -qq "$@" >"$work/apt/log" 2>&1; }
reason() { grep -m1 -E '^(E|W): ' "$work/apt/log" || tail -n1 "$work/apt/log"; }

private update || fail "the mirror cannot be read ($(reason))."
private -y install --download-only "${packages[@]}" libc-bin || fail "$(reason)"

for dir in bin sbin lib lib64; do mkdir -p "$work/root/usr/$dir" && ln -s "usr/$dir" "$work/root/$dir"; done
for deb in "$work"/apt/archives/*.deb; do
  dpkg-deb --fsys-tarfile "$deb" | tar -x --no-same-owner --keep-directory-symlink -C "$work/root" \
    --exclude='./usr/share/doc/*' --exclude='./usr/share/man/*' --exclude='./usr/share/locale/*' \
    --exclude='./usr/share/info/*' --exclude='./dev/*' || fail "$(basename "$deb") cannot be unpacked here (is the disk full?)."
done
[[ -e $work/root/$program ]] || fail "its packages hold no $program."

# Sounds come as en_US_f_Allison; Asterisk looks for its language, en.
sounds=$work/root/usr/share/asterisk/sounds
[[ ! -d $sounds || -e $sounds/en ]] || ln -s en_US_f_Allison "$sounds/en"

echo "$wanted" >"$work/root/.complete"
rm -rf "$dest"
mv "$work/root" "$dest"
