'use client'
import { PhoneCall, SearchX } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { Desk } from '@/lib/contract/board'
import { phonesAtOnce, type PoolPage, type PoolPhone } from '@/lib/contract/phone-list'
import { StreamNotice } from '../board/stream-notice'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Notice } from '../ui/notice'
import { Pager } from '../ui/pager'
import { toast } from '../ui/toast'
import { useSelection } from '../ui/use-selection'
import { AddPhonesLink } from './add-phones-link'
import { allThatFit } from './all-that-fit'
import { exportPhones } from './export-phones'
import { PhoneTable } from './phone-table'
import type { PhoneView } from './phone-view'
import type { PoolActions } from './pool-actions'
import { PoolFilters } from './pool-filters'
import { PoolTasks, type Task } from './pool-tasks'
import { useLivePhones } from './use-live-phones'
import { usePhoneView } from './use-phone-view'
import { phonesWords } from '@/words/phones'

type PoolProps = {
  page: PoolPage
  pbxes: readonly { id: string; name: string }[]
  view: PhoneView
  lastEventId: number
  /** Milliseconds since 1970 */
  renderedAt: number
  actions: PoolActions | null
}

/** The hot desk phones, a page at a time, live as on the board. Without actions it is read only. */
export function Pool({ page, pbxes, view: firstView, lastEventId, renderedAt, actions }: PoolProps) {
  const { total, counts, places } = page
  const { phones, stream, asOf } = useLivePhones(page.phones, lastEventId, renderedAt)
  const { view, change, isPending } = usePhoneView(firstView)
  const selection = useSelection<PoolPhone>(phones)
  const [task, setTask] = useState<Task | null>(null)
  const isAdmin = actions !== null
  const editing = useMemo(
    () =>
      isAdmin
        ? {
            selection,
            onEdit: (phone: Desk) => setTask({ kind: 'edit', phone }),
            onRemove: (phone: Desk) => setTask({ kind: 'remove', phones: [phone] }),
          }
        : null,
    [isAdmin, selection],
  )
  const withAll = useCallback(
    async (use: (all: readonly PoolPhone[]) => void) => {
      const all = await allThatFit(firstView).catch(() => null)
      if (all) use(all)
      else toast.error(phonesWords().notAllRead)
    },
    [firstView],
  )
  const isEmpty = places.length === 0
  return (
    <div className="flex flex-col gap-4">
      <div className="-mb-4 grid *:not-empty:mb-4">
        <StreamNotice stream={stream} asOf={asOf} />
      </div>
      <Unsafe count={page.unsafe} />
      {isEmpty ? (
        <NoPhones canAdd={isAdmin} />
      ) : (
        <PoolFilters
          {...{ view, pbxes, places, counts, total, isPending }}
          onChange={change}
          canAdd={isAdmin}
          onExport={total === 0 ? null : () => void withAll(exportPhones)}
        />
      )}
      {phones.length === 0 ? null : (
        <div className={isPending ? 'opacity-60 transition-opacity' : ''}>
          <PhoneTable
            {...{ phones, total, pbxes, editing }}
            before={(firstView.page - 1) * phonesAtOnce}
            view={firstView}
            onSort={change}
          />
        </div>
      )}
      {total > phonesAtOnce ? (
        <Pager
          page={firstView.page}
          size={phonesAtOnce}
          total={total}
          what={phonesWords().phones}
          onPage={(page) => change({ page })}
        />
      ) : null}
      {total === 0 && !isEmpty ? (
        <NoMatch onShowAll={() => change({ search: '', pbx: '', location: '', show: 'all' })} />
      ) : null}
      {actions ? (
        <PoolTasks
          {...{ phones, pbxes, places, total, selection, task, setTask, actions }}
          chosenPbx={view.pbx}
          onSelectAll={() => void withAll((all) => selection.choose(all, true))}
        />
      ) : null}
    </div>
  )
}

function Unsafe({ count }: { count: number }) {
  if (count === 0) return null
  const words = phonesWords()
  return (
    <Notice tone="warning" title={words.unsafe(count)}>
      {words.unsafeHint}
    </Notice>
  )
}

function NoMatch({ onShowAll }: { onShowAll: () => void }) {
  const words = phonesWords()
  return (
    <EmptyState icon={<SearchX />} title={words.noMatch} action={<Button onClick={onShowAll}>{words.showAll}</Button>}>
      {words.noMatchHint}
    </EmptyState>
  )
}

function NoPhones({ canAdd }: { canAdd: boolean }) {
  const words = phonesWords()
  return (
    <EmptyState icon={<PhoneCall />} title={words.none} action={canAdd ? <AddPhonesLink /> : null}>
      {canAdd ? words.noneHint : words.noneForOthers}
    </EmptyState>
  )
}
