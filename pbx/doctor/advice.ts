import { existsSync } from 'node:fs'
import { type Said, say } from '../../lib/contract/findings.ts'
import type { PbxSettings } from './pbx-settings.ts'

/** What to do on the PBX. FreePBX rewrites Asterisk's files, so there it is the module, never a file. */
export interface Advice {
  amiUser: Said
  /** @param kind of class, `read` or `write` */
  amiRight: (kind: string, name: string) => Said
  ariUser: Said
  ariMayWrite: Said
  ariAnswers: Said
  codes: Said
  forwards: Said
  voicemail: Said
  emergencyCid: Said
  mailbox: Said
}

export const inFiles: Advice = {
  amiUser: say('amiUserInFiles'),
  amiRight: (kind, name) => say('amiRightInFiles', kind, name),
  ariUser: say('ariUserInFiles'),
  ariMayWrite: say('ariMayWriteInFiles'),
  ariAnswers: say('ariAnswersInFiles'),
  codes: say('codesInFiles'),
  forwards: say('forwardsInFiles'),
  voicemail: say('voicemailInFiles'),
  emergencyCid: say('emergencyCidInFiles'),
  mailbox: say('mailboxInFiles'),
}

export const inFreePbx: Advice = {
  amiUser: say('copyLinesInFreePbx'),
  amiRight: () => say('amiRightInFreePbx'),
  ariUser: say('copyLinesInFreePbx'),
  ariMayWrite: say('ariMayWriteInFreePbx'),
  ariAnswers: say('ariAnswersInFreePbx'),
  codes: say('moduleInFreePbx'),
  forwards: say('moduleInFreePbx'),
  voicemail: say('voicemailInFreePbx'),
  emergencyCid: say('emergencyCidInFreePbx'),
  mailbox: say('mailboxInFreePbx'),
}

/** What can be known without the PBX: the module's lines bring a secret that nothing else uses, and a PBX here has its file. */
export function looksLikeFreePbx({ HOTDESK_HANDOVER_SECRET, AMI_HOST }: PbxSettings): boolean {
  const isHere = ['127.0.0.1', '::1', 'localhost'].includes(AMI_HOST)
  return HOTDESK_HANDOVER_SECRET !== undefined || (isHere && existsSync('/etc/freepbx.conf'))
}
