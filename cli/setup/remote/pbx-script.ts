/** What a PBX on another host has to get. */
export interface PbxNeeds {
  version: string
  /** The module's file, as build:module makes it. */
  module: Buffer
  certificate: string
  key: string
  /** What "fwconsole hotdesk save" takes. */
  connection: Readonly<Record<string, string>>
}

/**
 * The one thing to paste into a root shell of a FreePBX 16 or 17 on another host: a script that installs the module,
 * switches ARI and TLS on, and hands the module what connects it with Hot Desk. Pasting it again changes nothing more.
 * It leaves a script that takes all of it back, with FreePBX's settings as they were before the first time: in root's home,
 * where Asterisk's account, to which FreePBX gives all of its own folders, cannot change what root runs.
 * A separate shell reads it, so that it ends at the first error without ending the person's shell.
 */
export function pbxScript({ version, module, certificate, key, connection }: PbxNeeds): string {
  return `sh <<'HOTDESK_ENDS_HERE'
# Hot Desk ${version} for FreePBX: the module, ARI and AMI over TLS. It holds secrets: keep it private.
set -eu
umask 077
fail() { printf '\\n%s\\n' "$@" >&2; exit 1; }
[ "$(id -u)" = 0 ] || fail 'Nothing was changed: paste this into a shell of root (sudo -i).'
command -v fwconsole >/dev/null || fail 'Nothing was changed: this is no FreePBX. docs/guides/app-on-another-host.md has the way by hand.'
# What follows comes by stdin: nothing but this shell may read it.
fw() { fwconsole "$@" </dev/null; }
setting() { fw setting "$1" | sed -n 's/.*)\\[\\(.*\\)\\] *$/\\1/p' | tail -n 1; }
web=$(setting AMPWEBROOT) etc=$(setting ASTETCDIR)
web=\${web:-/var/www/html} etc=\${etc:-/etc/asterisk}
undo=$HOME/hotdesk-undo.sh
quoted() { printf "'%s'" "$(printf %s "$1" | sed "s/'/'\\\\\\\\''/g")"; }
before=$(grep '^put_back ' "$undo" 2>/dev/null || true)
# Again and again: whatever ends this script, what was changed until then can be taken back.
leave_undo() {
  cat >"$undo" <<UNDO
# Takes back what Hot Desk has changed on this FreePBX. First, on Hot Desk's host: sudo hotdesk setup --undo
set -eu
put_back() { fwconsole setting "\\$1" "\\$2" </dev/null >/dev/null; }
fwconsole ma uninstall hotdesk </dev/null
rm -rf "$web/admin/modules/hotdesk"
$before
if [ -e "$etc/manager_custom.conf" ]; then sed -i '/^; BEGIN hotdesk setup/,/^; END hotdesk setup/d' "$etc/manager_custom.conf"; fi
rm -f "$etc/keys/hotdesk-pbx.pem" "$etc/keys/hotdesk-pbx.key"
fwconsole reload </dev/null
rm -f "$undo"
UNDO
}
set_to() {
  case "$before" in *"put_back $1 "*) ;; *)
    before="\${before:+$before
}put_back $1 $(quoted "$(setting "$1")")" ;;
  esac
  leave_undo
  fw setting "$1" "$2" >/dev/null
}
leave_undo

echo '1. The module Hot Desking'
base64 -d <<'MODULE' | tar -xzmf - --no-same-owner -C "$web/admin/modules"
${inLines(module.toString('base64'))}
MODULE
chmod -R u=rwX,go=rX "$web/admin/modules/hotdesk"
fw chown --module=hotdesk >/dev/null
fw ma install hotdesk
fw hotdesk show >/dev/null || fail 'FreePBX did not install the module: the lines above say why. Admin → Module Admin shows what it lacks.'

echo '2. The certificate'
[ -d "$etc/keys" ] || install -d -o asterisk -g asterisk -m 0750 "$etc/keys"
cat >"$etc/keys/hotdesk-pbx.pem" <<'CERTIFICATE'
${certificate.trim()}
CERTIFICATE
cat >"$etc/keys/hotdesk-pbx.key" <<'KEY'
${key.trim()}
KEY
chown asterisk:asterisk "$etc/keys/hotdesk-pbx.pem" "$etc/keys/hotdesk-pbx.key"

echo '3. AMI over TLS on port 5039; unencrypted on this machine alone'
touch "$etc/manager_custom.conf"
sed -i '/^; BEGIN hotdesk setup/,/^; END hotdesk setup/d' "$etc/manager_custom.conf"
cat >>"$etc/manager_custom.conf" <<MANAGER
; BEGIN hotdesk setup
[general](+)
bindaddr = 127.0.0.1
tlsenable = yes
tlsbindaddr = 0.0.0.0:5039
tlscertfile = $etc/keys/hotdesk-pbx.pem
tlsprivatekey = $etc/keys/hotdesk-pbx.key
; END hotdesk setup
MANAGER
chown asterisk:asterisk "$etc/manager_custom.conf"

echo '4. ARI over https'
set_to ENABLE_ARI 1
[ "$(setting HTTPENABLED)" = true ] || { set_to HTTPENABLED 1; set_to HTTPBINDADDRESS 127.0.0.1; }
theirs=$(setting HTTPTLSCERTFILE)
if [ "$(setting HTTPTLSENABLE)" = true ] && openssl verify -untrusted "$theirs" "$theirs" >/dev/null 2>&1; then
  echo "   Asterisk's web server has a certificate that everybody trusts, which is left as it is: $theirs"
else
  set_to HTTPTLSENABLE 1
  set_to HTTPTLSBINDADDRESS 0.0.0.0
  set_to HTTPTLSBINDPORT 8089
  set_to HTTPTLSCERTFILE "$etc/keys/hotdesk-pbx.pem"
  set_to HTTPTLSPRIVATEKEY "$etc/keys/hotdesk-pbx.key"
fi

echo '5. What connects it with Hot Desk, then Apply Config'
fwconsole hotdesk save <<'CONNECTION'
${JSON.stringify(connection)}
CONNECTION
fw reload
echo
echo "Done. Let Hot Desk's host, and nobody else, reach the ports 5039 and 8089 of this machine."
echo "To take all of it back: sh $undo"
HOTDESK_ENDS_HERE
`
}

const inLines = (text: string) => (text.match(/.{1,76}/g) ?? []).join('\n')
