'use client'
import { PhoneCall, SearchX } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Desk } from '@/lib/contract/board'
import { MissingRows } from '../board/missing-rows'
import { StreamNotice } from '../board/stream-notice'
import { useBoard } from '../board/use-board'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Notice } from '../ui/notice'
import { useSelection } from '../ui/use-selection'
import { AddPhonesLink } from './add-phones-link'
import { ChosenBar } from './chosen-bar'
import { exportPhones } from './export-phones'
import { type FirstPhones, locationsOf, unsafeIn } from './first-phones'
import { PhoneForm } from './phone-form'
import { PhoneTable } from './phone-table'
import { countPhones, phonesOfPlace, type PhoneView, shownPhones } from './phone-view'
import type { PoolActions } from './pool-actions'
import { PoolFilters } from './pool-filters'
import { RemovePhones } from './remove-phones'
import { usePhoneView } from './use-phone-view'
import { phonesWords } from '@/words/phones'

/** What the administrator is about to do. */
type Task = { kind: 'edit'; phone: Desk } | { kind: 'remove'; phones: readonly Desk[] }

type PoolProps = {
  first: FirstPhones
  view: PhoneView
  /** Milliseconds since 1970 */
  renderedAt: number
  actions: PoolActions | null
}
const noEvents: [] = []

/** The hot desk phones, live as on the board. Without actions it is read only. */
export function Pool({ first, view: firstView, renderedAt, actions }: PoolProps) {
  const { facts } = first
  const { desks, pbxes, stream, asOf, missing } = useBoard(first, noEvents, renderedAt)
  const { view, change, isPending } = usePhoneView(firstView)
  const phones = useMemo(() => shownPhones(desks, view, facts), [desks, view, facts])
  const counts = useMemo(() => countPhones(desks, view, facts), [desks, view, facts])
  const locations = useMemo(() => locationsOf(desks), [desks])
  const selection = useSelection(phones)
  const chosen = useMemo(() => desks.filter(({ id }) => selection.chosen.has(id)), [desks, selection.chosen])
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const isEmpty = desks.length === 0 && !missing
  const editing = actions && {
    selection,
    onEdit: (phone: Desk) => setTask({ kind: 'edit', phone }),
    onRemove: (phone: Desk) => setTask({ kind: 'remove', phones: [phone] }),
  }
  return (
    <div className="flex flex-col gap-4">
      <div className="-mb-4 grid *:not-empty:mb-4">
        <StreamNotice stream={stream} asOf={asOf} />
      </div>
      <Unsafe count={missing ? first.unsafe : unsafeIn(phonesOfPlace(desks, view))} />
      {isEmpty ? (
        <NoPhones canAdd={actions !== null} />
      ) : (
        <PoolFilters
          {...{ view, pbxes, isPending }}
          onChange={change}
          locations={missing ? first.locations : locations}
          counts={missing ? first.counts : counts}
          count={missing ? missing.counts.all : phones.length}
          canAdd={actions !== null}
          onExport={missing || phones.length === 0 ? null : () => exportPhones(phones)}
        />
      )}
      {phones.length === 0 ? null : (
        <PhoneTable phones={phones} pbxes={pbxes} view={view} onSort={change} editing={editing} />
      )}
      {phones.length === 0 && !isEmpty && !missing ? (
        <NoMatch onShowAll={() => change({ search: '', pbx: '', location: '', show: 'all' })} />
      ) : null}
      {missing ? (
        <MissingRows count={missing.desks} what={phonesWords().phones} isComing={stream === 'connecting'} />
      ) : null}
      {actions ? (
        <>
          <ChosenBar
            {...{ chosen, actions, locations }}
            all={phones}
            isWhole={missing === null}
            onSelectAll={() => selection.choose(phones, true)}
            onClear={selection.clear}
            onRemove={() => setTask({ kind: 'remove', phones: chosen })}
          />
          <PhoneForm
            open={task?.kind === 'edit'}
            phone={task?.kind === 'edit' ? task.phone : null}
            locations={locations}
            pbxes={pbxes}
            chosenPbx={view.pbx}
            save={actions}
            onClose={close}
          />
          <RemovePhones
            phones={task?.kind === 'remove' ? task.phones : null}
            actions={actions}
            onRemoved={(removed) => selection.choose(removed, false)}
            onClose={close}
          />
        </>
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
