import type { ApiPath } from '../lib/api/needed-scopes.ts'

/** A method and an address of the REST API, for example `GET /phones`. */
export type Answer = `${'GET' | 'POST' | 'PATCH' | 'DELETE'} ${ApiPath}`
