/** Where a request comes from, as runtime/launch/client-address.mjs has verified it. */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for') ?? 'unknown'
}
