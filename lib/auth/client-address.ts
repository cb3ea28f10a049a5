/** Where a request comes from, as scripts/launch/client-address.mjs has verified it. */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for') ?? 'unknown'
}
