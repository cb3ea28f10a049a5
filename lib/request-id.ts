/** The id of a request, which runtime/launch/request-id.mjs gives to each; null where none came through there. */
export function requestIdOf(headers: Headers): string | null {
  return headers.get('X-Request-Id')
}
