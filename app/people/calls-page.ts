import { listCalls } from '@/lib/calls/list-calls'
import { db } from '@/lib/db'
import { personAddress } from '@/lib/people/address'
import { loadSettings } from '@/lib/settings/load-settings'

const ofPage = 20

/** One page of a person's calls; `before` in the address leads to older ones. null: there are none, and none will come. */
export async function loadCallsPage(pbx: string, extension: string, query: Record<string, unknown>) {
  const before = wholeNumber(query['before'])
  const [found, settings] = await Promise.all([
    listCalls(db(), { pbx, extension, before, limit: ofPage + 1 }),
    loadSettings(db(), pbx),
  ])
  const calls = found.slice(0, ofPage)
  const isKept = settings.calls.values.callHistory
  if (!isKept && calls.length === 0) return null
  const address = personAddress(pbx, extension)
  const last = found.length > ofPage ? calls.at(-1) : undefined
  return { calls, isKept, older: last ? `${address}?before=${last.id}` : null, newest: before ? address : null }
}

const wholeNumber = (text: unknown) =>
  typeof text === 'string' && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined
