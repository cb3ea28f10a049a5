import { describe, expect, it } from 'vitest'
import { hashPassword, isPassword, noPassword } from './password'

describe('passwords', () => {
  it('are recognised, however the keyboard composed their characters', async () => {
    const hash = await hashPassword('Grüße an alle zusammen')
    expect(await isPassword('Grüße an alle zusammen', hash)).toBe(true)
    expect(await isPassword('Gru\u0308ße an alle zusammen', hash)).toBe(true)
    expect(await isPassword('grüße an alle zusammen', hash)).toBe(false)
  })

  it('have a different hash each time, which does not contain them', async () => {
    const [one, other] = await Promise.all([hashPassword('the same password'), hashPassword('the same password')])
    expect(one).not.toBe(other)
    expect(one).not.toContain('same')
  })

  it('are never right for an unknown account', async () => {
    expect(await isPassword('', null)).toBe(false)
    expect(await isPassword('', noPassword)).toBe(false)
    expect(await isPassword('anything at all', null)).toBe(false)
  })
})
