import type { KeyboardEvent } from 'react'
import type { PoolPhone } from '@/lib/contract/phone-list'
import type { Selection } from '../ui/use-selection'

/**
 * X selects the row that the keyboard is in. Arrows lead from the box of a row to that of the next one, and with Shift select
 * it as well.
 */
export function selectByKey(event: KeyboardEvent, phones: readonly PoolPhone[], selection: Selection<PoolPhone>): void {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null
  const at = phones.findIndex(({ id }) => id === row?.dataset['id'])
  const phone = phones[at]
  if (!row || !phone || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'x' || event.key === 'X') {
    event.preventDefault()
    selection.toggle(phone, event.shiftKey)
    return
  }
  const step = steps[event.key]
  const next = step === undefined ? undefined : phones[at + step]
  if (!next || !isBox(event.target)) return
  event.preventDefault()
  if (event.shiftKey) selection.choose([phone, next], true)
  boxOf(row, next.id)?.focus()
}

const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

const isBox = (target: EventTarget) => target instanceof HTMLInputElement && target.type === 'checkbox'

const boxOf = (row: HTMLElement, id: string) =>
  row.parentElement?.querySelector<HTMLInputElement>(`[data-id="${CSS.escape(id)}"] input[type=checkbox]`)
