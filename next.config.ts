import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // `npm run verify` checks the types of everything. A second time here would make every first start longer, and would
  // fail where only what runs in production is installed.
  typescript: { ignoreBuildErrors: true },
  // Named, so that a lock file in a folder above ours does not make that folder the root.
  turbopack: { root: import.meta.dirname },
}

export default config
