const file = 'manager.conf (or the file it includes for Hot Desk)'
const moduleOn = 'Admin → Module Admin has to show Hot Desking as enabled (in a shell: fwconsole ma list)'
const installed = `${moduleOn}; if not: fwconsole ma install hotdesk, or fwconsole ma enable hotdesk, then fwconsole reload.`
const copyAgain = `${installed} Then open Admin → Hot Desking, press Apply Config, and copy its lines into the settings again.`

/** What to do on the PBX: in Asterisk's files, or in FreePBX, which rewrites them. */
export const saidOfAdvice = {
  amiUserInFiles: () =>
    `Compare AMI_USERNAME and AMI_SECRET with ${file}; its permit has to name this machine's address.`,
  amiRightInFiles: (kind: string, name: string) =>
    `Add ${name} to ${kind} = in ${file}, then: asterisk -rx "manager reload"`,
  ariUserInFiles: () => 'Compare ARI_USERNAME and ARI_PASSWORD with ari.conf (or the file it includes for Hot Desk).',
  ariMayWriteInFiles: () => 'Set read_only = no for it in ari.conf, then: asterisk -rx "module reload res_ari.so"',
  ariAnswersInFiles: () => 'Check ARI_URL, and enabled = yes and bindaddr in http.conf.',
  codesInFiles: () => 'Run hotdesk install-asterisk on the PBX; then reload the dialplan.',
  forwardsInFiles: () => 'Include it (asterisk/README.md says where), or choose device assignment in the settings.',
  voicemailInFiles: () =>
    'See why on the PBX: asterisk -rx "module load app_voicemail.so"; and that modules.conf does not leave it out.',
  emergencyCidInFiles: () =>
    'Write DEVICE/<phone>/emergency_cid: hotdesk extensions import does, from a column emergency_cid.',
  mailboxInFiles: () =>
    'Make mailboxes, and name their context in AMPUSER/<phone>/voicemail: hotdesk extensions import does.',
  copyLinesInFreePbx: () => copyAgain,
  amiRightInFreePbx: () =>
    'The module gives them: open Admin → Hot Desking and press Apply Config, or run fwconsole reload.',
  ariMayWriteInFreePbx: () =>
    'The module gives the right: open Admin → Hot Desking and press Apply Config, or run fwconsole reload.',
  ariAnswersInFreePbx: () =>
    'Check ARI_URL. In Settings → Advanced Settings enable the Asterisk REST Interface and the mini-HTTP Server, then Apply Config.',
  moduleInFreePbx: () => installed,
  voicemailInFreePbx: () =>
    'See why on the PBX: asterisk -rx "module load app_voicemail.so". Admin → Module Admin has to show Voicemail as enabled (fwconsole ma enable voicemail, fwconsole reload), and Settings → Asterisk Modules must not exclude it.',
  emergencyCidInFreePbx: () => 'Set “Emergency CID” of these extensions in FreePBX, then Apply Config.',
  mailboxInFreePbx: () => 'Enable voicemail of these extensions in FreePBX, then Apply Config.',
}
