import { verifyClientAddresses } from './client-address.mjs'

// The web server, both under npm start and as a service: Next.js's own, which hears of clients from us.
verifyClientAddresses(process.env['HOTDESK_TRUSTED_PROXIES'] ?? '')
await import('next/dist/bin/next')
