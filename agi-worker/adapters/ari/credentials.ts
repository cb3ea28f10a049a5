import { createRequire } from 'node:module'

/*
 * ari-client's library keeps one user and password for the whole process: those of the last connection. With several
 * PBXs, requests to one would carry another one's and be refused. So the address that a request goes to decides here.
 */

interface Request {
  url: string
  headers: Record<string, string>
}
interface Authorization {
  apply(request: Request): true
}
interface Swagger {
  authorizations: { add(name: string, authorization: Authorization): void }
}

const byHost = new Map<string, string>()

/** @param url of ARI, as ari-client gets it */
export function useCredentials(url: string, username: string, password: string): void {
  byHost.set(new URL(url).host, `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`)
}

const ofAddress: Authorization = {
  apply({ url, headers }) {
    const credentials = byHost.get(new URL(url).host)
    if (credentials !== undefined) headers['Authorization'] = credentials
    return true
  },
}

// They are applied in the order in which they were added first: ours comes after the one that ari-client adds each time.
const { resolve } = createRequire(import.meta.url)
const { authorizations } = createRequire(resolve('ari-client'))('swagger-client') as Swagger
authorizations.add('basic-auth', { apply: () => true })
authorizations.add('of the address', ofAddress)
