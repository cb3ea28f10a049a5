import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { desks, type Extension, outsidePhone, people } from './people.ts'
import { accountLine, writePhoneFiles } from './phone-files.ts'
import { Prompts } from './prompts.ts'
import { privateRoot } from './roots.ts'
import { readState, type SandboxState } from '../runtime/demo/state.ts'

const help = (number: string) => `
Phone ${number}. It has no loudspeaker: what it hears is printed.

  d      dial: type the number, for example *11 or 1001, and press Enter
  0-9*#  keys during a call
  a      answer
  b      hang up
  q      quit
`

async function main(number: string | undefined): Promise<number> {
  const state = readState(fileURLToPath(new URL('../.hotdesk', import.meta.url)))
  if (!state)
    return complain('The demo is not running. Start it with npm run demo in another terminal, then try again.')
  const secret = number === undefined ? undefined : state.secrets.phones[number]
  if (number === undefined || secret === undefined) {
    return complain(`Say which phone to open, for example: npm run phone -- 2001\n\n${whatThereIs(state)}`)
  }
  return openPhone(state, number, secret)
}

/** Each phone with whose it is; the hot desks first. */
function whatThereIs(state: SandboxState): string {
  const phones = Object.keys(state.secrets.phones)
  const named = (extensions: readonly Extension[]) =>
    extensions.filter(({ number }) => phones.includes(number)).map(({ number, name }) => `  ${number}  ${name}`)
  return ['Hot desks', ...named(desks), 'Phones of their own', ...named([...people, outsidePhone])].join('\n')
}

async function openPhone(state: SandboxState, number: string, secret: string): Promise<number> {
  const root = await privateRoot('baresip')
  const dir = mkdtempSync(join(tmpdir(), 'hotdesk-phone-'))
  const accounts = [accountLine({ number, secret, sipPort: state.ports.sip, autoAnswer: false })]
  writePhoneFiles(dir, root, { accounts, extra: ['module stdio.so'] })
  console.log(help(number))
  const [command, ...args] = root.command('usr/bin/baresip')
  const child = spawn(command, [...args, '-f', '.', '-n', '127.0.0.1'], { stdio: 'inherit', cwd: dir })
  const stopTelling = tellWhatIsHeard(state.log, number)
  // Ctrl-C reaches baresip as well; we end after it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill('SIGTERM'))
  await once(child, 'exit')
  stopTelling()
  rmSync(dir, { recursive: true, force: true })
  return 0
}

function tellWhatIsHeard(log: string, number: string): () => void {
  const prompts = new Prompts(log)
  let told = prompts.of(number).length
  const timer = setInterval(() => {
    const heard = prompts.of(number)
    for (const sound of heard.slice(told)) process.stdout.write(`\r\x1b[K  hears: ${sound}\r\n`)
    told = heard.length
  }, 200)
  return () => clearInterval(timer)
}

function complain(text: string): number {
  console.error(text)
  return 1
}

process.exitCode = await main(process.argv[2])
