'use client'
import { PhoneCall, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Board, Desk } from '@/lib/contract/board'
import { PbxSelect } from '../board/pbx-select'
import { StreamNotice } from '../board/stream-notice'
import { useBoard } from '../board/use-board'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Notice } from '../ui/notice'
import { PhoneForm } from './phone-form'
import type { PoolActions } from './pool-actions'
import { PhoneTable } from './phone-table'
import { RemovePhone } from './remove-phone'

/** What the administrator is about to do. */
type Task = { kind: 'add' } | { kind: 'edit'; phone: Desk } | { kind: 'remove'; phone: Desk }

type PoolProps = {
  board: Board
  /** Milliseconds since 1970 */
  renderedAt: number
  actions: PoolActions | null
}
const noEvents: [] = []

/** The hot desk phones, live as on the board. Without actions it is read only. */
export function Pool({ board, renderedAt, actions }: PoolProps) {
  const { desks, pbxes, stream, asOf } = useBoard({ board, missing: null }, noEvents, renderedAt)
  const [pbx, setPbx] = useState('')
  const phones = pbx === '' ? desks : desks.filter((desk) => desk.pbx === pbx)
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  return (
    <div className="flex flex-col gap-4">
      <div className="-mb-4 grid *:not-empty:mb-4">
        <StreamNotice stream={stream} asOf={asOf} />
      </div>
      <Unsafe phones={phones} />
      {desks.length > 0 && (actions || pbxes.length > 1) ? (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-muted">{phones.length === 1 ? '1 phone' : `${phones.length} phones`}</p>
          <div className="flex gap-2">
            <PbxSelect pbxes={pbxes} value={pbx} onChange={setPbx} />
            {actions ? <AddButton onClick={() => setTask({ kind: 'add' })} /> : null}
          </div>
        </div>
      ) : null}
      {desks.length === 0 ? (
        <NoPhones add={actions ? <AddButton onClick={() => setTask({ kind: 'add' })} /> : null} />
      ) : (
        <PhoneTable
          phones={phones}
          pbxes={pbxes}
          {...(actions && {
            onEdit: (phone: Desk) => setTask({ kind: 'edit', phone }),
            onRemove: (phone: Desk) => setTask({ kind: 'remove', phone }),
          })}
        />
      )}
      {actions ? (
        <>
          <PhoneForm
            open={task?.kind === 'add' || task?.kind === 'edit'}
            phone={task?.kind === 'edit' ? task.phone : null}
            phones={desks}
            pbxes={pbxes}
            chosenPbx={pbx}
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

function Unsafe({ phones }: { phones: readonly Desk[] }) {
  const unsafe = phones.filter((phone) => phone.hasEmergencyCid === false).length
  if (unsafe === 0) return null
  return (
    <Notice
      tone="warning"
      title={unsafe === 1 ? '1 desk has no emergency caller ID.' : `${unsafe} desks have no emergency caller ID.`}
    >
      An emergency call from such a desk shows the number of the person who is logged in, so that help may be sent to
      the wrong address. Set “Emergency CID” of the extension in FreePBX.
    </Notice>
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
