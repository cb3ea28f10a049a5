import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tools/longest-first.ts'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) }

const contractFiles = ['{agi-worker,cli,freepbx,lib,pbx,runtime,sandbox,tools}/**/*.contract.test.ts']
/** What happens when nothing has answered for so long: they wait, and hardly compute. */
const filesOfLimits = [
  'agi-worker/{adapters/postgres/{lock,failover,lost-commit},calls/prompts,watch/flapping-link}.contract.test.ts',
  'cli/asterisk/rotate.contract.test.ts',
  'lib/{board/readiness,events/database-away,events/failover,problems/database-away}.contract.test.ts',
  'runtime/launch/service.contract.test.ts',
]

const contract = (name: string, files: { include: string[]; exclude?: string[] }) => ({
  resolve: { alias },
  test: {
    name,
    ...files,
    globalSetup: './sandbox/test-database.ts',
    testTimeout: 60_000,
    hookTimeout: 90_000,
    // As for phones: real servers on a busy machine may be late once. npm test names what needed it.
    retry: 1,
    // Each file has its own PBX and database.
    maxWorkers: 2,
  },
})

// unit: no servers. contract and limits: our adapters against real Asterisk and PostgreSQL. phones: real SIP phones end to end.
// bench: each bench once, as small as it goes; it wants what `npm run build` makes.
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{agi-worker,cli,components,lib,pbx,runtime,sandbox,tools,words}/**/*.test.ts'],
          exclude: ['**/*.contract.test.ts'],
        },
      },
      contract('contract', { include: contractFiles, exclude: filesOfLimits }),
      contract('limits', { include: filesOfLimits }),
      {
        resolve: { alias },
        test: {
          name: 'phones',
          globalSetup: './sandbox/test-database.ts',
          include: ['e2e/phones/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Phones mostly wait for each other, so that five files fit on two cores.
          maxWorkers: 5,
          // Digits are real RTP packets: a machine that is busy with something else may lose one.
          retry: 1,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'bench',
          include: ['bench/**/*.test.ts'],
          testTimeout: 180_000,
          // They are asked whether they work; side by side they would only wait for each other.
          maxWorkers: 1,
        },
      },
    ],
  },
})
