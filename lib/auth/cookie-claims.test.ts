import { expect, it } from 'vitest'
import { cookieNamed } from './cookie-claims'

it.each([
  { header: undefined, is: undefined },
  { header: 'token=abc', is: 'abc' },
  { header: 'other=1; token=a.b=c; more=2', is: 'a.b=c' },
  { header: 'other=1;token=abc', is: 'abc' },
  { header: '__Secure-token=abc; tokens=2', is: undefined },
  { header: 'other="token=abc"', is: undefined },
])('finds a cookie in $header', ({ header, is }) => {
  expect(cookieNamed('token', header)).toBe(is)
})
