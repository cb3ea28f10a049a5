import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Pbx, startPbx } from '../../sandbox/index.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { runCommand, runForJson } from '../run-command.ts'
import type { PromptsOfPbx } from './check.ts'

const containing = (text: string) => expect.stringContaining(text) as string

describe('hotdesk prompts check', () => {
  const dir = mkdtempSync(join(tmpdir(), 'hotdesk-prompts-'))
  let pbx: Pbx
  let database: TestDatabase
  let environment: Record<string, string>

  beforeAll(async () => {
    ;[pbx, database] = await Promise.all([startPbx({ version: 22, languages: {} }), startTestDatabase()])
    environment = { ...pbx.environment, DATABASE_URL: database.url, HOTDESK_DATA_DIR: dir }
  })
  afterAll(async () => {
    await Promise.all([pbx.remove(), database.stop()])
    rmSync(dir, { recursive: true, force: true })
  })

  const check = (...words: string[]) => runCommand(['prompts', 'check', ...words], environment)
  const rowOf = (text: string, prompt: string) => text.split('\n').find((line) => line.startsWith(`${prompt} `))

  it('says of every prompt what is heard in every language of the PBX', async () => {
    pbx.addRecording('de/hotdesk/ask-pin')
    pbx.removeSound('fr/agent-pass')
    const { code, stdout } = await check()
    expect(code).toBe(0)
    expect(rowOf(stdout, 'PROMPT')?.split(/ +/)).toEqual(['PROMPT', 'en', 'de', 'es', 'fr'])
    expect(rowOf(stdout, 'askPin')?.split(/ +/)).toEqual(['askPin', 'core', 'yours', 'core', 'English'])
  })

  it('says the same to programs', async () => {
    const { pbxes } = (await runForJson(['prompts', 'check', '--language', 'de'], environment)) as {
      pbxes: PromptsOfPbx[]
    }
    const [found] = pbxes
    expect(found).toMatchObject({ pbx: 'main', problem: null, unused: [] })
    expect(Object.keys(found?.heard ?? {})).toEqual(['de'])
    expect(found?.heard['de']).toMatchObject({ askPin: 'own', askExtension: 'core' })
  })

  it('answers for a language that the PBX has nothing of', async () => {
    expect(rowOf((await check('--language', 'nl')).stdout, 'askPin')).toMatch(/English$/)
  })

  it('asks one PBX alone where one is named', async () => {
    const one = await runForJson(['prompts', 'check', '--pbx', 'main'], environment)
    expect(one).toMatchObject({ pbxes: [{ pbx: 'main', problem: null }] })
    const none = await runForJson(['prompts', 'check', '--pbx', 'nowhere'], environment)
    expect(none).toMatchObject({ problem: { code: 'no_such_pbx' } })
  })

  it('names recordings that no prompt uses', async () => {
    pbx.addRecording('de/hotdesk/ask-pincode')
    const { code, stdout } = await check()
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: containing('! de/hotdesk/ask-pincode belongs to no prompt'),
    })
    pbx.removeSound('de/hotdesk/ask-pincode')
  })

  it('fails where callers hear nothing, as does the doctor', async () => {
    pbx.removeSound('en/agent-pass')
    const { code, stdout } = await check()
    expect({ code, stdout }).toMatchObject({ code: 1, stdout: containing('hear nothing') })
    expect(rowOf(stdout, 'askPin')?.split(/ +/)).toEqual(['askPin', 'NOTHING', 'yours', 'core', 'NOTHING'])
    expect((await runCommand(['doctor'], environment)).stdout).toMatch(/✗ prompts: .*in en, fr\.$/m)
  })

  it('says why a PBX cannot be asked, and what to do', async () => {
    const { code, stdout } = await runCommand(['prompts', 'check'], { ...environment, ARI_PASSWORD: 'wrong' })
    expect({ code, stdout }).toMatchObject({ code: 1, stdout: containing('status 401') })
    expect(stdout).toContain('→ hotdesk doctor')
    const closed = await runCommand(['prompts', 'check'], { ...environment, ARI_URL: 'http://127.0.0.1:9' })
    expect(closed).toMatchObject({ code: 1, stdout: containing('127.0.0.1:9 does not answer') })
    expect(stdout).not.toContain(pbx.secrets.ari)
  })
})
