import { type AriAccess, readSounds } from './read-sounds.ts'
import type { Sounds } from './sounds.ts'

/** The sounds of a PBX as of the last look; calls ask for them without asking the PBX. */
export class KnownSounds {
  private known: Sounds | null = null
  private looking: Promise<void> = Promise.resolve()

  constructor(private readonly access: AriAccess) {}

  /** null: not yet known. */
  get now(): Sounds | null {
    return this.known
  }

  /** Looks again. Throws when the PBX does not answer; what was known stays known. Looks take turns. */
  refresh(): Promise<void> {
    const look = this.looking.then(async () => {
      this.known = await readSounds(this.access)
    })
    this.looking = look.catch(() => undefined)
    return look
  }
}
