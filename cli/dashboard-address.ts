import type { Installation } from './installation.ts'

/** Where browsers find the dashboard, without a slash at its end. */
export const dashboardAddress = ({ environment: { HOTDESK_URL, HOTDESK_PORT } }: Installation): string =>
  HOTDESK_URL?.replace(/\/$/, '') ?? `http://localhost:${HOTDESK_PORT ?? '3000'}`
