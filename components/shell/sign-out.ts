'use client'
import { useEffect } from 'react'

const channelName = 'hotdesk-signed-out'

/** Ends the sign-in that the tabs of this browser share; none of them goes on showing what it showed. */
export async function signOutEverywhere(): Promise<void> {
  // Nobody needs it before.
  const { signOut } = await import('next-auth/react')
  await signOut({ redirect: false })
  new BroadcastChannel(channelName).postMessage(null)
  leave()
}

/** Leaves when another tab signs out: the stream of a board that is open would otherwise go on. */
export function useSignedOutElsewhere(): void {
  useEffect(() => {
    const channel = new BroadcastChannel(channelName)
    channel.onmessage = leave
    return () => channel.close()
  }, [])
}

// The server would lead to the address in its settings (HOTDESK_URL); the browser knows the one that works for it.
function leave(): void {
  // eslint-disable-next-line @next/next/no-location-assign-relative-destination -- nothing shown to this account stays
  location.assign('/sign-in')
}
