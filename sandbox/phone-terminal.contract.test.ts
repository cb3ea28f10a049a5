import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Pbx, type Phone, startPbx, startPhone } from './index.ts'
import { PhoneTerminal } from './phone-terminal.ts'
import { Prompts } from './prompts.ts'

const lines: string[] = []
let shown = ''
let pbx: Pbx
let phone: Phone
let other: Phone
let terminal: PhoneTerminal

beforeAll(async () => {
  pbx = await startPbx({ version: 22, briefSounds: true })
  phone = await startPhone({ pbx, number: '2001' })
  other = await startPhone({ pbx, number: '1001' })
  terminal = new PhoneTerminal(phone, new Prompts(pbx.log), {
    say: (line) => lines.push(line),
    show: (line) => (shown = line),
  })
})

afterAll(async () => {
  terminal.stop()
  await phone.stop()
  await other.stop()
  await pbx.remove()
})

const press = async (keys: string) => {
  for (const key of keys) await terminal.press(key)
}
const prints = (line: string) => expect.poll(() => lines, { timeout: 10_000 }).toContain(line)

test('what is typed is shown, can be erased, and is dialled', async () => {
  await press('*788\x7f')
  expect(shown).toBe('Dial: *78')
  await press('\r')
  await prints('Calling *78 …')
})

test('what the phone hears is written as words', async () => {
  await prints('You hear: Do not disturb …')
  await prints('You hear: … activated.')
  await prints('The call has ended.')
})

test('a call to it rings with the caller’s name, is answered and ends', async () => {
  await press('*79\r')
  await prints('You hear: … deactivated.')
  await phone.waitForState('idle')
  await other.dial('2001')
  await prints('Ringing: Alice Archer 1001 (a answers, b declines)')
  await press('a')
  await prints('Connected with Alice Archer 1001.')
  await press('b')
  await other.waitForState('idle')
})

test('a call from it says where it rings', async () => {
  await press('1001\r')
  await prints('It rings at 1001.')
  await press('b')
  await other.waitForState('idle')
})
