import type { RoutingSettings } from '../../lib/contract/settings.ts'
import type { Over } from '../adapters/postgres/set-aside.ts'
import type { RoutedSession, Store } from '../adapters/postgres/store.ts'
import type { Log } from '../log.ts'
import { persist } from '../persist.ts'
import { isSame } from './load.ts'
import { Queue } from '../queue.ts'

interface Noted {
  sessions: readonly RoutedSession[]
  settings: RoutingSettings
  over: Over
}

/** How long it is tried to write something down. */
const limitMs = 3_000

/**
 * Records which sessions have been written to the PBX, many in one go. Nobody waits for it: what is not recorded,
 * because the database or the worker was gone, is found right by the next comparison, which records it.
 */
export class Settling {
  private waiting: Noted[] = []
  private readonly writes = new Queue()

  constructor(private readonly parts: { store: Store; log: Log }) {}

  note(sessions: readonly RoutedSession[], settings: RoutingSettings, over: Over): void {
    if (sessions.length === 0) return
    this.waiting.push({ sessions, settings, over })
    // Those that join others that wait already are written with them.
    if (this.waiting.length === 1) void this.writes.run(() => this.write())
  }

  /** Resolves when what was noted so far is written down, or cannot be; what is noted meanwhile keeps nobody waiting. */
  over(): Promise<void> {
    return this.writes.run(() => Promise.resolve())
  }

  /** All that waits now: more than one statement only where the settings have changed meanwhile. */
  private async write(): Promise<void> {
    for (const next of this.takeAll()) {
      const { sessions, settings, over } = next
      await persist(limitMs, () => this.parts.store.markApplied(sessions, settings, over)).catch((error: unknown) => {
        this.parts.log.warn({ cause: String(error) }, 'What the PBX holds could not be written down; comparing again')
      })
    }
  }

  private takeAll(): Noted[] {
    const taken: Noted[] = []
    for (let next = this.take(); next !== null; next = this.take()) taken.push(next)
    return taken
  }

  /** Those that wait, as far as they were routed under the same settings. */
  private take(): Noted | null {
    const settings = this.waiting[0]?.settings
    if (!settings) return null
    const other = this.waiting.findIndex((noted) => !isSame(noted.settings, settings))
    const taken = this.waiting.splice(0, other < 0 ? this.waiting.length : other)
    return {
      sessions: taken.flatMap(({ sessions }) => sessions),
      settings,
      over: {
        setAside: taken.flatMap(({ over }) => over.setAside),
        returned: taken.flatMap(({ over }) => over.returned),
      },
    }
  }
}
