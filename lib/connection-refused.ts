/** Whether fetch reached nobody: only then it is certain that the request was never sent. */
export function isRefused(error: unknown): boolean {
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) return false
  return 'code' in error.cause && error.cause.code === 'ECONNREFUSED'
}
