import { existsSync } from 'node:fs'
import type { PbxSettings } from './pbx-settings.ts'

/** What to do on the PBX. FreePBX rewrites Asterisk's files, so there it is the module, never a file. */
export interface Advice {
  amiUser: string
  /** @param kind of class, `read` or `write` */
  amiRight: (kind: string, name: string) => string
  ariUser: string
  ariMayWrite: string
  ariAnswers: string
  codes: string
  forwards: string
  voicemail: string
  emergencyCid: string
  mailbox: string
}

const file = 'manager.conf (or the file it includes for Hot Desk)'

export const inFiles: Advice = {
  amiUser: `Compare AMI_USERNAME and AMI_SECRET with ${file}; its permit has to name this machine's address.`,
  amiRight: (kind, name) => `Add ${name} to ${kind} = in ${file}, then: asterisk -rx "manager reload"`,
  ariUser: 'Compare ARI_USERNAME and ARI_PASSWORD with ari.conf (or the file it includes for Hot Desk).',
  ariMayWrite: 'Set read_only = no for it in ari.conf, then: asterisk -rx "module reload res_ari.so"',
  ariAnswers: 'Check ARI_URL, and enabled = yes and bindaddr in http.conf.',
  codes: 'Run hotdesk install-asterisk on the PBX; then reload the dialplan.',
  forwards: 'Include it (asterisk/README.md says where), or choose device assignment in the settings.',
  voicemail:
    'See why on the PBX: asterisk -rx "module load app_voicemail.so"; and that modules.conf does not leave it out.',
  emergencyCid: 'Write DEVICE/<phone>/emergency_cid: hotdesk extensions import does, from a column emergency_cid.',
  mailbox: 'Make mailboxes, and name their context in AMPUSER/<phone>/voicemail: hotdesk extensions import does.',
}

const moduleOn = 'Admin → Module Admin has to show Hot Desking as enabled (in a shell: fwconsole ma list)'
const installed = `${moduleOn}; if not: fwconsole ma install hotdesk, or fwconsole ma enable hotdesk, then fwconsole reload.`

export const inFreePbx: Advice = {
  amiUser: `${installed} Then open Admin → Hot Desking, press Apply Config, and copy its lines into the settings again.`,
  amiRight: () => 'The module gives them: open Admin → Hot Desking and press Apply Config, or run fwconsole reload.',
  ariUser: `${installed} Then open Admin → Hot Desking, press Apply Config, and copy its lines into the settings again.`,
  ariMayWrite: 'The module gives the right: open Admin → Hot Desking and press Apply Config, or run fwconsole reload.',
  ariAnswers:
    'Check ARI_URL. In Settings → Advanced Settings enable the Asterisk REST Interface and the mini-HTTP Server, then Apply Config.',
  codes: installed,
  forwards: installed,
  voicemail:
    'See why on the PBX: asterisk -rx "module load app_voicemail.so". Admin → Module Admin has to show Voicemail as enabled (fwconsole ma enable voicemail, fwconsole reload), and Settings → Asterisk Modules must not exclude it.',
  emergencyCid: 'Set “Emergency CID” of these extensions in FreePBX, then Apply Config.',
  mailbox: 'Enable voicemail of these extensions in FreePBX, then Apply Config.',
}

/** What can be known without the PBX: the module's lines bring a secret that nothing else uses, and a PBX here has its file. */
export function looksLikeFreePbx({ HOTDESK_HANDOVER_SECRET, AMI_HOST }: PbxSettings): boolean {
  const isHere = ['127.0.0.1', '::1', 'localhost'].includes(AMI_HOST)
  return HOTDESK_HANDOVER_SECRET !== undefined || (isHere && existsSync('/etc/freepbx.conf'))
}
