import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those of minutes, the longest first: one that is begun last is waited for alone. */
const longest = [
  ...['asterisk-16', 'asterisk-22', 'owners-16', 'owners-22', 'chan-sip', 'hanging-worker', 'following-22', 'setup'],
  ...['rotate', 'lock', 'many-owners', 'database-away', 'failover', 'readiness', 'service'],
]

/** Vitest knows how long a file took the last time. Where there was none, as in a fresh clone, it goes by the file's size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    return usual.toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((name) => new RegExp(`/${name}\\.(contract\\.)?test\\.ts$`).test(moduleId))
  return place < 0 ? longest.length : place
}
