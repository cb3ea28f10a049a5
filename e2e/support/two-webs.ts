import { freePort } from '../../runtime/free-port.ts'
import { type Nginx, startNginx } from '../../sandbox/nginx.ts'
import { startWebService, type WebService } from './web-service.ts'

/** A web app behind nginx, which a test may also ask itself. */
export interface Web extends WebService {
  /** 127.0.0.1:<port>, as nginx names it. */
  name: string
  url: string
}

export interface TwoWebs {
  nginx: Nginx
  webs: readonly [Web, Web]
  /** The other one than the one of this name. */
  otherThan(name: string): Web
  stop(): Promise<void>
}

/** Two web apps on one database, behind a real nginx that lets them take turns. @param settings of both */
export async function startTwoWebs(settings: Record<string, string>): Promise<TwoWebs> {
  const ports = [await freePort(), await freePort()] as const
  const nginx = await startNginx(...ports)
  const start = async (port: number): Promise<Web> => {
    const own = { HOTDESK_PORT: String(port), HOTDESK_URL: nginx.url, HOTDESK_TRUSTED_PROXIES: '127.0.0.1' }
    const service = await startWebService({ ...settings, ...own })
    return { ...service, name: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}` }
  }
  const webs = [await start(ports[0]), await start(ports[1])] as const
  return {
    nginx,
    webs,
    otherThan: (name) => (webs[0].name === name ? webs[1] : webs[0]),
    async stop() {
      await Promise.all(webs.map((web) => web.stop()))
      await nginx.stop()
    },
  }
}
