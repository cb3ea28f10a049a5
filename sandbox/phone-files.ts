import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { PrivateRoot } from './roots.ts'
import { writeSilence } from './silence.ts'

/** What a SIP phone has to know. */
export interface PhoneAccount {
  /** Its SIP user; also what it shows as its number. */
  number: string
  /** Its name for authentication, where that differs from the number. */
  authUser?: string
  secret: string
  sipPort: number
  autoAnswer: boolean
  /** Whether it subscribes to messages; default no. */
  lamp?: boolean
}

const modules = ['g711', 'aufile', 'aubridge', 'account', 'menu', 'mwi']

export interface PhoneFiles {
  /** Lines of baresip's accounts file. */
  accounts: readonly string[]
  /** Lines that are added to the configuration. */
  extra: readonly string[]
}

/** Writes baresip's folder: configuration, accounts, and silence to speak. Run baresip in it, with `-f .`. */
export function writePhoneFiles(dir: string, root: PrivateRoot, { accounts, extra }: PhoneFiles): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  writeSilence(join(dir, 'silence.wav'), 300)
  symlinkSync(root.path, join(dir, 'root'))
  const write = (name: string, lines: readonly string[]) =>
    writeFileSync(join(dir, name), `${lines.join('\n')}\n`, { mode: 0o600 })
  write('config', [...configuration(root), ...extra])
  write('accounts', accounts)
  write('contacts', [])
  write('uuid', ['00000000-0000-4000-8000-000000000000'])
}

/**
 * No sound device is touched: the phone speaks a file and hears into a bridge that leads nowhere.
 * baresip ends a path at its first space, so paths are relative to the folder, which it is to run in.
 */
const configuration = (root: PrivateRoot) => [
  'poll_method epoll',
  'sip_trans_def udp',
  'call_local_timeout 120',
  'call_max_calls 4',
  'audio_path root/usr/share/baresip',
  'audio_source aufile,silence.wav',
  'audio_player aubridge,nowhere',
  'audio_alert aubridge,nowhere',
  'ausrc_srate 8000',
  'auplay_srate 8000',
  'ausrc_channels 1',
  'auplay_channels 1',
  'ringback_disabled yes',
  'statmode_default off',
  `module_path ./root/${relative(root.path, root.library('baresip/modules'))}`,
  ...modules.map((name) => `module ${name}.so`),
]

/** The account in baresip's own notation. */
export function accountLine({ number, authUser, secret, sipPort, autoAnswer, lamp }: PhoneAccount): string {
  const parameters = [
    `auth_user=${authUser ?? number}`,
    `auth_pass=${secret}`,
    `answermode=${autoAnswer ? 'auto' : 'manual'}`,
    'regint=30',
    'audio_codecs=pcmu',
    'dtmfmode=rtpevent',
    `mwi=${lamp ? 'yes' : 'no'}`,
  ]
  return `<sip:${number}@127.0.0.1:${sipPort};transport=udp>;${parameters.join(';')}`
}
