import type { AmiConnection, AmiState } from '../../pbx/ami-connection.ts'
import type { Sample } from '../../lib/contract/metrics.ts'
import type { Store } from '../adapters/postgres/store.ts'
import { Debounce } from '../debounce.ts'
import type { Log } from '../log.ts'
import { CallBook, type EndedCall } from './call-book.ts'

interface Parts {
  store: Store
  log: Log
  /** For this alone, so that what is said of calls holds up nobody who logs in; it is there while calls are kept. */
  ami: AmiConnection
  book: CallBook
  writeMs?: number
  againMs?: number
}

/** Many calls are written together. */
const writeMs = 1_000
/** What cannot be written is kept for later, but not without end. */
const mostWaiting = 10_000
const atOnce = 500
/** How soon the settings are read again where they could not be. */
const againMs = 10_000

/** Writes down calls at desks, where the settings say so. Nothing waits for it. */
export class CallHistory {
  private isOn = false
  private isStopped = false
  private waiting: EndedCall[] = []
  private readonly soon: Debounce
  private readonly later: Debounce
  private writing: Promise<void> = Promise.resolve()
  private written = 0

  constructor(private readonly parts: Parts) {
    const { ami, book } = parts
    this.soon = new Debounce(parts.writeMs ?? writeMs)
    this.later = new Debounce(parts.againMs ?? againMs)
    ami.on('state', (state) => this.heard(state))
    ami.on('event', (event) => this.keep(book.heard(event, new Date())))
  }

  /** Begins or ends, where the settings have changed; looks again soon where they cannot be read. */
  async settingsChanged(): Promise<void> {
    try {
      await this.beginOrEnd()
    } catch (error) {
      if (!this.isStopped) this.later.call(this.lookAgain)
      throw error
    }
  }

  samples(): Sample[] {
    return [{ metric: 'hotdesk_desk_calls_total', value: this.written }]
  }

  /** Resolves when what was heard so far is written down, or cannot be. */
  async stop(): Promise<void> {
    this.isStopped = true
    this.later.stop()
    this.soon.stop()
    this.parts.ami.stop()
    this.write()
    await this.writing
  }

  private readonly lookAgain = () => void this.settingsChanged().catch(() => undefined)

  private async beginOrEnd(): Promise<void> {
    const { callHistory } = await this.parts.store.settings()
    if (this.isStopped || callHistory === this.isOn) return
    this.isOn = callHistory
    if (callHistory) this.parts.ami.start()
    else this.parts.ami.stop()
    if (!callHistory) this.parts.log.info('Calls at desks are written no more')
  }

  private heard(state: AmiState): void {
    if (state === 'up') this.parts.log.info('Calls at desks are written down')
    else this.parts.book.forget()
  }

  private keep(call: EndedCall | null): void {
    if (call === null) return
    this.waiting.push(call)
    this.writeSoon()
  }

  private writeSoon(): void {
    if (!this.isStopped) this.soon.call(this.write)
  }

  private readonly write = (): void => {
    this.writing = this.writing.then(async () => {
      while (this.waiting.length > 0) await this.writeSome(this.waiting.splice(0, atOnce))
    })
    this.writing = this.writing.catch((error: unknown) => {
      this.parts.log.warn({ cause: String(error) }, 'Calls could not be written down; trying again')
      this.writeSoon()
    })
  }

  private async writeSome(calls: EndedCall[]): Promise<void> {
    try {
      this.written += await this.parts.store.saveCalls(calls)
    } catch (error) {
      this.waiting = [...calls, ...this.waiting].slice(-mostWaiting)
      throw error
    }
  }
}
