import { endpoint } from '@/lib/api/endpoint'

/** What the token itself is. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = endpoint('/token', {
  GET: async ({ token: { name, scopes, expiresAt } }) =>
    Response.json({ name, scopes, expiresAt: expiresAt?.toISOString() ?? null }),
})
