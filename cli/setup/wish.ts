import { readFileSync } from 'node:fs'
import { parse } from 'dotenv'
import { environmentSchema, settingsOfPbx } from '../../lib/contract/environment.ts'
import { problemOfDatabaseUrl } from '../../lib/contract/database-url.ts'
import type { Input } from '../command.ts'
import { wrongUse } from '../problem.ts'
import type { Asker } from './ask.ts'
import type { Database, WantedPbx, Wish } from './facts.ts'
import { addressTowards, ownUrl } from './own-address.ts'
import type { Signs } from './signs.ts'
import { isLocalDatabaseUrl } from './wanted-settings.ts'

/** What the options say, and the answers where they leave something open. Throws CommandProblem. */
export async function wishFrom(input: Input, signs: Signs, asker: Asker): Promise<Wish> {
  const pbx = await pbxFrom(input, signs, asker)
  return { pbx, database: await databaseFrom(input, signs, asker), url: await urlFrom(input, signs, asker) }
}

/** What --undo is about: everything that is here. */
export const wishToUndo = ({
  hasFreePbx,
  hasAsterisk,
  settings,
}: Pick<Signs, 'hasFreePbx' | 'hasAsterisk' | 'settings'>): Wish => ({
  pbx: hasFreePbx
    ? { kind: 'freepbx' }
    : hasAsterisk
      ? { kind: 'asterisk', contexts: [], referenceDialplan: false }
      : { kind: 'elsewhere', settings: {} },
  database: databaseOf(settings?.['DATABASE_URL']),
  url: null,
})

async function pbxFrom(input: Input, signs: Signs, asker: Asker): Promise<WantedPbx> {
  if (input.isSet('remote')) return remoteFrom(input, asker)
  const file = input.value('pbx-settings')
  if (file !== undefined) return { kind: 'elsewhere', settings: linesIn(file) }
  if (signs.hasFreePbx) return { kind: 'freepbx' }
  if (signs.hasAsterisk) return asteriskFrom(input, signs, asker)
  const { AMI_SECRET, ARI_PASSWORD } = signs.settings ?? {}
  if (AMI_SECRET && ARI_PASSWORD) return { kind: 'elsewhere', settings: {} }
  if (!asker.isThere)
    throw wrongUse(
      'There is no FreePBX and no Asterisk on this machine.',
      'For a FreePBX on another host: --remote --pbx HOST. For a PBX that has an AMI and an ARI user already: --pbx-settings FILE.',
    )
  if (await asker.yes('The PBX is on another host. Is it a FreePBX?')) return remoteFrom(input, asker)
  return { kind: 'elsewhere', settings: await askForPbx(asker) }
}

async function asteriskFrom(input: Input, signs: Signs, asker: Asker): Promise<WantedPbx> {
  const contexts = namesIn(input.value('context') ?? '')
  const referenceDialplan = input.isSet('reference-dialplan')
  // Where nobody can be asked, setup ends later with what there is to choose from.
  const isOpen = asker.isThere && contexts.length === 0 && !referenceDialplan
  const choice = isOpen ? signs.contextsToChooseFrom() : []
  if (choice.length === 0) return { kind: 'asterisk', contexts, referenceDialplan }
  const question = `In which contexts do phones dial (commas between them)? There are ${choice.join(', ')}:`
  return { kind: 'asterisk', contexts: namesIn(await asker.text(question, '--context')), referenceDialplan }
}

async function remoteFrom(input: Input, asker: Asker): Promise<WantedPbx> {
  const host =
    input.value('pbx') ?? (await asker.text('By which name or address does this host reach the PBX?', '--pbx'))
  if (!/^[\w.:-]+$/.test(host)) throw wrongUse('--pbx takes a name or an address.', 'For example --pbx pbx.example.com')
  const workerAddress =
    input.value('worker-address') ??
    (await addressTowards(host)) ??
    (await asker.text('By which IPv4 address does the PBX see this host?', '--worker-address'))
  if (!/^\d+(\.\d+){3}$/.test(workerAddress))
    throw wrongUse(
      `“${workerAddress}” is no address by which the PBX sees this host.`,
      'Name one of IPv4, as FreePBX’s page takes it: --worker-address 192.0.2.20',
    )
  return { kind: 'remote', host, workerAddress }
}

