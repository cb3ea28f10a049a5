/** Where a request comes from: the last entry was added by the proxy nearest to us, or by the server itself. */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown'
}
