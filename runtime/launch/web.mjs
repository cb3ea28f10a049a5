import { verifyClientAddresses } from './client-address.mjs'
import { shareConnections } from './connection.mjs'
import { nameRequests } from './request-id.mjs'

// The web server, both under npm start and as a service: Next.js's own, which hears of clients and requests from us.
const trusted = process.env['HOTDESK_TRUSTED_PROXIES'] ?? ''
verifyClientAddresses(trusted)
nameRequests(trusted)
shareConnections()
await import('next/dist/bin/next')
