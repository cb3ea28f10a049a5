const file = 'manager.conf (or the file it includes for Hot Desk)'
const moduleOn = 'Admin → Module Admin has to show Hot Desking as enabled (in a shell: fwconsole ma list)'
const installed = `${moduleOn}; if not: fwconsole ma install hotdesk, or fwconsole ma enable hotdesk, then fwconsole reload.`
const copyAgain = `${installed} Then open Admin → Hot Desking, press Apply Config, and copy its lines into the settings again.`

/** What to do on the PBX: in Asterisk's files, or in FreePBX, which rewrites them. */
export const saidOfAdvice = {
  amiUserInFiles: () =>
    `Compare AMI_USERNAME and AMI_SECRET with ${file}; its permit line has to include this machine's address.`,
  amiRightInFiles: (kind: string, name: string) =>
    `Add ${name} to ${kind} = in ${file}, then: asterisk -rx "manager reload"`,
  ariUserInFiles: () => 'Compare ARI_USERNAME and ARI_PASSWORD with ari.conf (or the file it includes for Hot Desk).',
  ariMayWriteInFiles: () => 'Set read_only = no for it in ari.conf, then: asterisk -rx "module reload res_ari.so"',
  ariAnswersInFiles: () => 'Check ARI_URL, and enabled = yes and bindaddr in http.conf.',
  codesInFiles: () => 'Run hotdesk install-asterisk on the PBX; then reload the dialplan.',
  forwardsInFiles: () => 'Include it (asterisk/README.md says where), or choose device assignment in the settings.',
  voicemailInFiles: () =>
    'Run this on the PBX to see why: asterisk -rx "module load app_voicemail.so". Check that modules.conf does not exclude it.',
  emergencyCidInFiles: () =>
    'Write DEVICE/<phone>/emergency_cid: hotdesk extensions import does this, from a column emergency_cid.',
  mailboxInFiles: () =>
    'Create mailboxes and name their context in AMPUSER/<phone>/voicemail: hotdesk extensions import does this.',
  copyLinesInFreePbx: () => copyAgain,
  amiRightInFreePbx: () =>
    'The module grants them: open Admin → Hot Desking and press Apply Config, or run fwconsole reload.',
  ariMayWriteInFreePbx: () =>
    'The module grants this right: open Admin → Hot Desking and press Apply Config, or run fwconsole reload.',
  ariAnswersInFreePbx: () =>
    'Check ARI_URL. In Settings → Advanced Settings enable the Asterisk REST Interface and the mini-HTTP Server, then Apply Config.',
  moduleInFreePbx: () => installed,
  voicemailInFreePbx: () =>
    'Run this on the PBX to see why: asterisk -rx "module load app_voicemail.so". Admin → Module Admin has to show Voicemail as enabled (fwconsole ma enable voicemail, fwconsole reload), and Settings → Asterisk Modules must not exclude it.',
  emergencyCidInFreePbx: () => 'Set “Emergency CID” for these extensions in FreePBX, then Apply Config.',
  mailboxInFreePbx: () => 'Enable voicemail for these extensions in FreePBX, then Apply Config.',
}
