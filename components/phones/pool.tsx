'use client'
import { PhoneCall, Plus, SearchX } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Desk } from '@/lib/contract/board'
import { desksOfView, type DeskView, searched } from '../board/desk-view'
import { MissingRows } from '../board/missing-rows'
import { PbxSelect } from '../board/pbx-select'
import { SearchField } from '../board/search-field'
import { StreamNotice } from '../board/stream-notice'
import { useBoard } from '../board/use-board'
import { useDeskView } from '../board/use-desk-view'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Notice } from '../ui/notice'
import { type FirstPhones, unsafeIn } from './first-phones'
import { PhoneForm } from './phone-form'
import type { PoolActions } from './pool-actions'
import { PhoneTable } from './phone-table'
import { RemovePhone } from './remove-phone'

/** What the administrator is about to do. */
type Task = { kind: 'add' } | { kind: 'edit'; phone: Desk } | { kind: 'remove'; phone: Desk }

type PoolProps = {
  first: FirstPhones
  view: DeskView
  /** Milliseconds since 1970 */
  renderedAt: number
  actions: PoolActions | null
}
const noEvents: [] = []

/** The hot desk phones, live as on the board. Without actions it is read only. */
export function Pool({ first, view: firstView, renderedAt, actions }: PoolProps) {
  const { desks, pbxes, stream, asOf, missing } = useBoard(first, noEvents, renderedAt)
  const [view, change] = useDeskView(firstView)
  const ofPbx = useMemo(() => desksOfView(desks, view.pbx), [desks, view.pbx])
  const phones = useMemo(() => searched(ofPbx, view), [ofPbx, view])
  const count = missing ? missing.counts.all : phones.length
  const isEmpty = desks.length === 0 && !missing
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  return (
    <div className="flex flex-col gap-4">
      <div className="-mb-4 grid *:not-empty:mb-4">
        <StreamNotice stream={stream} asOf={asOf} />
      </div>
      <Unsafe count={missing ? first.unsafe : unsafeIn(ofPbx)} />
      {isEmpty ? null : (
        <div className="flex flex-wrap items-center gap-3">
          <SearchField
            label="Search phones by number, label, location or who is logged in"
            placeholder="Search phone, label or person"
            className="w-full sm:w-72"
            value={view.search}
            onChange={(search) => change({ search })}
          />
          <p className="grow text-muted" role="status">
            {count === 1 ? '1 phone' : `${count} phones`}
          </p>
          <div className="flex gap-2">
            <PbxSelect pbxes={pbxes} value={view.pbx} onChange={(pbx) => change({ pbx })} />
            {actions ? <AddButton onClick={() => setTask({ kind: 'add' })} /> : null}
          </div>
        </div>
      )}
      {isEmpty ? <NoPhones add={actions ? <AddButton onClick={() => setTask({ kind: 'add' })} /> : null} /> : null}
      {phones.length === 0 ? null : (
        <PhoneTable
          phones={phones}
          pbxes={pbxes}
          {...(actions && {
            onEdit: (phone: Desk) => setTask({ kind: 'edit', phone }),
            onRemove: (phone: Desk) => setTask({ kind: 'remove', phone }),
          })}
        />
      )}
      {phones.length === 0 && !isEmpty && !missing ? (
        <NoMatch onShowAll={() => change({ search: '', pbx: '' })} />
      ) : null}
      {missing ? <MissingRows count={missing.desks} what="phones" isComing={stream === 'connecting'} /> : null}
      {actions ? (
        <>
          <PhoneForm
            open={task?.kind === 'add' || task?.kind === 'edit'}
            phone={task?.kind === 'edit' ? task.phone : null}
            phones={desks}
            pbxes={pbxes}
            chosenPbx={view.pbx}
            actions={actions}
            onClose={close}
          />
          <RemovePhone phone={task?.kind === 'remove' ? task.phone : null} remove={actions.remove} onClose={close} />
        </>
      ) : null}
    </div>
  )
}

function AddButton({ onClick }: { onClick: () => void }) {
  return (
    <Button variant="primary" onClick={onClick}>
      <Plus aria-hidden />
      Add phone
    </Button>
  )
}

function Unsafe({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <Notice
      tone="warning"
      title={count === 1 ? '1 desk has no emergency caller ID.' : `${count} desks have no emergency caller ID.`}
    >
      An emergency call from such a desk shows the number of the person who is logged in, so that help may be sent to
      the wrong address. Set “Emergency CID” of the extension in FreePBX.
    </Notice>
  )
}

function NoMatch({ onShowAll }: { onShowAll: () => void }) {
  return (
    <EmptyState
      icon={<SearchX />}
      title="No phone matches"
      action={<Button onClick={onShowAll}>Show all phones</Button>}
    >
      Nothing in the pool fits the search.
    </EmptyState>
  )
}

function NoPhones({ add }: { add: React.ReactNode }) {
  return (
    <EmptyState icon={<PhoneCall />} title="No phones in the pool yet" action={add}>
      {add
        ? 'Add the extension number of a phone that people share, for example 2001. From then on anybody can log in there with their extension and voicemail PIN, and be reached at that desk.'
        : 'An administrator adds the phones that people share.'}
    </EmptyState>
  )
}
