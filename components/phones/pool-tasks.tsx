import { useMemo } from 'react'
import type { Desk } from '@/lib/contract/board'
import type { PoolPhone } from '@/lib/contract/phone-list'
import type { DesksAtPlace } from '@/lib/contract/places'
import type { Selection } from '../ui/use-selection'
import { ChosenBar } from './chosen-bar'
import { locationsByPbx } from './locations-by-pbx'
import { PhoneForm } from './phone-form'
import type { PoolActions } from './pool-actions'
import { RemovePhones } from './remove-phones'

/** What the administrator is about to do. */
export type Task = { kind: 'edit'; phone: Desk } | { kind: 'remove'; phones: readonly PoolPhone[] }

type PoolTasksProps = {
  /** Those of the page. */
  phones: readonly Desk[]
  total: number
  pbxes: readonly { id: string; name: string }[]
  places: readonly DesksAtPlace[]
  chosenPbx: string
  selection: Selection<PoolPhone>
  task: Task | null
  setTask: (task: Task | null) => void
  actions: PoolActions
  onSelectAll: () => void
}

/** What an administrator does with phones, one or many. */
export function PoolTasks(props: PoolTasksProps) {
  const { phones, total, pbxes, places, chosenPbx, selection, task, setTask, actions, onSelectAll } = props
  const chosen = useMemo(() => asTheyAre(selection.chosen, phones), [selection.chosen, phones])
  const locations = useMemo(() => locationsByPbx(places), [places])
  const close = () => setTask(null)
  return (
    <>
      <ChosenBar
        {...{ chosen, total, locations, actions, onSelectAll }}
        onClear={selection.clear}
        onRemove={() => setTask({ kind: 'remove', phones: chosen })}
      />
      <PhoneForm
        {...{ locations, pbxes, chosenPbx }}
        open={task?.kind === 'edit'}
        phone={task?.kind === 'edit' ? task.phone : null}
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
  )
}

/** Those of other pages as they were when they were selected. */
function asTheyAre(chosen: ReadonlyMap<string, PoolPhone>, phones: readonly Desk[]): PoolPhone[] {
  const here = new Map<string, PoolPhone>(phones.map((phone) => [phone.id, phone]))
  return [...chosen.values()].map((phone) => here.get(phone.id) ?? phone)
}
