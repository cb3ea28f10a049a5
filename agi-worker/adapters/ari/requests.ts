import { Agent, request } from 'node:http'
import type { CallControl } from '../../calls/call-control.ts'

/** Asterisk serves a hundred HTTP connections at most, unless http.conf says otherwise, and they are not ours alone. */
const mostConnections = 16
/** Asterisk closes an idle connection after 15 seconds: the last moment to use it would be one too late. */
const idleMs = 5_000

/**
 * The requests that steer calls. A login takes eight of them: through ari-client, which reads the API's description for
 * each, they took as much of the processor as the rest of the login.
 */
export class AriRequests {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: mostConnections, timeout: idleMs })
  private readonly authorization: string

  constructor(
    private readonly url: string,
    username: string,
    password: string,
  ) {
    this.authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  }

  controlOf(channel: string): CallControl {
    const path = `/ari/channels/${encodeURIComponent(channel)}`
    return {
      setVariable: (variable, value) => this.send('POST', `${path}/variable`, { variable, value }),
      answer: () => this.send('POST', `${path}/answer`),
      play: (media, playbackId, language) =>
        this.send('POST', `${path}/play`, { media, playbackId, ...(language !== undefined && { lang: language }) }),
      stopPlaying: (playbackId) => this.send('DELETE', `/ari/playbacks/${playbackId}`),
      hangUp: () => this.send('DELETE', path),
    }
  }

  /** Ends what is under way: a connection that fell silent answers nothing more. */
  drop(): void {
    this.agent.destroy()
  }

  private send(method: string, path: string, query: Record<string, string> = {}): Promise<void> {
    const parameters = new URLSearchParams(query).toString()
    const { agent, authorization } = this
    const options = { method, agent, headers: { authorization, 'content-length': 0 } }
    return new Promise((resolve, reject) => {
      const sent = request(`${this.url}${path}${parameters && '?'}${parameters}`, options, (response) => {
        const { statusCode = 0 } = response
        response.resume()
        response.once('error', reject)
        response.once('end', () => {
          if (statusCode < 300) resolve()
          else reject(new Error(`ARI answered ${method} ${path} with ${statusCode}`))
        })
      })
      sent.once('error', reject)
      sent.end()
    })
  }
}
