import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { callRecordFiles } from './call-records.ts'
import { type Driver, endpointOf, type Extension, type Lamp, members } from './people.ts'
import type { PrivateRoot } from './roots.ts'
import { dataFolder } from './sounds.ts'

const templates = fileURLToPath(new URL('etc', import.meta.url))
/** Files whose defaults serve; Asterisk reports them as errors when they are missing. */
const unused = [
  'acl',
  'ccss',
  'cdr',
  'cel',
  'features',
  'minivm',
  'pjproject',
  'pjsip_notify',
  'udptl',
  'websocket_client',
].map((name) => `${name}.conf`)
const product = fileURLToPath(new URL('../asterisk', import.meta.url))

export interface Ports {
  /** Where phones register. */
  sip: number
  /** Where the trunk registers: the same, unless the phones use another channel driver. */
  trunk: number
  ami: number
  ari: number
  /** First of 200 ports for audio. */
  rtp: number
}

export interface Secrets {
  ami: string
  ari: string
  /** Of the AMI user for tests and demo, which may do anything. */
  sandbox: string
  trunk: string
  /** Phone number → SIP password. */
  phones: Readonly<Record<string, string>>
}

export interface Configuration {
  root: PrivateRoot
  /** Configuration, data and logs. */
  dir: string
  /** The control socket's folder; its path must be short. */
  run: string
  ports: Ports
  secrets: Secrets
  extensions: readonly Extension[]
  driver: Driver
  ringSeconds: number
  /** Phone number → language. */
  languages: Readonly<Record<string, string>>
  /** Whether they are not those that Asterisk brings. */
  hasOwnSounds: boolean
  /** Whether Asterisk writes down calls. */
  callRecords: boolean
  /** Numbers whose phone may be a browser. */
  browserPhones: readonly string[]
}

/** Writes everything Asterisk reads to `<dir>/etc`: our templates, and the product's own files as they are shipped. */
export function writeConfiguration(configuration: Configuration): void {
  const { dir, secrets } = configuration
  for (const folder of ['etc', 'lib/keys', 'spool', 'log'])
    mkdirSync(join(dir, folder), { recursive: true, mode: 0o700 })
  const values = valuesOf(configuration)
  const write = (name: string, text: string) => writeFileSync(join(dir, 'etc', name), text, { mode: 0o600 })
  for (const name of readdirSync(templates)) write(name, fill(readFileSync(join(templates, name), 'utf8'), values))
  for (const name of unused) write(name, '')
  if (configuration.callRecords)
    for (const [name, text] of Object.entries(callRecordFiles(join(dir, 'log')))) write(name, text)
  const shipped = (name: string) => readFileSync(join(product, name), 'utf8')
  for (const name of ['extensions_hotdesk.conf', 'extensions_hotdesk_forward.conf']) write(name, shipped(name))
  write('extensions_hotdesk_reference.conf', shipped('reference/extensions_hotdesk_reference.conf'))
  write('manager_hotdesk.conf', replaceSecret(shipped('manager_hotdesk.conf'), 'change-this-secret', secrets.ami))
  write('ari_hotdesk.conf', replaceSecret(shipped('ari_hotdesk.conf'), 'change-this-password', secrets.ari))
}

