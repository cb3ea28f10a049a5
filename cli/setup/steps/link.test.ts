import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endTokens, makeToken } from './link.ts'

// In place of the command line, one that keeps its tokens in a file; in place of runuser, one that changes nobody.
describe('the API token of a FreePBX’s page', () => {
  const [program = '', script = ''] = process.argv
  const path = process.env['PATH'] ?? ''
  let root: string
  const names = () =>
    (JSON.parse(readFileSync(join(root, 'tokens.json'), 'utf8')) as { name: string }[]).map(({ name }) => name)

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hotdesk-link-'))
    writeFileSync(join(root, 'tokens.json'), '[]')
    writeFileSync(join(root, 'runuser'), '#!/bin/sh\nshift 3\nexec "$@"\n', { mode: 0o755 })
    writeFileSync(join(root, 'hotdesk.cjs'), commandLine)
    process.argv = [program, join(root, 'hotdesk.cjs')]
    process.env['PATH'] = `${root}${delimiter}${path}`
  })
  afterEach(() => {
    process.argv = [program, script]
    process.env['PATH'] = path
    rmSync(root, { recursive: true })
  })

  it('is made for one PBX, and the earlier one of that PBX can be ended', () => {
    expect(makeToken(null, {})).toBe('hd_1')
    expect(makeToken('pbx.example.com', {})).toBe('hd_2')
    makeToken('pbx.example.org', {})
    expect(names()).toEqual(['FreePBX', 'FreePBX on pbx.example.com', 'FreePBX on pbx.example.org'])
    endTokens('pbx.example.com', {})
    expect(names()).toEqual(['FreePBX', 'FreePBX on pbx.example.org'])
    endTokens(null, {})
    expect(names()).toEqual(['FreePBX on pbx.example.org'])
  })
})

const commandLine = `
const { readFileSync, writeFileSync } = require('node:fs')
const file = __dirname + '/tokens.json'
const tokens = JSON.parse(readFileSync(file))
const [, , , action, ...words] = process.argv
const keep = (kept) => writeFileSync(file, JSON.stringify(kept))
if (action === 'list') console.log(JSON.stringify({ tokens }))
if (action === 'revoke') keep(tokens.filter(({ id }) => id !== words[0])), console.log('{}')
if (action === 'create') {
  const id = String(tokens.length + 1)
  keep([...tokens, { id, name: words[words.indexOf('--name') + 1] }])
  console.log(JSON.stringify({ token: 'hd_' + id }))
}
`
