import { describe, expect, it } from 'vitest'
import { setup } from '../commands/setup.ts'
import { Output } from '../output.ts'
import { parseInput } from '../parse.ts'
import { type Asker, terminal } from './ask.ts'
import type { Signs } from './signs.ts'
import { wishFrom } from './wish.ts'

const url = 'http://192.0.2.20:3000'
const here = { kind: 'local' }

/** A FreePBX with PostgreSQL, which leaves the address open alone. */
const machine = (more: Partial<Signs> = {}): Signs => ({
  hasFreePbx: true,
  hasAsterisk: true,
  settings: null,
  hasPostgres: () => true,
  contextsToChooseFrom: () => [],
  ...more,
})
const plain = { hasFreePbx: false, contextsToChooseFrom: () => ['from-phones', 'from-trunk'] }
const noPbx = { hasFreePbx: false, hasAsterisk: false }

/** Somebody at a terminal, who answers the questions that begin like this, and Enter to all others. */
class Person implements Asker {
  isThere = true
  asked: string[] = []
  constructor(private readonly answers: Readonly<Record<string, string>> = {}) {}
  text = (question: string, _option: string, otherwise = '') => Promise.resolve(this.answer(question) ?? otherwise)
  secret = (question: string) => Promise.resolve(this.answer(question) ?? '')
  yes = (question: string) => Promise.resolve(this.answer(question) === 'yes')
  private answer(question: string): string | undefined {
    this.asked.push(question)
    return Object.entries(this.answers).find(([start]) => question.startsWith(start))?.[1]
  }
}

const wish = (words: string, signs: Signs, asker: Asker) =>
  wishFrom(parseInput(setup, words.split(' ').filter(Boolean), new Output(true)), signs, asker)

const address = 'Which address do people type'

describe('in a terminal, setup asks', () => {
  it('for the address alone on a FreePBX with PostgreSQL', async () => {
    const person = new Person({ [address]: url })
    expect(await wish('', machine(), person)).toEqual({ pbx: { kind: 'freepbx' }, database: here, url })
    expect(person.asked).toHaveLength(1)
  })

  it('for nothing that is in the settings or in an option', async () => {
    const person = new Person()
    const settings = { HOTDESK_URL: url, DATABASE_URL: 'postgresql://hotdesk@db.example.com/hotdesk' }
    expect(await wish('', machine({ settings, hasPostgres: () => false }), person)).toMatchObject({
      database: { kind: 'url', url: settings.DATABASE_URL },
      url: null,
    })
    await wish(`--url ${url} --database ${settings.DATABASE_URL}`, machine({ hasPostgres: () => false }), person)
    await wish(`--url ${url} --context from-phones`, machine(plain), person)
    await wish(`--url ${url} --reference-dialplan`, machine(plain), person)
    expect(person.asked).toEqual([])
  })

  it.each([
    ['Enter installs it here', {}, here],
    [
      'an address elsewhere, which is not shown',
      { 'There is no PostgreSQL': 'elsewhere', 'Its address': 'postgresql://u:p@db.example.com/h' },
      { kind: 'url', url: 'postgresql://u:p@db.example.com/h' },
    ],
    [
      'the address at once',
      { 'There is no PostgreSQL': 'postgresql://u@db.example.com/h' },
      { kind: 'url', url: 'postgresql://u@db.example.com/h' },
    ],
  ])('where the database is to be, on a machine without PostgreSQL: %s', async (_what, answers, database) => {
    const person = new Person(answers)
    expect(await wish(`--url ${url}`, machine({ hasPostgres: () => false }), person)).toMatchObject({ database })
    expect(person.asked[0]).toContain('There is no PostgreSQL here.')
  })

  it('in which contexts phones dial, and shows those that there are', async () => {
    const person = new Person({ 'In which contexts': 'from-phones, from-trunk' })
    expect(await wish(`--url ${url}`, machine(plain), person)).toMatchObject({
      pbx: { kind: 'asterisk', contexts: ['from-phones', 'from-trunk'] },
    })
    expect(person.asked).toEqual([expect.stringContaining('There are from-phones, from-trunk')])
  })

  it('for the FreePBX on another host', async () => {
    const person = new Person({ 'The PBX is on another host': 'yes', 'By which name': '127.0.0.1' })
    expect(await wish(`--url ${url}`, machine(noPbx), person)).toMatchObject({
      pbx: { kind: 'remote', host: '127.0.0.1', workerAddress: '127.0.0.1' },
    })
  })

  it('by which address the PBX sees this host, where there is no way of IPv4 to it', async () => {
    const person = new Person({ 'By which IPv4 address': '192.0.2.20' })
    expect(await wish(`--url ${url} --remote --pbx ::1`, machine(noPbx), person)).toMatchObject({
      pbx: { host: '::1', workerAddress: '192.0.2.20' },
    })
    const wrong = new Person({ 'By which IPv4 address': 'here' })
    await expect(wish(`--url ${url} --remote --pbx ::1`, machine(noPbx), wrong)).rejects.toThrow('“here” is no address')
  })

  it('for host, users and secrets of another PBX', async () => {
    const person = new Person({ 'Host of the PBX': 'pbx.example.com', 'Its secret': 's', 'Its password': 'p' })
    expect(await wish(`--url ${url}`, machine(noPbx), person)).toMatchObject({
      pbx: { kind: 'elsewhere', settings: { AMI_HOST: 'pbx.example.com', AMI_SECRET: 's', ARI_PASSWORD: 'p' } },
    })
  })
})

describe('without a terminal, setup', () => {
  const nobody = terminal(false)

  it('takes the defaults: PostgreSQL on this machine, and contexts that are looked at later', async () => {
    const signs = machine({ ...plain, hasPostgres: () => false })
    expect(await wish('', signs, nobody)).toMatchObject({
      pbx: { kind: 'asterisk', contexts: [] },
      database: here,
      url: expect.stringMatching(/^http:\/\//) as string,
    })
  })

  it.each([
    ['', '--remote --pbx HOST'],
    ['--remote', '--pbx'],
    ['--remote --pbx ::1', '--worker-address'],
  ])('names the option that is missing: hotdesk setup %s', async (words, option) => {
    const { message, next } = (await wish(`--url ${url} ${words}`, machine(noPbx), nobody).catch(
      (error: unknown) => error,
    )) as { message: string; next: string }
    expect(`${message} ${next}`).toContain(option)
  })
})
