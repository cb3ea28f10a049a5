import type { Wish } from './facts.ts'

/** Where to go now. @param settings as they are in the end */
export function lastWords({ pbx }: Wish, settings: Readonly<Record<string, string>>, isSystemd: boolean): string {
  if (!isSystemd)
    return 'Set up. systemd does not run here, so nothing was started. Where it does: systemctl enable --now hotdesk.target'
  const { HOTDESK_URL = '', HOTDESK_HOST = '127.0.0.1', HOTDESK_PORT = '3000' } = settings
  const isOnNetwork = HOTDESK_HOST !== '127.0.0.1'
  return [
    `Hot Desk runs: ${HOTDESK_URL}`,
    ...(pbx.kind === 'freepbx' && isOnNetwork ? [firewall(HOTDESK_PORT)] : []),
    'Add a phone to the pool there (Phones). Then dial *11 on a phone of the pool.',
  ].join('\n')
}

const firewall = (port: string) =>
  `If the page does not open, FreePBX’s firewall keeps port ${port} closed: Connectivity → Firewall → Services → Custom Services opens it.`
