import { AmiRefused } from '../adapters/ami-connection.ts'
import type { Pbx } from '../adapters/pbx.ts'
import type { Log } from '../log.ts'

/** Writes hints, and knows which of them the PBX refused or shows otherwise than before. */
export class Hints {
  private readonly refused = new Map<string, string>()
  /** The text last written or heard of, for each extension. */
  private readonly known = new Map<string, string>()

  constructor(
    private readonly pbx: Pbx,
    private readonly log: Log,
  ) {}

  /** A hint only feeds lamps: one that the PBX refuses is reported once and must not keep anybody from logging in. */
  async replace(extension: string, text: string): Promise<void> {
    this.known.set(extension, text)
    try {
      await this.pbx.replaceHint(extension, text)
      this.refused.delete(extension)
    } catch (error) {
      if (!(error instanceof AmiRefused)) throw error
      if (this.refused.get(extension) === error.reason) return
      this.refused.set(extension, error.reason)
      this.log.warn({ extension, reason: error.reason }, 'The PBX refused the hint; lamps may show the old state')
    }
  }

  isRefused(extension: string): boolean {
    return this.refused.has(extension)
  }

  /** Takes what the PBX says of a hint; true when that is news, which every call's change of state is not. */
  hear(extension: string, text: string): boolean {
    const news = this.known.get(extension) !== text
    this.known.set(extension, text)
    return news
  }
}
