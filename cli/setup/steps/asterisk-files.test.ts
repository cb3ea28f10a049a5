import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { carryOut } from '../../asterisk/files.ts'
import { planUninstall } from '../../asterisk/plan.ts'
import { placesBelow } from '../places.ts'
import { asteriskPlan, lookAtAsterisk } from './asterisk-files.ts'

describe('what set-up finds of itself in Asterisk’s folder', () => {
  const pbx = { kind: 'asterisk', contexts: [], referenceDialplan: true } as const
  let asterisk: string
  beforeEach(() => {
    asterisk = mkdtempSync(join(tmpdir(), 'hotdesk-asterisk-'))
    for (const name of ['asterisk.conf', 'extensions.conf', 'manager.conf', 'ari.conf', 'http.conf'])
      writeFileSync(join(asterisk, name), '[general]\n')
  })
  afterEach(() => rmSync(asterisk, { recursive: true }))

  const places = () => ({ ...placesBelow('/'), asterisk })
  const found = () => {
    const { changes, removals } = lookAtAsterisk(places(), pbx)
    return { isAsInstalled: changes === 0, isThere: removals > 0 }
  }

  it('is nothing before, all of it after, and nothing once it is taken away', () => {
    expect(found()).toEqual({ isAsInstalled: false, isThere: false })
    carryOut(asteriskPlan(places(), pbx).changes)
    expect(found()).toEqual({ isAsInstalled: true, isThere: true })
    carryOut(planUninstall(asterisk).changes)
    expect(found()).toEqual({ isAsInstalled: false, isThere: false })
  })

  it('is still there when a file is not the one that this version installs', () => {
    carryOut(asteriskPlan(places(), pbx).changes)
    appendFileSync(join(asterisk, 'extensions_hotdesk.conf'), '; of an earlier version\n')
    expect(found()).toEqual({ isAsInstalled: false, isThere: true })
  })
})
