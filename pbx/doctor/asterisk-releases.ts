/**
 * What Asterisk's own notes say of its releases: the change logs and the advisories of github.com/asterisk/asterisk. As of
 * 30 November 2026. Series that Asterisk calls certified are named as it names them: `certified-20.7`.
 */

/** The month of a series' last fix for security. Of 22 and later: as Asterisk's policy has it. */
export const ends: Readonly<Record<string, string>> = {
  16: '2023-10',
  17: '2021-10',
  18: '2025-10',
  19: '2023-10',
  20: '2027-10',
  21: '2026-10',
  22: '2029-10',
  23: '2027-10',
  24: '2031-10',
}

/** Those that our tests with phones were run on; asterisk/README.md and docs/compatibility.md say which release. */
export const tried: readonly string[] = ['16', '18', '20', '22']

/** Those whose changes were read, without a run: docs/compatibility.md. */
export const read: readonly string[] = ['23', '24']

interface Advisory {
  /** Below https://github.com/asterisk/asterisk/security/advisories/ */
  id: string
  /** The first release of each series that is mended. Earlier ones of the series have the fault… */
  mended: Readonly<Record<string, string>>
  /** …but for those before this one. */
  since?: Readonly<Record<string, string>>
  /** Series that ended with the fault in them. */
  left?: readonly string[]
}

/** Faults by which anybody who reaches the SIP port stops Asterisk, or worse, without a password. */
export const advisories: readonly Advisory[] = [
  {
    // Stack overflow in PJSIP's reading of NOTIFY for message lamps, CVE-2026-57191.
    id: 'GHSA-589g-qgf8-m6mx',
    mended: {
      ...{ 20: '20.20.1', 21: '21.12.3', 22: '22.10.1', 23: '23.4.1' },
      ...{ 'certified-20.7': 'certified-20.7-cert11', 'certified-22.8': 'certified-22.8-cert3' },
    },
    left: ['16', '17', '18', '19', 'certified-16.8', 'certified-18.9'],
  },
  {
    // A request with the header Authorization for another realm.
    id: 'GHSA-64qc-9x89-rx5j',
    mended: { 20: '20.15.2', 21: '21.10.2', 22: '22.5.2' },
    since: { 20: '20.12.0', 21: '21.7.0', 22: '22.2.0' },
  },
]

/** Releases whose hints that name a CustomPresence lose the first news to a lamp, and all news their caller ID. */
export const losesNews: Readonly<Record<string, { before: string; after: string }>> = {
  '20.21': { before: '20.20.1', after: '20.22' },
  '22.11': { before: '22.10.1', after: '22.12' },
  '23.5': { before: '23.4.1', after: '23.6' },
}
