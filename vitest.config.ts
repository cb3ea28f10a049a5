import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) }

// unit: no servers. contract: our adapters against real Asterisk and PostgreSQL. phones: real SIP phones end to end.
// bench: each bench once, as small as it goes; it wants what `npm run build` makes.
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{agi-worker,cli,components,lib,pbx,runtime,sandbox,tools}/**/*.test.ts'],
          exclude: ['**/*.contract.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'contract',
          globalSetup: './sandbox/test-database.ts',
          include: ['{agi-worker,cli,freepbx,lib,pbx,runtime,sandbox,tools}/**/*.contract.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 90_000,
          // Each file has a PBX and a database of its own.
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'phones',
          globalSetup: './sandbox/test-database.ts',
          include: ['e2e/phones/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Phones mostly wait for each other, so that four files fit on two cores.
          maxWorkers: 4,
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
