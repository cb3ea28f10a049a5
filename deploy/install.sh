#!/usr/bin/env bash
# Installs Hot Desk on Debian 12 or 13 from the folder that this file is in, or brings an installation to its version.
# It says what it is going to do and asks first; it may be run as often as you like.
set -euo pipefail
# What services and sudo see, whatever the shell that calls this has: a Node in somebody's home is of no use to them.
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
# What Node runs as root is not to come out of /tmp, where others write, too.
export TSX_DISABLE_CACHE=1

usage() {
  cat <<USAGE
deploy/install.sh [--yes] [--dry-run] [--rollback | --remove [--purge]]

  (nothing)    install, or bring the installation to the version of this folder
  --rollback   go back to the version that was installed before
  --remove     remove the programs and services; settings, data and database stay
  --purge      with --remove: remove settings, data, database and user, too
  --dry-run    say what would be done, and do nothing
  --yes        do not ask
USAGE
}

source_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
current=/opt/hotdesk
releases=/opt/hotdesk.d
settings=/etc/hotdesk/hotdesk.env
data=/var/lib/hotdesk
units=/etc/systemd/system
command_file=/usr/local/bin/hotdesk
needed_node=20.19
needed_space=2000

mode='' ask=yes act=yes purge=no
misused() { usage >&2 && exit 64; }
for argument in "$@"; do
  case $argument in
    --yes) ask=no ;;
    --dry-run) act=no ;;
    --rollback | --remove)
      [[ ! $mode ]] || misused
      mode=${argument#--}
      ;;
    --purge) purge=yes ;;
    --help | -h) usage && exit 0 ;;
    *) misused ;;
  esac
done
mode=${mode:-install}
[[ $purge == no || $mode == remove ]] || misused

fail() {
  step=''
  printf '%s\n' '' "$@" >&2
  exit 1
}

# ── The plan: what is to be done, each with the function that does it ─────────────────────────────────────────────────

texts=() actions=()
plan() { texts+=("$1") actions+=("$2"); }

