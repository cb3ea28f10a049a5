import { describe, expect, it } from 'vitest'
import { allClaims, identityIn } from './identity'

describe('who somebody is', () => {
  it('is said by the signed token, and by the page about users where that says nothing', () => {
    const claims = allClaims(
      { sub: '1', name: 'Bea' },
      { sub: '1', name: 'Eve', email: 'Bea@Example.com', email_verified: true },
    )
    expect(identityIn(claims)).toEqual({ subject: '1', name: 'Bea', email: 'bea@example.com', isEmailVerified: true })
  })

  it.each([
    ['the same address', 'bea@example.com', true],
    ['another address', 'eve@example.com', false],
    ['no address', undefined, false],
  ])('is verified by the page only for the address that it names: %s', (_which, email, isEmailVerified) => {
    const claims = allClaims({ sub: '1', email: 'bea@example.com' }, { sub: '1', email, email_verified: true })
    expect(identityIn(claims)).toMatchObject({ email: 'bea@example.com', isEmailVerified })
  })

  it('is verified as the token says where both say something', () => {
    const [token, page] = [
      { email: 'bea@example.com', email_verified: false },
      { email: 'bea@example.com', email_verified: true },
    ]
    expect(identityIn(allClaims(token, page))).toMatchObject({ isEmailVerified: false })
  })
})
