/** Called by Next once, when the server starts. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { closeStreamsWhenToldToLeave } = await import('./lib/events/close-streams')
  closeStreamsWhenToldToLeave()
  const { refuseOddRequests } = await import('./lib/api/odd-requests')
  refuseOddRequests()
}
