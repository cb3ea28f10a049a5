import { existsSync } from 'node:fs'
import { passBoardStreams } from './board-streams.mjs'
import { verifyClientAddresses } from './client-address.mjs'
import { chooseLanguages } from './language.mjs'
import { nameRequests } from './request-id.mjs'

// The web server, both under npm start and as a service: Next.js's own, with our additions for clients and requests.
const trusted = process.env['HOTDESK_TRUSTED_PROXIES'] ?? ''
// The first is asked last: what it passes on has its address and its id.
passBoardStreams()
chooseLanguages()
verifyClientAddresses(trusted)
nameRequests(trusted)
// A package leaves out what only building needs; Next.js then has a separate server, which reads its address from the
// environment.
const standalone = new URL('../../server.js', import.meta.url)
if (existsSync(standalone)) {
  process.env['HOSTNAME'] = process.env['HOTDESK_HOST']
  process.env['PORT'] = process.env['HOTDESK_PORT']
  await import(standalone.href)
} else await import('next/dist/bin/next')
