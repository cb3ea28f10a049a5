import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NextConfig } from 'next'

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as { version: string }

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
]

const config: NextConfig = {
  poweredByHeader: false,
  // No page asks for pictures to be scaled, so nobody else may either; and a package does without the library for it.
  images: { unoptimized: true },
  // For a package, what the server needs, and no more, is put together in .next/standalone.
  ...(process.env['HOTDESK_STANDALONE'] === 'yes' && { output: 'standalone' }),
  // The same on every host that builds this version (runtime/launch/build.ts); null: Next.js names it by chance.
  generateBuildId: () => process.env['HOTDESK_BUILD_ID'] ?? null,
  // A page that stays open for weeks recognises by it that the app has been replaced: lib/build-name.ts.
  env: { BUILD_NAME: process.env['HOTDESK_BUILD_ID'] ?? '', RUNNING_RELEASE: version },
  // `npm run verify` checks the types of everything. A second time here would make every first start longer, and would
  // fail where only what runs in production is installed.
  typescript: { ignoreBuildErrors: true },
  // Named, so that a lock file in a folder above ours does not make that folder the root.
  turbopack: { root: import.meta.dirname },
  // Somebody without the right sees a page that says so (app/forbidden.tsx), with the status 403.
  experimental: { authInterrupts: true },
  headers: async () => [{ source: '/:path*', headers }],
}

export default config
