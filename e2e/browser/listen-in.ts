import type { Page } from '@playwright/test'

/** Remembers the connections of the page's phones, to be asked what comes out of them. Call it before the page is opened. */
export async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const connections: RTCPeerConnection[] = []
    const Original = window.RTCPeerConnection
    window.RTCPeerConnection = class extends Original {
      constructor(...given: ConstructorParameters<typeof Original>) {
        super(...given)
        connections.push(this)
      }
    }
    Object.assign(window, { phoneConnections: connections })
  })
}

/** How loud it was so far, all calls together: silence is 0. */
export function heardBy(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { phoneConnections } = window as unknown as { phoneConnections: RTCPeerConnection[] }
    const reports = await Promise.all(phoneConnections.map((connection) => connection.getStats()))
    return reports
      .flatMap((report) => [...report.values()] as { type: string; totalAudioEnergy?: number }[])
      .reduce((sum, { type, totalAudioEnergy = 0 }) => sum + (type === 'inbound-rtp' ? totalAudioEnergy : 0), 0)
  })
}
