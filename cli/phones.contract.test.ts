import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, startCommandLine } from '../e2e/support/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'hotdesk-phones-'))
const file = join(folder, 'phones.csv')
let commandLine: CommandLine

beforeAll(async () => {
  commandLine = await startCommandLine()
})
afterAll(async () => {
  await commandLine.stop()
  rmSync(folder, { recursive: true })
})

const run = (...words: string[]) => commandLine.run('phones', ...words)
const json = (...words: string[]) => commandLine.json('phones', ...words)
const pool = async () => {
  const { phones } = (await json('list')) as { phones: { number: string }[] }
  return phones.map(({ number }) => number)
}
const containing = (text: string) => expect.stringContaining(text) as string

describe('phones add', () => {
  it('waits until Hot Desk has read which phones there are', async () => {
    expect(await json('add', '2001')).toMatchObject({ problem: { code: 'phones_not_read', next: containing('Start') } })
  })

  it('adds phones that the PBX has, with what is said of them', async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => String(2001 + index))
    await commandLine.sql(
      `INSERT INTO devices (pbx, number, dial) VALUES ${numbers.map((number) => `('main', '${number}', 'PJSIP/${number}')`).join()}`,
    )
    expect(await run('add', '2001', '--label', 'Window')).toMatchObject({ code: 0, stdout: '2001 is a hot desk.\n' })
    expect(await json('add', '2002', '2003,2004', '--location', 'Hall')).toMatchObject({
      phones: [{ number: '2002', location: 'Hall' }, { number: '2003' }, { number: '2004', label: '' }],
    })
    expect(await run('add', '2005', '2006')).toMatchObject({ stdout: '2 phones are hot desks.\n' })
  })

  it('refuses a number that the PBX does not have, with the one that was meant', async () => {
    const { code, stdout, stderr } = await run('add', '20007')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(
      /^The PBX has no phone 20007\. Nothing was added\.\nDid you mean 2007\? hotdesk phones discover/,
    )
    expect(await json('add', '2007', '3001', '3002')).toMatchObject({
      problem: { code: 'phone_not_on_pbx', message: containing('no phone 3001, 3002.') },
    })
  })

  it('adds all of them or none', async () => {
    expect(await json('add', '2007', '2001')).toMatchObject({
      problem: { code: 'phone_exists', lines: [containing('2001')] },
    })
    expect(await json('add', '2007', '2008', '--owner', '1001')).toMatchObject({ problem: { code: 'owner_has_desk' } })
    expect(await pool()).toEqual(['2001', '2002', '2003', '2004', '2005', '2006'])
  })
})

describe('phones import --remove-others', () => {
  const keep = (...numbers: string[]) => writeFileSync(file, `number\n${numbers.join('\n')}\n`)
  /** At a terminal, with this answer. */
  const typed = (answer: string, ...words: string[]) =>
    spawnSync('script', ['-qec', `${process.execPath} cli/hotdesk.mjs phones ${words.join(' ')}`, '/dev/null'], {
      ...{ input: answer, encoding: 'utf8', env: { ...process.env, ...commandLine.environment } },
    })

  it('names who goes and who is logged in there, and changes nothing before somebody says yes', async () => {
    await commandLine.sql(`INSERT INTO sessions (pbx, id, phone, extension, name, started_by)
      VALUES ('main', gen_random_uuid(), '2006', '1001', 'Alice Archer', '{"kind":"phone","number":"2006"}')`)
    keep('2001', '2002', '2003', '2004')
    const { code, stderr } = await run('import', file, '--remove-others')
    expect(code).toBe(1)
    expect(stderr).toContain('2 of the 6 phones of the pool are not in the file, and would be removed.')
    expect(stderr).toMatch(/^ {2}2006 {2}Alice Archer is logged in there$/m)
    expect(stderr).toContain('Nothing was changed. Add --yes')
    expect(await pool()).toHaveLength(6)
    await commandLine.sql(`UPDATE sessions SET ended_at = now(), end_reason = 'logout', ended_by = started_by`)
  })

  it('asks at a terminal', async () => {
    const declined = typed('\n', 'import', file, '--remove-others')
    expect(declined.status).toBe(1)
    expect(declined.stdout).toMatch(/2005[\s\S]*Go on\? \[y\/N\][\s\S]*Nothing was changed\./)
    expect(await pool()).toHaveLength(6)
    const agreed = typed('y\n', 'import', file, '--remove-others')
    expect(agreed.stdout).toContain('Imported: 0 added, 0 changed, 4 as they were, 2 removed.')
    expect(agreed.status).toBe(0)
    expect(await pool()).toEqual(['2001', '2002', '2003', '2004'])
  }, 60_000)

  it('believes --yes, but not for most of the pool', async () => {
    keep('2001', '2002', '2003')
    expect(await json('import', file, '--remove-others', '--yes')).toMatchObject({ removed: ['2004'] })
    const more = ['2004', '2005', '2006', '2007', '2008', '2009', '2010', '2011']
    await json('add', ...more)
    expect(await json('import', file, '--remove-others', '--yes')).toMatchObject({
      problem: { code: 'too_many_removed', message: containing('8 of the 11 phones') },
    })
    expect(await pool()).toHaveLength(11)
    keep('2001', '2002', '2003', ...more.slice(0, 3))
    expect(await json('import', file, '--remove-others', '--yes')).toMatchObject({ removed: more.slice(3) })
  })

  it('asks nothing where nothing would be removed', async () => {
    keep('2001', '2002', '2003', '2004', '2005', '2006', '2007')
    expect(await json('import', file, '--remove-others')).toMatchObject({ added: ['2007'], removed: [] })
  })
})
