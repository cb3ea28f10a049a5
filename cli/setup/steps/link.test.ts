import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endTokens, makeToken } from './link.ts'

/** In place of the command line as hotdesk, one that keeps its tokens in a file, a line for each: id and name. */
const commandLine = `#!/bin/sh
shift 5
tokens=$(dirname "$0")/tokens
case "$1 $2" in
  'token create')
    id=$(($(wc -l <"$tokens") + 1))
    echo "$id $4" >>"$tokens"
    echo "{\\"token\\": \\"hd_$id\\"}"
    ;;
  'token list') echo "{\\"tokens\\": [$(sed 's/^\\([0-9]*\\) \\(.*\\)$/{"id": "\\1", "name": "\\2"}/' "$tokens" | paste -sd ,)]}" ;;
  'token revoke') sed -i "/^$3 /d" "$tokens" && echo '{}' ;;
esac
`

describe('the API token of a FreePBX’s page', () => {
  const path = process.env['PATH'] ?? ''
  let root: string
  const names = () => readFileSync(join(root, 'tokens'), 'utf8').replaceAll(/^\d+ /gm, '').trim().split('\n')

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hotdesk-link-'))
    writeFileSync(join(root, 'tokens'), '')
    writeFileSync(join(root, 'runuser'), commandLine, { mode: 0o755 })
    process.env['PATH'] = `${root}${delimiter}${path}`
  })
  afterEach(() => {
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
