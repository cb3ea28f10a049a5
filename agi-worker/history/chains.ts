import type { AmiMessage } from '../../pbx/ami-protocol.ts'

/** All channels of one call, from the first caller to the last phone that rings. */
interface Chain {
  first: string
  channels: number
  dialled: string
  group: string
}

/** Where FreePBX rings queues and groups; the extension there is that of the queue or group. */
const groupContexts = new Set(['ext-queues', 'ext-group'])

/** Which channels belong to one call, and what was dialled for it. */
export class Chains {
  private readonly chains = new Map<string, Chain>()
  private readonly of = new Map<string, Chain>()

  began({ Uniqueid: id = '', Linkedid: first = id, Exten = '' }: AmiMessage): void {
    // `s` is where the dialplan begins without a number, as it does for a call that a program has made.
    const dialled = id === first && Exten !== 's' ? Exten : ''
    const chain = this.chains.get(first) ?? { first, channels: 0, dialled, group: '' }
    chain.channels += 1
    this.chains.set(first, chain)
    this.of.set(id, chain)
  }

  rings({ DestUniqueid: called = '', Context = '', Exten = '' }: AmiMessage): void {
    const chain = this.of.get(called)
    if (chain && groupContexts.has(Context)) chain.group = Exten
  }

  /** @returns what was dialled for it, or the queue or group that rang; '' where that is not known */
  ended(id: string): string {
    const chain = this.of.get(id)
    if (!chain) return ''
    this.of.delete(id)
    chain.channels -= 1
    if (chain.channels === 0) this.chains.delete(chain.first)
    return chain.group || chain.dialled
  }

  forget(): void {
    this.chains.clear()
    this.of.clear()
  }
}
