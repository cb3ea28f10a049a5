import type { NpmDemo } from '../../e2e/support/npm-demo.ts'

/** @param body a picture, or what is sent as JSON */
export type RestApi = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) => Promise<unknown>

/** Asks a demo, and says what it answered where it refuses. */
export function restApiOf(demo: NpmDemo): RestApi {
  const { url, token } = demo.restApi()
  return async (method, path, body) => {
    const isPicture = Buffer.isBuffer(body)
    const type = isPicture ? 'image/png' : 'application/json'
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': type },
      ...(body && { body: isPicture ? new Uint8Array(body) : JSON.stringify(body) }),
    })
    if (!response.ok)
      throw new Error(`${method} ${path} was answered with ${response.status}: ${await response.text()}`)
    return response.status === 204 ? null : ((await response.json()) as unknown)
  }
}
