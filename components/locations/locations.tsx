'use client'
import { MapPin, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Location } from '@/lib/contract/locations'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { DeleteLocation } from './delete-location'
import type { LocationActions } from './location-actions'
import { LocationForm } from './location-form'
import { LocationTable } from './location-table'
import { MergeLocation } from './merge-location'
import { locationsWords } from '@/words/locations'

/** What the administrator is about to do. */
type Task = { kind: 'add' } | { kind: 'edit' | 'merge' | 'remove'; location: Location }

type LocationsProps = {
  locations: readonly Location[]
  pbxes: readonly { id: string; name: string }[]
  actions: LocationActions
}

export function Locations({ locations, pbxes, actions }: LocationsProps) {
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  const words = locationsWords()
  const of = (kind: Task['kind']) => (task?.kind === kind && 'location' in task ? task.location : null)
  const add = (
    <Button variant="primary" onClick={() => setTask({ kind: 'add' })}>
      <Plus aria-hidden /> {words.form.add}
    </Button>
  )
  return (
    <div className="flex flex-col gap-4">
      {locations.length === 0 ? (
        <EmptyState icon={<MapPin />} title={words.none} action={add}>
          {words.noneHint}
        </EmptyState>
      ) : (
        <>
          <div className="self-end">{add}</div>
          <LocationTable locations={locations} pbxes={pbxes} onTask={(kind, location) => setTask({ kind, location })} />
        </>
      )}
      <LocationForm
        open={task?.kind === 'add' || task?.kind === 'edit'}
        location={of('edit')}
        pbxes={pbxes}
        actions={actions}
        onClose={close}
      />
      <MergeLocation location={of('merge')} locations={locations} merge={actions.merge} onClose={close} />
      <DeleteLocation location={of('remove')} remove={actions.remove} onClose={close} />
    </div>
  )
}