carry_out() {
  step=''
  if ((${#texts[@]} == 0)); then
    echo 'Nothing to do.'
    return
  fi
  echo 'This is what will be done:'
  for index in "${!texts[@]}"; do printf '  %2d. %s\n' $((index + 1)) "${texts[index]}"; done
  if [[ $act == no ]]; then
    echo 'Nothing was done (--dry-run).'
    exit 0
  fi
  if [[ $ask == yes ]]; then
    read -rp 'Go ahead? [y/N] ' answer || answer=
    [[ $answer == [yY]* ]] || fail 'Nothing was done.'
  fi
  exec 9>/run/hotdesk-install.lock
  flock --nonblock 9 || fail 'The installer is at work already, somewhere else. Nothing was done.'
  for index in "${!texts[@]}"; do
    step="$((index + 1)). ${texts[index]}"
    printf '\n── %s\n' "$step"
    "${actions[index]}"
  done
  step=''
}
say_where_it_stopped() {
  [[ ! $step ]] || printf '%s\n' '' "This step did not work out (exit code $1), and nothing after it was done: $step" \
    'The lines above say why. Fix that and run this again: it goes on where it stopped.' >&2
}

# ── What there is ─────────────────────────────────────────────────────────────────────────────────────────────────────

has_systemd() { [[ -d /run/systemd/system ]]; }
version_in() { sed -n 's/^ *"version": "\(.*\)",/\1/p' "$1/package.json" | head -n1; }
at_least() { [[ $(printf '%s\n' "$1" "$2" | sort -V | head -n1) == "$2" ]]; }
node_version() { node --version 2>/dev/null | tr -d v || true; }
is_installed() { dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | grep -q '^installed$'; }
setting() { [[ ! -e $settings ]] || sed -n "s/^$1=//p" "$settings" | tail -n1; }
setting_or() { local value && value=$(setting "$1") && echo "${value:-$2}"; }
# One of several hosts may leave a part to the others: the services look for these files, too.
has_part() { [[ ! -e $(dirname "$settings")/no-$1 ]]; }
# Ours unless somebody has named another database.
uses_local_database() { [[ ! -e $settings || $(setting DATABASE_URL) == *@%2Fvar%2Frun%2Fpostgresql*/hotdesk ]]; }
in_postgres() { (cd / && runuser -u postgres -- "$@"); }
in_database() { in_postgres psql -tAc "$1" "${2:-postgres}" 2>/dev/null | grep -q 1; }
migrations_applied() { in_postgres psql -tAc 'SELECT migration_name FROM _prisma_migrations ORDER BY 1' hotdesk 2>/dev/null || true; }

# Whether the services run, on the files of this release and not on those of the one before.
run_release() {
  local part pid
  for part in worker web; do
    has_part "$part" || continue
    pid=$(systemctl show --property=MainPID --value "hotdesk-$part" 2>/dev/null || echo 0)
    [[ $pid != 0 && $(readlink "/proc/$pid/cwd") == "$1" ]] || return 1
  done
}
is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Everything that belongs to a release, wherever this folder came from.
source_files() {
  (cd "$source_folder" && find . \( -name node_modules -o -name .git -o -name .next -o -name .cache -o -name .hotdesk \
    -o -name dist -o -name generated -o -name test-results -o -name playwright-report \) -prune -o -type f \
    ! -name .env ! -name .env.local ! -name '*.tsbuildinfo' ! -name '*.tar.gz' -print0 | sort -z)
}
fingerprint() { source_files | (cd "$source_folder" && xargs -0 sha256sum) | sha256sum | cut -c1-12; }

# ── Installing ────────────────────────────────────────────────────────────────────────────────────────────────────────

check_system() {
  local name='' number=''
  # shellcheck source=/dev/null
  name=$(. /etc/os-release && echo "${PRETTY_NAME:-}") number=$(. /etc/os-release && echo "${ID:-} ${VERSION_ID:-}")
  [[ $number == 'debian 12' || $number == 'debian 13' ]] ||
    fail "This is for Debian 12 and 13, and this system is ${name:-another one}. Nothing was changed." \
      'Elsewhere take npm start, as README.md has it, or a container: deploy/docker/README.md.'
}
check_package() {
  ! is_installed hotdesk || fail 'Hot Desk is installed as a package on this system, and only one of the two can run. Nothing was changed.' \
    'Keep the package and upgrade that; or remove it first: sudo apt remove hotdesk. Its settings, data and database stay.'
}
check_ports() {
  local name port taken=()
  is_filled_in || return 0
  if has_systemd && systemctl --quiet is-active hotdesk-worker hotdesk-web; then return; fi
  for name in HOTDESK_PORT=3000 HOTDESK_WORKER_PORT=3001; do
    port=$(setting_or "${name%=*}" "${name#*=}")
    if is_taken "$port"; then taken+=("$port (${name%=*})"); fi
  done
  ((${#taken[@]} == 0)) || fail "Another program has port ${taken[*]} of 127.0.0.1. Nothing was changed." \
    "Stop that program (ss -ltnp shows it), or set another port in $settings and run this again."
}
check_space() {
  local free
  free=$(df --output=avail --block-size=1M /opt | tail -n1)
  ((free >= needed_space)) || fail "/opt has $((free)) MB free, and a version takes $needed_space MB while it is built. Nothing was changed." \
    "Make room there and run this again."
}

plan_node() {
  local present candidate
  present=$(node_version)
  if [[ $present ]] && at_least "$present" "$needed_node" && command -v npm >/dev/null; then return; fi
  candidate=$(apt-cache policy nodejs 2>/dev/null | sed -n 's/^ *Candidate: \([0-9.]*\).*/\1/p')
  if [[ $candidate ]] && at_least "$candidate" "$needed_node"; then
    plan "Install Node $candidate and npm from Debian's packages" install_node
    return
  fi
  fail "Hot Desk needs Node $needed_node or later. This system has ${present:-none}, its packages offer ${candidate:-none}." \
    'Debian 13 has one: run apt-get update. Debian 12 stops at Node 18: install a later one first, then run this again.' \
    '  1. From the download page of nodejs.org take the Linux archive (.tar.xz) of a version with long-term support, and' \
    '     SHASUMS256.txt of the same version.' \
    '  2. sha256sum --check --ignore-missing SHASUMS256.txt' \
    '  3. tar -xJf node-v*-linux-*.tar.xz -C /usr/local --strip-components=1 --no-same-owner' \
    'docs/guides/debian.md has it step by step. Nothing was changed.'
}
install_node() { DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends nodejs npm; }

plan_database() {
  uses_local_database || return 0
  if ! is_installed postgresql; then plan "Install PostgreSQL from Debian's packages" install_postgres; fi
  if ! in_database "SELECT 1 FROM pg_roles WHERE rolname = 'hotdesk'"; then
    plan 'Make the database user hotdesk (signs in over the local socket, has no password)' make_role
  fi
  if ! in_database "SELECT 1 FROM pg_database WHERE datname = 'hotdesk'"; then
    plan 'Make the database hotdesk' make_database
  fi
}
# A server that is started here is not to keep the installer's lock (9).
install_postgres() { DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends postgresql 9>&-; }
start_postgres() {
  if has_systemd; then systemctl start postgresql; else service postgresql start 9>&-; fi
  for _ in {1..30}; do in_postgres psql -tAc 'SELECT 1' >/dev/null 2>&1 && return; sleep 1; done
  fail 'PostgreSQL does not answer. Look at: journalctl -u "postgresql*"'
}
make_role() { start_postgres && { in_database "SELECT 1 FROM pg_roles WHERE rolname = 'hotdesk'" || in_postgres createuser hotdesk; }; }
make_database() { in_database "SELECT 1 FROM pg_database WHERE datname = 'hotdesk'" || in_postgres createdb --owner=hotdesk hotdesk; }

plan_user() { id hotdesk >/dev/null 2>&1 || plan 'Make the system user hotdesk (cannot sign in)' make_user; }
make_user() { useradd --system --user-group --home-dir "$data" --shell /usr/sbin/nologin hotdesk; }

plan_folders() {
  [[ -d $data ]] || plan "Make $data for generated secrets (readable by hotdesk alone)" make_data
  [[ -e $settings ]] || plan "Write $settings (0640, root and hotdesk) for you to fill in" write_settings
}
make_data() { install -d -o hotdesk -g hotdesk -m 0700 "$data"; }
write_settings() {
  install -d -m 0755 "$(dirname "$settings")"
  install -o root -g hotdesk -m 0640 "$source_folder/deploy/hotdesk.env" "$settings"
  # Debian gives a second PostgreSQL of a machine another port, which is also in the name of its socket.
  sed -i "s|postgresql/hotdesk|postgresql:$(in_postgres psql -tAc 'SHOW port')/hotdesk|" "$settings"
}

plan_release() {
  local installed='none' version
  version=$(version_in "$source_folder")
  release=$releases/$version-$(fingerprint)
  if [[ -e $current ]]; then installed=$(version_in "$current"); fi
  before=$(readlink -f "$current" || true)
  if [[ $(readlink -f "$current") == "$release" && -e $release/.complete ]]; then return; fi
  if [[ $installed != none ]] && uses_local_database; then plan "Back up the database into /var/backups/hotdesk" back_up; fi
  if [[ ! -e $release/.complete ]]; then
    check_space
    plan "Put version $version into $release and build it (npm ci, npm run build; takes minutes)" build_release
  fi
  plan "Let $current point to it (now: $installed)" switch_release
}
back_up() {
  local file
  file=/var/backups/hotdesk/$(version_in "$current")-$(date +%Y%m%d-%H%M%S).dump
  install -d -m 0700 /var/backups/hotdesk
  (umask 077 && in_postgres pg_dump --format=custom hotdesk >"$file")
  cp -a "$data" "${file%.dump}.data"
  echo "$file"
}
build_release() {
  local old
  # The version in use and the one before are kept, for --rollback.
  for old in "$releases"/*-*; do
    [[ $old == "$(readlink -f "$current")" || $old == "$(readlink -f "$releases/previous")" ]] || rm -rf "$old"
  done
  install -d -m 0755 "$releases" "$release"
  source_files | (cd "$source_folder" && tar --create --null --no-recursion --files-from=- --owner=root --group=root) |
    tar --extract --directory "$release" --no-same-owner
  ln -s "$settings" "$release/.env"
  (cd "$release" && npm ci --omit=dev --no-audit --no-fund && npm run build)
  # Some versions of npm keep the owners that packages were made by: ids of people, perhaps of one on this machine.
  chown -Rh root:root "$release"
  chmod -R u=rwX,go=rX "$release"
  touch "$release/.complete"
}
switch_release() {
  older=$(readlink "$releases/previous" || true)
  if [[ -L $current && $(readlink -f "$current") != "$release" ]]; then
    point "$releases/previous" "$(readlink -f "$current")"
  fi
  point "$current" "$release"
}
# At once, so that there is a version at every moment.
point() { ln -sfn "$2" "$1.new" && mv -T "$1.new" "$1"; }

plan_services() {
  local file
  for file in "$source_folder"/deploy/systemd/*; do
    cmp -s "$file" "$units/${file##*/}" || { plan "Install the services hotdesk-worker and hotdesk-web ($units)" install_units && break; }
  done
  cmp -s "$source_folder/deploy/hotdesk-command" "$command_file" || plan "Install the command $command_file" install_command
}
install_units() {
  install -m 0644 -t "$units" "$source_folder"/deploy/systemd/*
  if has_systemd; then systemctl daemon-reload; fi
}
install_command() { install -m 0755 "$source_folder/deploy/hotdesk-command" "$command_file"; }

plan_administrator() {
  uses_local_database || return 0
  in_database "SELECT 1 FROM accounts WHERE role = 'admin' AND disabled_at IS NULL LIMIT 1" hotdesk ||
    plan 'Make the first account of the dashboard, admin, and print its password' make_administrator
}
make_administrator() { (cd / && "$command_file" migrate && "$command_file" user add admin --role admin --name Administrator); }

plan_start() {
  if ! is_filled_in; then return; fi
  if ! has_systemd; then return; fi
  if ((${#texts[@]} > 0)) || ! run_release "$release"; then
    plan 'Start the services, now and at every boot, and see that they answer' start_and_check
  fi
}
# Only a worker that may serve the PBX main needs what the settings say of it.
is_filled_in() {
  local pbxes
  has_part worker || return 0
  pbxes=$(setting HOTDESK_PBXES | tr -d ' ')
  [[ $pbxes && ,$pbxes, != *,main,* ]] || [[ $(setting AMI_SECRET) && $(setting ARI_PASSWORD) ]]
}
start_services() {
  systemctl enable --quiet hotdesk.target hotdesk-worker hotdesk-web
  # Without waiting for the worker, which counts as started only when it says so: what answers is looked at afterwards.
  systemctl restart --no-block hotdesk.target hotdesk-worker
  systemctl restart hotdesk-web
}
answers() {
  local host port
  host=$(setting_or HOTDESK_HOST 127.0.0.1) port=$(setting_or HOTDESK_PORT 3000)
  [[ $host != 0.0.0.0 && $host != :: ]] || host=127.0.0.1
  if [[ $host == *:* ]]; then host="[$host]"; fi
  for _ in {1..60}; do
    sleep 1
    # What was restarted three times will not get better.
    (($(systemctl show --property=NRestarts --value hotdesk-web) < 3)) || return 1
    run_release "$release" || continue
    if ! has_part web || node -e 'fetch(process.argv[1]).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))' \
      "http://$host:$port/api/health"; then return; fi
  done
  return 1
}
start_and_check() {
  local migrations started failed=$release
  migrations=$(migrations_applied) started=$(date +%s)
  start_services
  answers && return
  journalctl --unit=hotdesk-worker --unit=hotdesk-web --since="@$started" --lines=20 --output=cat --no-pager >&2
  # An older version works with the database as long as the newer one has not changed it.
  if [[ $before && $before != "$release" && -e $before/.complete && $(migrations_applied) == "$migrations" ]]; then
    release=$before
    point "$current" "$release"
    if [[ $older ]]; then point "$releases/previous" "$older"; else rm -f "$releases/previous"; fi
    roll_units_back
    start_services
    answers || fail "Version $(version_in "$failed") does not answer: its last lines are above." \
      "Version $(version_in "$release") is in its place again, with the database as it was, and does not answer either." \
      'Its own lines: journalctl -u hotdesk-worker -u hotdesk-web'
    fail "Version $(version_in "$failed") does not answer: its last lines are above." \
      "Version $(version_in "$release") is in use again, and the database is as it was."
  fi
  [[ $before == "$release" || ! -e $before/.complete ]] || fail 'Hot Desk does not answer: its last lines are above.' \
    "It has changed the database. To go back to $(version_in "$before"): docs/operations.md, \"Roll back\"."
  fail 'Hot Desk does not answer: its last lines are above.'
}

say_what_comes_next() {
  echo
  if ! is_filled_in; then
    echo "Next: fill in the PBX's address, AMI_SECRET and ARI_PASSWORD in $settings, then run this again."
  elif ! has_systemd; then
    echo 'systemd does not run here, so nothing was started. Where it does: systemctl enable --now hotdesk.target'
  else
    echo "Hot Desk runs. State: systemctl status 'hotdesk*'. Log: journalctl -u hotdesk-worker -u hotdesk-web"
  fi
}

# ── Going back, and removing ──────────────────────────────────────────────────────────────────────────────────────────

plan_rollback() {
  [[ -L $releases/previous ]] || fail 'There is no earlier version to go back to.'
  release=$(readlink -f "$releases/previous")
  [[ $(readlink -f "$current") != "$release" ]] || fail "$release is in use already; there is none before it."
  check_migrations
  plan "Let $current point to $release (now: $(version_in "$current"))" switch_release
  plan 'Install the services as that version has them' roll_units_back
  if has_systemd && is_filled_in; then plan 'Restart the services, and see that they answer' start_and_check; fi
}
# An older version does not start on a database that a newer one has changed.
check_migrations() {
  local name unknown=()
  uses_local_database || return 0
  for name in $(migrations_applied); do [[ -e $release/prisma/migrations/$name ]] || unknown+=("$name"); done
  ((${#unknown[@]} == 0)) || fail "The version in use has changed the database (${unknown[*]}), and $(version_in "$release") cannot work with that." \
    'Put back the copy that was made before the upgrade, as docs/operations.md shows under "Roll back", then run this again.' \
    "The copies: $(find /var/backups/hotdesk -name '*.dump' 2>/dev/null | sort | tail -n 3 | tr '\n' ' ')" 'Nothing was changed.'
}
roll_units_back() { source_folder=$release && install_units; }

plan_removal() {
  local people
  people=$(in_postgres psql -tAc 'SELECT count(*) FROM sessions WHERE ended_at IS NULL' hotdesk 2>/dev/null || echo 0)
  if ((people > 0)); then
    printf '%s\n' "People who are logged in now: $people. They stay routed to their desks when Hot Desk has gone." \
      'To log them out first: sudo hotdesk sessions list, then sudo hotdesk sessions logout EXTENSION' ''
  fi
  if has_systemd && [[ -e $units/hotdesk.target ]]; then plan 'Stop the services' stop_services; fi
  if is_any_there "$current" "$releases" "$command_file" "$units"/hotdesk*; then
    plan "Remove the services, $current, $releases and $command_file" remove_programs
  fi
  if [[ $purge == yes ]]; then
    if uses_local_database && is_installed postgresql; then plan 'Delete the database hotdesk and its user: all sessions, events and accounts' drop_database; fi
    if is_any_there "$(dirname "$settings")" "$data" || id hotdesk >/dev/null 2>&1; then
      plan "Delete $(dirname "$settings"), $data and the system user hotdesk" remove_data
    fi
  fi
}
is_any_there() {
  local path
  for path in "$@"; do [[ ! -e $path && ! -L $path ]] || return 0; done
  return 1
}
stop_services() { systemctl disable --now hotdesk.target hotdesk-worker hotdesk-web 2>/dev/null || true; }
remove_programs() {
  for file in "$source_folder"/deploy/systemd/*; do rm -f "$units/${file##*/}"; done
  rm -rf "$current" "$releases" "$command_file"
  if has_systemd; then systemctl daemon-reload; fi
}
drop_database() { start_postgres && in_postgres dropdb --if-exists hotdesk && in_postgres dropuser --if-exists hotdesk; }
remove_data() {
  rm -rf "$(dirname "$settings")" "$data"
  if id hotdesk >/dev/null 2>&1; then userdel hotdesk; fi
}

# ── ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────

[[ $(id -u) == 0 ]] || fail 'Run this as root: sudo deploy/install.sh'
cd /
before='' older=''
step='0. Look at what there is on this system'
trap 'say_where_it_stopped $?' EXIT

case $mode in
  install)
    check_system
    check_package
    check_ports
    plan_node
    plan_database
    plan_user
    plan_folders
    plan_release
    plan_services
    plan_administrator
    plan_start
    carry_out
    say_what_comes_next
    ;;
  rollback)
    plan_rollback
    carry_out
    say_what_comes_next
    ;;
  remove)
    plan_removal
    carry_out
    if [[ $purge == no ]]; then echo "Kept: $(dirname "$settings"), $data, the database and the user hotdesk."; fi
    echo 'Packages that were installed (Node, PostgreSQL) stay.'
    if [[ -e /var/backups/hotdesk ]]; then echo 'Copies of the database made before upgrades stay in /var/backups/hotdesk; delete that folder if nobody needs them.'; fi
    ;;
esac
