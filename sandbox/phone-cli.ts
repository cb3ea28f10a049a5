import { findDemo } from '../runtime/demo/running.ts'
import { browserDesks, desks, type Extension, outsidePhone, people } from './people.ts'
import { startPhone } from './phone.ts'
import { PhoneTerminal } from './phone-terminal.ts'
import { Prompts } from './prompts.ts'

// npm run phone -- 2001: a real SIP phone of the running demo, in a terminal. It has no loudspeaker: what it hears is printed.

type Demo = ReturnType<typeof findDemo>

const help = `
  *11 or 1001, and Enter   dials
  0-9 * #                  keys during a call
  a                        answers
  b                        hangs up
  q                        puts the phone away
`

async function main(number = ''): Promise<void> {
  const demo = findDemo()
  if (demo.pbx.secrets.phones[number] === undefined)
    throw new Error(`Say which phone to open, for example: npm run phone -- 2001\n\n${whatThereIs(demo)}`)
  if (browserDesks.includes(number))
    throw new Error(`The phone of desk ${number} is a page: ${demo.api.url}/demo/phones`)
  await open(demo, number)
}

/** Each phone with whose it is; the hot desks first. */
function whatThereIs({ pbx, api }: Demo): string {
  const phones = Object.keys(pbx.secrets.phones).filter((number) => !browserDesks.includes(number))
  const named = (extensions: readonly Extension[]) =>
    extensions.filter(({ number }) => phones.includes(number)).map(({ number, name }) => `  ${number}  ${name}`)
  return [
    ...['Hot desks', ...named(desks), 'People’s own phones', ...named([...people, outsidePhone])],
    `\nDesks ${browserDesks.join(' and ')} are phones in the browser: ${api.url}/demo/phones`,
  ].join('\n')
}

async function open({ pbx }: Demo, number: string): Promise<void> {
  const phone = await startPhone({ pbx, number })
  console.log(`\nPhone ${number} is ready.\n${help}`)
  const terminal = new PhoneTerminal(phone, new Prompts(pbx.log), { say, show })
  await keysUntilQuit((key) => void terminal.press(key))
  terminal.stop()
  await phone.stop()
}

const startOfLine = process.stdout.isTTY ? '\r\x1b[K' : ''

function say(line: string): void {
  process.stdout.write(`${startOfLine}${line}\n`)
}

/** Only for somebody who looks at it: elsewhere each key would be a line. */
function show(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`${startOfLine}${line}`)
}

/** Resolves at q, Ctrl-C, a signal, or when nobody is there to type any more. */
async function keysUntilQuit(onKey: (key: string) => void): Promise<void> {
  const { stdin } = process
  if (stdin.isTTY) stdin.setRawMode(true)
  stdin.setEncoding('utf8').resume()
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    stdin.once('end', () => resolve())
    stdin.on('data', (keys: string) => {
      for (const key of keys) {
        if (key === 'q' || key === '\x03') resolve()
        else onKey(key)
      }
    })
  })
  if (stdin.isTTY) stdin.setRawMode(false)
  stdin.pause()
}

try {
  await main(process.argv[2])
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
