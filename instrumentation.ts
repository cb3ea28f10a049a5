import type { Instrumentation } from 'next'

/** Called by Next once, when the server starts. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { fetchAllLanguages } = await import('./words/translations.ts')
  await fetchAllLanguages()
  const { closeStreamsOnSignal } = await import('./lib/events/close-streams')
  closeStreamsOnSignal()
  const { refuseOddRequests } = await import('./lib/api/odd-requests')
  refuseOddRequests()
  const { answerBoardRequests } = await import('./lib/events/board-requests')
  answerBoardRequests()
}

/** Next.js logs the fault itself, with its digest, which is what the page shows; this says which request it was. */
export const onRequestError: Instrumentation.onRequestError = (error, { method, path, headers }) => {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : 'none'
  console.error(`Request ${String(headers['x-request-id'])} failed, digest ${digest}: ${method} ${path.split('?')[0]}`)
}
