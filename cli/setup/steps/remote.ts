import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newSecret } from '../../asterisk/rotation.ts'
import { withSettings } from '../../asterisk/settings-file.ts'
import type { Facts, WantedPbx } from '../facts.ts'
import type { Places } from '../places.ts'
import { certificatesFor } from '../remote/certificates.ts'
import { pbxScript } from '../remote/pbx-script.ts'
import { settingsNow, settingsOf } from '../present-settings.ts'
import type { Step, Undo } from '../step.ts'
import { remoteSettings } from '../wanted-settings.ts'
import { readModuleFile } from './freepbx.ts'
import { endTokens, makeToken } from './link.ts'
import { putSettings } from './settings.ts'

export const keysIn = ({ folder }: Places) => join(folder, 'pbx')
/** The certificate that Node is to trust; hotdesk reads this copy, and not the keys beside the original. */
const authority = ({ folder }: Places) => join(folder, 'pbx-ca.pem')
const scriptFile = (places: Places) => join(keysIn(places), 'for-the-pbx.sh')

const remote = (pbx: WantedPbx) => {
  if (pbx.kind !== 'remote') throw new Error('This step is for a PBX on another host.')
  return pbx
}

/** The secrets are made on this side, so that there is one thing to paste and nothing to paste back. */
export const prepareRemote: Step = {
  id: 'secrets',
  title: () =>
    'Make an authority, a certificate for the PBX, and the secrets of both users (root alone reads the keys)',
  isFor: ({ pbx }) => pbx.kind === 'remote',
  isDone: ({ settings }, { pbx }) =>
    settings?.['AMI_HOST'] === remote(pbx).host && settings['AMI_TLS'] === 'yes' && !!settings['NODE_EXTRA_CA_CERTS'],
  carryOut({ places, wish }) {
    const { host } = remote(wish.pbx)
    mkdirSync(places.folder, { recursive: true, mode: 0o755 })
    copyFileSync(certificatesFor(keysIn(places), host).authority, authority(places))
    chmodSync(authority(places), 0o644)
    const text = readFileSync(existsSync(places.settings) ? places.settings : places.template, 'utf8')
    const secrets = { AMI_SECRET: newSecret(), ARI_PASSWORD: newSecret(), HOTDESK_HANDOVER_SECRET: newSecret() }
    const lines = { ...remoteSettings(host, secrets), NODE_EXTRA_CA_CERTS: authority(places) }
    putSettings(places, withSettings(text, lines))
  },
}

export const writePbxScript: Step = {
  id: 'script',
  title: (facts, wish) =>
    facts.remote.hasScript && prepareRemote.isDone(facts, wish)
      ? 'Show again what to paste at the PBX'
      : 'Make what you paste at the PBX, and show it',
  isFor: ({ pbx }) => pbx.kind === 'remote',
  isDone: () => false,
  carryOut({ places, facts, wish, out }) {
    const file = scriptFile(places)
    if (!isScriptFor(places, { settings: settingsOf(places), version: facts.version }))
      writeFileSync(file, makeScript(places, facts.version, wish.pbx, wish.url), { mode: 0o600 })
    const rule = '─'.repeat(76)
    out.note(
      [
        `      Paste all between the lines into a root shell on ${remote(wish.pbx).host}. It holds secrets. Or, with SSH, from here:`,
        `      ssh root@${remote(wish.pbx).host} sh <${file}`,
        rule,
        `${readFileSync(file, 'utf8')}${rule}`,
      ].join('\n'),
    )
  },
}

function makeScript(places: Places, version: string, pbx: WantedPbx, url: string | null): string {
  const { host, workerAddress } = remote(pbx)
  const settings = settingsNow(places)
  const { AMI_SECRET = '', ARI_PASSWORD = '', HOTDESK_HANDOVER_SECRET = '', HOTDESK_URL = '' } = settings
  const { certificate, key } = certificatesFor(keysIn(places), host)
  const module = readModuleFile(places)
  const secrets = { amiSecret: AMI_SECRET, ariPassword: ARI_PASSWORD, handoverSecret: HOTDESK_HANDOVER_SECRET }
  // What is pasted now takes its place.
  endTokens(host, settings)
  const apiToken = makeToken(host, settings)
  const connection = { ...secrets, workerAddress, dashboardUrl: url ?? HOTDESK_URL, apiToken }
  return pbxScript({ version, module, certificate, key, connection })
}

/** Whether what was made is for these settings and this version. */
export function isScriptFor(places: Places, { settings, version }: Pick<Facts, 'settings' | 'version'>): boolean {
  const file = scriptFile(places)
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const parts = [settings?.['AMI_SECRET'], settings?.['HOTDESK_URL'], `Hot Desk ${version} for FreePBX`]
  return parts.every((part) => part !== undefined && text.includes(part))
}

export const forgetKeys: Undo = {
  id: 'keys',
  title: () =>
    'End the API token of FreePBX’s page; delete the authority, the keys and what was to be pasted at the PBX',
  isNeeded: ({ remote: { hasKeys } }) => hasKeys,
  carryOut({ places }) {
    const settings = settingsNow(places)
    if (settings['AMI_HOST']) endTokens(settings['AMI_HOST'], settings)
    for (const path of [keysIn(places), authority(places)]) rmSync(path, { recursive: true, force: true })
  },
}
