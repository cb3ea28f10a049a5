import type { BoardPbx } from '@/lib/contract/board'
import type { Names } from '../activity/names'
import { LockList, type Release } from '../pins/lock-list'
import { ofLock } from '../pins/lock-words'
import { Notice } from '../ui/notice'
import { boardWords } from '@/words/board'

type PinNoticesProps = { pbxes: readonly BoardPbx[]; names: Names; release: Release }

/** Where no PIN counts for a while, because somebody mistypes or guesses. */
export function PinNotices({ pbxes, names, release }: PinNoticesProps) {
  return pbxes
    .filter(({ pinLocks }) => pinLocks.length > 0)
    .map(({ id: pbx, pinLocks }) => (
      <Notice key={pbx} tone="warning" role="status" title={titleOf(pinLocks.length, names.pbx(pbx))}>
        <p className="mb-1.5">{boardWords().pins.lead}</p>
        <LockList
          locks={pinLocks.map((lock) => ({ ...lock, pbx, words: ofLock({ ...lock, pbx }, names) }))}
          release={release}
        />
      </Notice>
    ))
}

function titleOf(locks: number, pbx: string): string {
  const title = boardWords().pins.title(locks)
  return pbx === '' ? title : `${pbx}: ${title}`
}