const namesIn = (list: string) =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

/** The lines that FreePBX's page shows under Connection, or others of the same names. */
function linesIn(file: string): Record<string, string> {
  const lines = parse(readFileSync(file === '-' ? 0 : file))
  const known: string[] = [...settingsOfPbx, 'HOTDESK_HANDOVER_SECRET', 'NODE_EXTRA_CA_CERTS']
  const given = Object.fromEntries(Object.entries(lines).filter(([name]) => known.includes(name)))
  return checked({ AMI_USERNAME: 'hotdesk', ARI_USERNAME: 'hotdesk', ...given }, file)
}

function checked(settings: Record<string, string>, where: string): Record<string, string> {
  const { shape } = environmentSchema
  const parsed = environmentSchema
    .pick({ AMI_HOST: true, AMI_PORT: true, AMI_TLS: true, AMI_USERNAME: true, AMI_SECRET: true })
    .extend({ ARI_URL: shape.ARI_URL, ARI_USERNAME: shape.ARI_USERNAME, ARI_PASSWORD: shape.ARI_PASSWORD })
    .safeParse(settings)
  if (parsed.success) return settings
  const wrong = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))].join(', ')
  throw wrongUse(`${where}: these lines are missing or wrong: ${wrong}.`, 'Write each as NAME=value on its own line.')
}

async function askForPbx(asker: Asker): Promise<Record<string, string>> {
  const option = '--pbx-settings'
  const AMI_HOST = await asker.text('Host of the PBX:', option)
  const isEncrypted = await asker.yes('Does it take AMI over TLS and ARI over https?')
  const address = isEncrypted ? `https://${AMI_HOST}:8089` : `http://${AMI_HOST}:8088`
  const settings = {
    AMI_HOST,
    ...(isEncrypted && { AMI_TLS: 'yes' }),
    AMI_PORT: await asker.text('Port of AMI:', option, isEncrypted ? '5039' : '5038'),
    AMI_USERNAME: await asker.text('AMI user:', option, 'hotdesk'),
    AMI_SECRET: await asker.secret('Its secret:', option),
    ARI_URL: await asker.text('Address of ARI:', option, address),
    ARI_USERNAME: await asker.text('ARI user:', option, 'hotdesk'),
    ARI_PASSWORD: await asker.secret('Its password:', option),
  }
  return checked(settings, 'The answers')
}

async function databaseFrom(input: Input, signs: Signs, asker: Asker): Promise<Database> {
  const named = input.value('database')
  const present = signs.settings?.['DATABASE_URL']
  if (named === undefined && present) return databaseOf(present)
  const url = named === '-' ? readFileSync(0, 'utf8').trim() : (named ?? (await askForDatabase(signs, asker)))
  const problem = url === null ? null : problemOfDatabaseUrl(url)
  if (problem !== null) throw wrongUse(`--database: ${problem}.`, 'Leave it out for a PostgreSQL on this machine.')
  return databaseOf(url ?? undefined)
}

/** @returns null: on this machine */
async function askForDatabase(signs: Signs, asker: Asker): Promise<string | null> {
  if (!asker.isThere || signs.hasPostgres()) return null
  const question = 'There is no PostgreSQL here. Install it here, or use one elsewhere? Type here or elsewhere:'
  const answer = await asker.text(question, '--database', 'here')
  if (answer === 'here') return null
  // It has a password in it.
  const address = 'Its address, postgresql://USER:PASSWORD@HOST/NAME:'
  return answer === 'elsewhere' ? asker.secret(address, '--database') : answer
}

const databaseOf = (url: string | undefined): Database =>
  url === undefined || url === '' || isLocalDatabaseUrl(url) ? { kind: 'local' } : { kind: 'url', url }

async function urlFrom(input: Input, { settings }: Signs, asker: Asker): Promise<string | null> {
  const named = input.value('url')
  if (named === undefined && settings?.['HOTDESK_URL']) return null
  const url = named ?? (await asker.text('Which address do people type into their browser?', '--url', ownUrl()))
  if (environmentSchema.shape.HOTDESK_URL.safeParse(url).success) return url.replace(/\/$/, '')
  throw wrongUse(
    `${url} is no address of a dashboard.`,
    'Use the form http://192.0.2.20:3000 or https://hotdesk.example.com.',
  )
}
