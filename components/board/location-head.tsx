import { ChevronDown } from 'lucide-react'
import { OfPbx } from '../activity/of-pbx'
import { classNames } from '../ui/class-names'
import { sentenceWith } from '../ui/sentence-with'
import type { GroupSize } from './first-screen'
import { LocationMenu } from './location-menu'
import { boardWords } from '@/words/board'
import { commonWords } from '@/words/common'

type LocationHeadProps = {
  pbx: string
  location: string
  /** '' while there is one PBX alone. */
  pbxName: string
  size: GroupSize
  /** Some of its desks are shown: those that somebody looks for. */
  isPart: boolean
  isClosed: boolean
  onToggle: () => void
}

/** A location, which can be closed; and how full it is. */
export function LocationHead({ pbx, location, pbxName, size, isPart, isClosed, onToggle }: LocationHeadProps) {
  return (
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <h2 className="min-w-0 font-semibold">
        <button
          type="button"
          aria-expanded={!isClosed}
          onClick={onToggle}
          className="-ml-1 flex min-h-7 items-center gap-2 rounded-md px-1 text-left text-[0.9375rem] wrap-anywhere hover:text-accent pointer-coarse:min-h-11"
        >
          <ChevronDown
            aria-hidden
            className={classNames('size-4 shrink-0 text-muted transition-transform', isClosed && '-rotate-90')}
          />
          <span>
            {location || commonWords().noLocation}
            <OfPbx name={pbxName} />
          </span>
        </button>
      </h2>
      <div className="flex items-center gap-1.5">
        {isPart ? (
          <p className="text-[0.8125rem] text-muted">{commonWords().countDesks(size.desks)}</p>
        ) : (
          <Occupancy taken={size.taken} desks={size.desks} />
        )}
        <LocationMenu place={{ pbx, location, name: location || commonWords().noLocation }} taken={size.taken} />
      </div>
    </div>
  )
}

function Occupancy({ taken, desks }: Pick<GroupSize, 'taken' | 'desks'>) {
  return (
    <p className="flex items-center gap-2.5 text-[0.8125rem] text-muted tabular-nums">
      <span aria-hidden className="h-1.5 w-18 overflow-hidden rounded-full bg-line">
        <span className="block h-full rounded-full bg-taken" style={{ width: `${(100 * taken) / desks}%` }} />
      </span>
      <span>
        {sentenceWith((gap) => boardWords().taken(gap, desks), <span className="font-semibold text-ink">{taken}</span>)}
      </span>
    </p>
  )
}
