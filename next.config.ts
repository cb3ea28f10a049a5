import type { NextConfig } from 'next'

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
  },
]

const config: NextConfig = {
  poweredByHeader: false,
  // Another lockfile further up the tree must not move the root.
  turbopack: { root: import.meta.dirname },
  headers: async () => [{ source: '/:path*', headers }],
}

export default config
