'use client'
import { Map as MapIcon, Plus } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import type { Floor } from '@/lib/contract/floors'
import { plansWords } from '@/words/plans'
import { answerOf } from '../action-result'
import { Button, buttonLook } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { toast } from '../ui/toast'
import type { FloorActions } from './floor-actions'
import { FloorForm, type NamedLocation } from './floor-form'
import { RemoveFloor, RemovePlan } from './floor-questions'
import { FloorRow, type FloorTask } from './floor-row'

type Task = { kind: 'add'; floor: null } | { kind: 'rename' | 'remove' | 'remove-plan'; floor: Floor }

type FloorsProps = {
  floors: readonly Floor[]
  locations: readonly NamedLocation[]
  pbxes: readonly { id: string; name: string }[]
  /** null: the viewer only looks. */
  actions: FloorActions | null
}

/** The floors of every location; administrators change them here. */
export function Floors({ floors, locations, pbxes, actions }: FloorsProps) {
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const of = (kind: Task['kind']) => (task?.kind === kind ? task.floor : null)
  const pbxName = (id: string) => (pbxes.length > 1 ? (pbxes.find((pbx) => pbx.id === id)?.name ?? id) : '')
  const onTask = (kind: FloorTask, floor: Floor) => {
    if (kind === 'up' || kind === 'down') void shift(actions, floor, kind)
    else setTask({ kind, floor })
  }
  const canAdd = actions !== null && locations.length > 0
  const add = canAdd ? (
    <Button variant="primary" onClick={() => setTask({ kind: 'add', floor: null })}>
      <Plus aria-hidden /> {plansWords().addFloor}
    </Button>
  ) : undefined
  return (
    <div className="flex flex-col gap-4">
      {floors.length === 0 ? (
        <NoFloors isAdmin={actions !== null} add={add} />
      ) : (
        <>
          {add ? <div className="self-end">{add}</div> : null}
          {byLocation(floors).map(([key, group]) => (
            <FloorGroup key={key} floors={group} pbxName={pbxName} onTask={actions && onTask} />
          ))}
        </>
      )}
      {actions ? (
        <>
          <FloorForm
            open={task?.kind === 'add' || task?.kind === 'rename'}
            floor={of('rename')}
            {...{ locations, pbxName, actions }}
            onClose={close}
          />
          <RemoveFloor floor={of('remove')} act={actions.remove} onClose={close} />
          <RemovePlan floor={of('remove-plan')} act={actions.removePlan} onClose={close} />
        </>
      ) : null}
    </div>
  )
}

function NoFloors({ isAdmin, add }: { isAdmin: boolean; add: ReactNode }) {
  const words = plansWords().noFloors
  const toLocations = (
    <Link href="/phones/locations" className={buttonLook({ variant: 'primary' })}>
      {words.addLocation}
    </Link>
  )
  return (
    <EmptyState icon={<MapIcon />} title={words.title} action={isAdmin ? (add ?? toLocations) : undefined}>
      {isAdmin ? words.forAdmins : words.forOthers}
    </EmptyState>
  )
}

type FloorGroupProps = {
  floors: readonly Floor[]
  pbxName: (id: string) => string
  onTask: ((task: FloorTask, floor: Floor) => void) | null
}

function FloorGroup({ floors, pbxName, onTask }: FloorGroupProps) {
  const [first] = floors
  if (!first) return null
  const name = [first.location, pbxName(first.pbx)].filter(Boolean).join(', ')
  return (
    <section aria-label={name}>
      <h2 className="mb-2 font-semibold wrap-anywhere">{name}</h2>
      <ul className="divide-y overflow-hidden rounded-xl border bg-surface">
        {floors.map((floor) => (
          <FloorRow key={floor.id} floor={floor} isLast={floor.position === floors.length} onTask={onTask} />
        ))}
      </ul>
    </section>
  )
}

function byLocation(floors: readonly Floor[]): [key: string, floors: Floor[]][] {
  const groups = new Map<string, Floor[]>()
  for (const floor of floors) {
    const key = `${floor.pbx}/${floor.location}`
    groups.set(key, [...(groups.get(key) ?? []), floor])
  }
  return [...groups]
}

async function shift(actions: FloorActions | null, { id, name, position }: Floor, way: 'up' | 'down'): Promise<void> {
  if (!actions) return
  const result = await answerOf(actions.change({ id, position: position + (way === 'up' ? -1 : 1) }))
  if (!result.ok) toast.error(plansWords().notMoved(name), { description: result.message })
}
