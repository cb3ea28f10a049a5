/** Whether a failure of fetch came before the request was sent: nobody listens, or fetch does not use such ports. */
export function wasNeverSent(error: unknown): boolean {
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) return false
  return 'code' in error.cause ? error.cause.code === 'ECONNREFUSED' : error.cause.message === 'bad port'
}
