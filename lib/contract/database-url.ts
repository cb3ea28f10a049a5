/** Where the database is: one server, or the servers of a cluster of which one takes writes at a time. */
export interface DatabaseAddress {
  /** One connection string for each server, in the order in which they are written. Never empty. */
  urls: readonly string[]
  /** Whether each connection has to be asked if its server takes writes. */
  mustWrite: boolean
}

const oneHost = 'postgresql://user:password@host:5432/database'
const severalHosts = 'postgresql://user:password@db1:5432,db2:5432/database?target_session_attrs=read-write'

/** What can be said about it without a password. */
class UnusableUrl extends Error {
  override name = 'UnusableUrl'
}

/**
 * Reads a connection string as PostgreSQL's own clients do: several hosts with commas between, each with its port, or as
 * `?host=…,…&port=…,…`. With one host it is left as it is. Throws an Error whose message says what to write instead.
 */
export function readDatabaseUrl(text: string): DatabaseAddress {
  const urls = urlsOf(text)
  const wanted = new URL(urls[0] ?? '').searchParams.get('target_session_attrs')
  if (wanted !== null && !['read-write', 'primary', 'any'].includes(wanted))
    throw new UnusableUrl('write target_session_attrs=read-write: Hot Desk needs the server that takes writes')
  if (wanted === 'any' && urls.length > 1)
    throw new UnusableUrl('write target_session_attrs=read-write: with any, some connections would reach a standby')
  return { urls, mustWrite: urls.length > 1 || (wanted !== null && wanted !== 'any') }
}

/** What is wrong with it, in words; null: nothing. */
export function problemOfDatabaseUrl(text: string): string | null {
  try {
    readDatabaseUrl(text)
    return null
  } catch (error) {
    return error instanceof UnusableUrl ? error.message : `use the form ${oneHost}`
  }
}

/** For people: hosts and ports, and the database, without user and password. */
export function placeOf(text: string): string {
  const { urls } = readDatabaseUrl(text)
  return `${urls.map(hostOf).join(',')}${new URL(urls[0] ?? '').pathname}`
}

/** For people: of a connection string with one host. */
export function hostOf(url: string): string {
  const { host, searchParams } = new URL(url)
  return decodeURIComponent(host) || [searchParams.get('host'), searchParams.get('port')].filter(Boolean).join(':')
}

const parts = /^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)([^/?#]*)(.*)$/s

function urlsOf(text: string): string[] {
  const [, start, hosts = '', rest] = parts.exec(text.trim()) ?? []
  if (start === undefined) throw new UnusableUrl(`use the form ${oneHost}`)
  if (!hosts.includes(',')) return urlsOfParameters(text)
  const urls = hosts.split(',').map((host) => `${start}${host}${rest}`)
  if (hosts.split(',').some((host) => host === '' || host.startsWith(':')) || !urls.every((url) => URL.canParse(url)))
    throw new UnusableUrl(`use the form ${severalHosts}`)
  return urls
}

/** `?host=db1,db2&port=5432,5433`; one port is that of all hosts. */
function urlsOfParameters(text: string): string[] {
  const url = new URL(text)
  const hosts = url.searchParams.get('host')?.split(',') ?? []
  if (hosts.length < 2) return [text]
  const ports = url.searchParams.get('port')?.split(',') ?? [url.port || '5432']
  if (hosts.includes('') || (ports.length > 1 && ports.length !== hosts.length))
    throw new UnusableUrl('name as many ports as hosts, or one port for all of them')
  return hosts.map((host, index) => {
    const one = new URL(url)
    one.searchParams.set('host', host)
    one.searchParams.set('port', ports[ports.length > 1 ? index : 0] ?? '5432')
    return one.href
  })
}