function valuesOf({
  root,
  dir,
  run,
  ports,
  secrets,
  extensions,
  driver,
  ringSeconds,
  languages,
  hasOwnSounds,
  callRecords,
  browserPhones,
}: Configuration): Record<string, string> {
  const modules = root.library('asterisk/modules')
  const secretOf = ({ number }: Extension) => secrets.phones[number] ?? ''
  const languageOf = ({ number }: Extension) => (languages[number] ? `language = ${languages[number]}\n` : '')
  const boxes = extensions.filter(({ pin }) => pin !== null)
  return {
    dir,
    run,
    data: dataFolder(root, dir, hasOwnSounds),
    modules,
    // Asterisk 22's ARI cannot be loaded without it; 16 has no such module.
    websocketClient: existsSync(join(modules, 'res_websocket_client.so')) ? 'load = res_websocket_client.so' : '',
    // FreePBX 16's way into a mailbox; gone from Asterisk 21 on.
    macro: existsSync(join(modules, 'app_macro.so')) ? 'load = app_macro.so' : '',
    chanSip: driver === 'SIP' ? 'load = chan_sip.so' : '',
    callRecords: callRecords ? callRecordModules(modules) : '',
    browserModules: browserPhones.length > 0 ? browserModules : '',
    ice: browserPhones.length > 0 ? 'yes' : 'no',
    webSocket: browserPhones.length > 0 ? '[ws]\ntype = transport\nprotocol = ws\nbind = 127.0.0.1\n' : '',
    sipPort: String(ports.sip),
    trunkPort: String(ports.trunk),
    amiPort: String(ports.ami),
    ariPort: String(ports.ari),
    rtpStart: String(ports.rtp),
    rtpEnd: String(ports.rtp + 199),
    sandboxSecret: secrets.sandbox,
    trunkSecret: secrets.trunk,
    ringSeconds: String(ringSeconds),
    ringGroup: members.ringGroup.join('-'),
    membersByExtension: members.ringGroup.map((number) => `Local/${number}@from-internal/n`).join('&'),
    huntGroup: members.huntGroup.join('-'),
    members: lines(
      members.queue,
      (number) => `member => Local/${number}@from-queue/n,0,${number},hint:${number}@ext-local`,
    ),
    extensions: lines(extensions, (extension) => extensionLines(extension, driver)),
    phones:
      driver === 'PJSIP'
        ? lines(extensions, (extension) =>
            phoneSections(extension, secretOf(extension), {
              template: browserPhones.includes(extension.number) ? 'browser-phone' : 'phone',
              language: languageOf(extension),
            }),
          )
        : '',
    sipPhones: lines(extensions, (extension) => sipPhone(extension, secretOf(extension))),
    mailboxes: lines(boxes, ({ number, pin, name }) => `${number} => ${pin},${name},,,attach=no`),
    aliases: lines(boxes, ({ number }) => `${number}@device => ${number}@default`),
  }
}

/** SIP over WebSockets, and the encrypted audio that browsers insist on. */
const browserModules = 'load = res_srtp.so\nload = res_pjsip_transport_websocket.so'

/** Asterisk 22's are built on one that 16 has not. */
const callRecordModules = (modules: string) =>
  ['res_cdrel_custom.so', 'cdr_custom.so', 'cel_custom.so']
    .filter((name) => existsSync(join(modules, name)))
    .map((name) => `load = ${name}`)
    .join('\n')

const lines = <T>(items: readonly T[], line: (item: T) => string) => items.map(line).join('\n')

const extensionLines = ({ number }: Extension, driver: Driver) =>
  `exten => ${number},1,Goto(call-extension,${number},1)
exten => ${number},hint,${endpointOf(number, driver)}&Custom:DND${number},CustomPresence:${number}`

interface PhoneLook {
  template: 'phone' | 'browser-phone'
  language: string
}

const phoneSections = (extension: Extension, secret: string, { template, language }: PhoneLook) => {
  const { number, name } = extension
  const lamp = lampOf(extension)
  const box = lamp && `\nmailboxes = ${number}@${lamp.context}`
  const replaces = lamp?.style === 'auto' ? '\nmwi_subscribe_replaces_unsolicited = yes' : ''
  return `[${number}](${template})
${language}auth = ${number}
aors = ${number}
accountcode = ${number}
callerid = ${name} <${number}>${lamp?.style === 'solicited' ? '' : (box ?? '')}${replaces}

[${number}](phone-auth)
username = ${number}
password = ${secret}

[${number}](phone-aor)${lamp?.style === 'unsolicited' ? '' : (box ?? '')}
`
}

const sipPhone = (extension: Extension, secret: string) => {
  const { number, name } = extension
  const lamp = lampOf(extension)
  return `[${number}](phone)
secret = ${secret}
callerid = ${name} <${number}>${lamp ? `\nmailbox = ${number}@${lamp.context}` : ''}
`
}

const usualLamp: Lamp = { style: 'unsolicited', context: 'device' }
const lampOf = ({ lamp, pin }: Extension) => lamp ?? (pin === null ? null : usualLamp)

function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (gap, name: string) => values[name] ?? gap)
}

/** A sample whose placeholder was renamed would leave the sandbox with a well-known secret. */
function replaceSecret(text: string, placeholder: string, secret: string): string {
  if (!text.includes(placeholder)) throw new Error(`The sample file lacks its placeholder ${placeholder}.`)
  return text.replace(placeholder, secret)
}
