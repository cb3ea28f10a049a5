#!/usr/bin/env node
// The command line. Its sources are TypeScript, which tsx translates when they are loaded, like those of the npm scripts.
import { fileURLToPath } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Hot Desk needs Node 20.19 or later; this is ${process.versions.node}. Install a later one.`)
  process.exit(3)
}

// tsx keeps what it has translated in /tmp and takes it from there, even if somebody else put it there; this command often runs as root.
process.env.TSX_DISABLE_CACHE = '1'
const { register } = await import('tsx/esm/api').catch(() => {
  console.error(`Hot Desk is not complete. Run npm ci in ${fileURLToPath(new URL('..', import.meta.url))} first.`)
  process.exit(3)
})
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })
await import('./program.ts')
