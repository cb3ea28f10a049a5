import { Circle, Unplug } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names'
import { DeskChip } from './desk-chip'
import { type GroupSize, namedAtFoot } from './first-screen'
import type { Layout } from './layout'
import { boardWords } from '@/words/board'

/** Which of the desks without anybody are listed below the foot. */
export type Opened = 'available' | 'others'

type LocationFootProps = {
  layout: Layout
  size: GroupSize
  opened: Opened | undefined
  onOpen: (what: Opened) => void
}

/** The desks of a location where nobody is, in one line: those that are free by name, the others by their number. */
export function LocationFoot({ layout, size, opened, onOpen }: LocationFootProps) {
  const named = layout.available.slice(0, namedAtFoot)
  const more = size.available - named.length
  const others = size.desks - size.taken - size.available
  const words = boardWords()
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1.5 px-3.5 py-1.5 text-[0.8125rem]">
      {size.taken + size.available === 0 ? <p className="text-muted">{words.nobodyHere}</p> : null}
      {size.available > 0 ? (
        <p className="flex items-center gap-2 font-medium text-good tabular-nums">
          <Circle className="size-4" aria-hidden />
          {words.available(size.available)}
        </p>
      ) : null}
      {named.length > 0 ? (
        <ul className="flex min-w-0 flex-wrap gap-1.5">
          {named.map((desk) => (
            <DeskChip key={desk.id} desk={desk} />
          ))}
        </ul>
      ) : null}
      {more > 0 ? (
        <OpenButton isOpen={opened === 'available'} onClick={() => onOpen('available')}>
          {words.more(more)}
        </OpenButton>
      ) : null}
      {others > 0 ? (
        <span className="ml-auto">
          <OpenButton isOpen={opened === 'others'} onClick={() => onOpen('others')}>
            <Unplug className="size-3.5" aria-hidden />
            {othersInWords(size.unregistered, others - size.unregistered)}
          </OpenButton>
        </span>
      ) : null}
    </div>
  )
}

function othersInWords(unregistered: number, unknown: number): string {
  const words = boardWords()
  const parts = [unregistered > 0 ? words.unregistered(unregistered) : '', unknown > 0 ? words.unknown(unknown) : '']
  return parts.filter(Boolean).join(', ')
}

type OpenButtonProps = { isOpen: boolean; onClick: () => void; children: ReactNode }

function OpenButton({ isOpen, onClick, children }: OpenButtonProps) {
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={onClick}
      className={classNames(
        'flex h-7 items-center gap-1.5 rounded-md px-1.5 text-muted tabular-nums hover:bg-sunken hover:text-ink pointer-coarse:h-11',
        isOpen && 'bg-sunken text-ink',
      )}
    >
      {children}
    </button>
  )
}
