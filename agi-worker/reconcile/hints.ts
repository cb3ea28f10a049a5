import { AmiRefused } from '../../pbx/ami-connection.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import type { Log } from '../log.ts'
import { storedHintOf } from '../../pbx/entries.ts'
import type { HintChange } from './plan.ts'

/** Writes hints, and knows which of them the PBX refused. */
export class Hints {
  private readonly refused = new Map<string, string>()

  constructor(
    private readonly pbx: Pbx,
    private readonly log: Log,
  ) {}

  /** A hint only feeds lamps: one that the PBX refuses is reported once and must not keep anybody from logging in. */
  async carryOut({ extension, where, wanted }: HintChange): Promise<void> {
    if (where === 'copy') return this.pbx.writeEntry(storedHintOf(extension), wanted)
    try {
      await this.pbx.replaceHint(extension, wanted)
      this.refused.delete(extension)
    } catch (error) {
      if (!(error instanceof AmiRefused)) throw error
      if (this.refused.get(extension) === error.reason) return
      this.refused.set(extension, error.reason)
      this.log.warn({ extension, reason: error.reason }, 'The PBX refused the hint; lamps may show the old state')
    }
  }

  isRefused({ extension, where }: HintChange): boolean {
    return where === 'dialplan' && this.refused.has(extension)
  }
}
