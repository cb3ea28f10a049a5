import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { roleSchema } from '@/lib/contract/roles'
import { RoleField, roleOf } from './role-field'

const drawn = (role: Parameters<typeof RoleField>[0]['role']) =>
  renderToStaticMarkup(createElement(RoleField, { role, error: undefined }))

describe('the choice of a role', () => {
  test.each(roleSchema.options)('has %s, and begins with it where the account has it', (role) => {
    const chosen = /<option value="(\w+)" selected/.exec(drawn(role))?.[1]
    expect(chosen).toBe(role)
    expect(roleOf(chosen ?? '')).toBe(role)
  })

  test('begins with what may do least', () => {
    const offered = [...drawn('viewer').matchAll(/<option value="(\w+)"/g)].map(([, role]) => role)
    expect(offered).toEqual(['viewer', 'front_desk', 'manager', 'admin'])
  })
})
