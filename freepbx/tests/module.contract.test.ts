import { expect, it } from 'vitest'
import { type PhpVersion, runPhp } from './php.ts'

// The tests themselves are beside this file, in PHP.
it.each<PhpVersion>(['7.4', '8.2'])(
  'the FreePBX module passes its tests on PHP %s',
  async (version) => {
    expect(await runPhp(version, 'run.php')).toMatch(/[1-9]\d* passed, 0 failed/)
  },
  // The first time, PHP is fetched and unpacked.
  180_000,
)
