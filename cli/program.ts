import { main } from './main.ts'

// What runs as the command hotdesk: from its sources by hotdesk.mjs, in a package by itself.
// A reader that has seen enough (| head) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await main(process.argv.slice(2))
