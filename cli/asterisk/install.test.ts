import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand, runForJson } from '../run-command.ts'
import { withBlock, withoutBlock } from './blocks.ts'
import { diff } from './diff.ts'

describe('our block in a file of others', () => {
  it.each(['', 'one line\n', 'no end of line', '\n\nblank\n\n', 'Windows\r\nlines\r\n'])(
    'comes and goes without a trace: %j',
    (text) => {
      for (const where of ['top', 'bottom'] as const) {
        const changed = withBlock(text, ['#tryinclude ours.conf'], where)
        expect(changed).toContain('\n#tryinclude ours.conf\n')
        expect(withoutBlock(changed)).toBe(text)
        expect(withBlock(changed, ['#tryinclude ours.conf'], where)).toBe(changed)
        expect(withBlock(changed, [], where)).toBe(text)
      }
    },
  )
})

describe('the difference', () => {
  it('is shown with three lines around it', () => {
    expect(diff('a.conf', '1\n2\n3\n4\n5\n6\n', '1\n2\n3\n4\nnew\n5\n6\n').split('\n').slice(2)).toEqual([
      '@@ -2,5 +2,6 @@',
      ...[' 2', ' 3', ' 4', '+new', ' 5', ' 6'],
    ])
  })
})

describe('install-asterisk', () => {
  let folder: string
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const read = (name: string) => readFileSync(join(folder, name), 'latin1')
  const run = (...words: string[]) => runCommand(['install-asterisk', '--directory', folder, ...words], {})
  const json = (...words: string[]) => runForJson(['install-asterisk', '--directory', folder, ...words], {})
  const everything = () => Object.fromEntries(readdirSync(folder).map((name) => [name, read(name)]))

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hotdesk-etc-'))
    write('asterisk.conf', '[options]\n')
    write('extensions.conf', '; Gr\u00fc\u00dfe\n[from-internal]\nexten => 100,1,Answer()')
    write('manager.conf', '[general]\nenabled = no\nport = 5999\n')
    write('ari.conf', '[general]\nenabled = yes\n')
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('shows by default what it would do, without secrets, and changes nothing', async () => {
    const before = everything()
    const { code, stdout } = await run()
    expect(code).toBe(0)
    expect(stdout).toMatch(/\+\s*secret = \(hidden\)/)
    expect(stdout).not.toMatch(/[\da-f]{48}/)
    expect(stdout).toContain('AMI is switched off')
    expect(everything()).toEqual(before)
  })

  it('changes nothing the second time, and keeps its secrets', async () => {
    const first = (await json('--apply', '--enable')) as { settings: Record<string, string> }
    const after = everything()
    expect(await json('--apply')).toMatchObject({ changes: [], settings: first.settings })
    expect(everything()).toEqual(after)
    expect(first.settings).toMatchObject({ AMI_PORT: '5999', AMI_SECRET: expect.stringMatching(/^\w{48}$/) as string })
    expect(after['manager.conf']).toContain('[general](+)\nenabled = yes\nbindaddr = 127.0.0.1\n')
  })

  it('gives the folder back byte for byte, also files without an end of line', async () => {
    const before = everything()
    await run('--apply', '--enable', '--worker-address', '192.0.2.7')
    expect(read('manager_hotdesk.conf')).toContain('permit = 192.0.2.7/255.255.255.255')
    expect(readdirSync(folder)).toContain('extensions.conf.before-hotdesk')
    expect(await run('--uninstall')).toMatchObject({ code: 0 })
    expect(everything()).toEqual(before)
  })

  it('keeps what was edited beside its blocks, and says that the copy stays', async () => {
    await run('--apply')
    write('ari.conf', read('ari.conf').replace('enabled = yes', 'enabled = yes\npretty = yes'))
    expect((await run('--uninstall')).stdout).toContain('ari.conf has been edited since')
    expect(read('ari.conf')).toBe('[general]\nenabled = yes\npretty = yes\n')
  })

  it('keeps mode and owner', async () => {
    chmodSync(join(folder, 'manager.conf'), 0o600)
    await run('--apply')
    expect(statSync(join(folder, 'manager.conf')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'manager_hotdesk.conf')).mode & 0o777).toBe(0o640)
  })

  it('warns of other people’s codes', async () => {
    write('extensions.conf', '[from-internal]\nexten => _*1X,1,Hangup()\n')
    expect(await json()).toMatchObject({
      warnings: expect.arrayContaining([
        expect.stringContaining('line 2: _*1X in [from-internal] answers *11'),
      ]) as string[],
    })
  })

  it('asks for the contexts where the usual one is missing', async () => {
    write('extensions.conf', '[phones]\nexten => 100,1,Answer()\n')
    expect(await json()).toMatchObject({
      problem: {
        code: 'no_such_context',
        lines: ['phones'],
        next: expect.stringMatching(/^Above are those it has/) as string,
      },
    })
    await run('--apply', '--context', 'phones')
    expect(read('extensions_hotdesk_phones.conf')).toContain('[phones]\ninclude => app-hotdesk\n')
  })

  it('puts the settings into an .env file that its owner alone may read', async () => {
    const file = join(folder, 'env')
    writeFileSync(file, 'HOTDESK_PORT=3000\nAMI_SECRET=old\n', { mode: 0o644 })
    expect((await run('--apply', '--settings-file', file)).stdout).not.toMatch(/[\da-f]{48}/)
    // What stands there stays in its place.
    expect(readFileSync(file, 'utf8')).toMatch(
      /^HOTDESK_PORT=3000\nAMI_SECRET=\w{48}\nAMI_HOST=127.0.0.1\nAMI_PORT=5999\n/,
    )
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('sends FreePBX to its module, unless forced; then it uses the files that FreePBX leaves alone', async () => {
    write('extensions_additional.conf', '; Do NOT edit this file as it is auto-generated by FreePBX.\n')
    expect(await json('--apply')).toMatchObject({ problem: { code: 'freepbx' } })
    expect(await run('--apply', '--force')).toMatchObject({ code: 0 })
    expect(read('extensions_custom.conf')).toContain('#tryinclude extensions_hotdesk.conf')
    expect(read('extensions_hotdesk_phones.conf')).toContain('[from-internal-custom]')
    expect(read('extensions.conf')).not.toContain('hotdesk')
    await run('--uninstall')
    expect(readdirSync(folder)).not.toContain('extensions_custom.conf')
  })

  it('refuses a folder that is not Asterisk’s', async () => {
    mkdirSync(join(folder, 'empty'))
    const { code, stderr } = await runCommand(['install-asterisk', '--directory', join(folder, 'empty')], {})
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('--directory') as string })
  })
})
