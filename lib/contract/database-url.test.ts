import { describe, expect, it } from 'vitest'
import { placeOf, problemOfDatabaseUrl, readDatabaseUrl } from './database-url.ts'

describe('a connection string with one host', () => {
  it.each([
    'postgresql://hotdesk:pw@db1:5432/hotdesk',
    'postgres://hotdesk:p%40w@db1/hotdesk?sslmode=verify-full',
    'postgresql://hotdesk:pw,with,commas@db1/hotdesk',
    'postgresql://hotdesk@%2Fvar%2Frun%2Fpostgresql/hotdesk',
    'postgresql:///hotdesk?host=/var/run/postgresql',
    'postgresql://hotdesk:pw@[::1]:5432/hotdesk',
    'postgresql://hotdesk:pw@db1/hotdesk?target_session_attrs=any',
  ])('%s is left as it is, and its server asked nothing', (url) => {
    expect(readDatabaseUrl(url)).toEqual({ urls: [url], mustWrite: false })
  })

  it.each(['read-write', 'primary'])('is asked whether it takes writes with target_session_attrs=%s', (wanted) => {
    const url = `postgresql://hotdesk:pw@db1/hotdesk?target_session_attrs=${wanted}`
    expect(readDatabaseUrl(url)).toEqual({ urls: [url], mustWrite: true })
  })
})

describe('a connection string with several hosts', () => {
  const urlsOf = (url: string) => readDatabaseUrl(url).urls

  it('is one for each of them, in their order, each with its port', () => {
    expect(urlsOf('postgresql://me:pw@db1:5432,db2:5433,[::1]/hotdesk?sslmode=verify-full')).toEqual([
      'postgresql://me:pw@db1:5432/hotdesk?sslmode=verify-full',
      'postgresql://me:pw@db2:5433/hotdesk?sslmode=verify-full',
      'postgresql://me:pw@[::1]/hotdesk?sslmode=verify-full',
    ])
  })

  it.each([
    ['host=db1,db2&port=5432,5433', ['host=db1&port=5432', 'host=db2&port=5433']],
    ['host=db1,db2&port=5433', ['host=db1&port=5433', 'host=db2&port=5433']],
    ['host=db1,db2', ['host=db1&port=5432', 'host=db2&port=5432']],
  ])('may name them as parameters: %s', (parameters, each) => {
    expect(urlsOf(`postgresql:///hotdesk?${parameters}`)).toEqual(each.map((one) => `postgresql:///hotdesk?${one}`))
  })

  it('means the one that takes writes, whether it says so or not', () => {
    expect(readDatabaseUrl('postgresql://db1,db2/hotdesk').mustWrite).toBe(true)
    expect(readDatabaseUrl('postgresql://db1,db2/hotdesk?target_session_attrs=read-write').mustWrite).toBe(true)
  })

  it('is named for people without user and password', () => {
    expect(placeOf('postgresql://me:pw@db1:5432,db2/hotdesk')).toBe('db1:5432,db2/hotdesk')
    expect(placeOf('postgresql:///hotdesk?host=db1,db2&port=5433')).toBe('db1:5433,db2:5433/hotdesk')
  })
})

describe('a connection string that cannot be used', () => {
  it.each([
    ['db', /postgresql:\/\/user:password@host:5432\/database/],
    ['mysql://me:pw@db1,db2/hotdesk', /postgresql:\/\/user:password@host:5432\/database/],
    ['postgresql://me:pw@db1,,db2/hotdesk', /db1:5432,db2:5432/],
    ['postgresql://me:pw@db1:5432,db2:5432:5433/hotdesk', /db1:5432,db2:5432/],
    ['postgresql://me:pw@db1,:5432/hotdesk', /db1:5432,db2:5432/],
    ['postgresql:///hotdesk?host=db1,db2,db3&port=5432,5433', /as many ports as hosts/],
    ['postgresql://me:pw@db1,db2/hotdesk?target_session_attrs=standby', /target_session_attrs=read-write/],
    ['postgresql://me:pw@db1,db2/hotdesk?target_session_attrs=any', /target_session_attrs=read-write/],
  ])('%s: its problem says what to write instead', (url, advice) => {
    expect(problemOfDatabaseUrl(url)).toMatch(advice)
    expect(problemOfDatabaseUrl(url)).not.toContain('pw')
  })
})
