'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import type { Location } from '@/lib/contract/locations'
import { answerOf, type ActionResult } from '../action-result'
import { Confirm } from '../ui/confirm'

type DeleteLocationProps = {
  location: Location | null
  remove: (id: string) => Promise<ActionResult>
  onClose: () => void
}

export function DeleteLocation({ location, remove, onClose }: DeleteLocationProps) {
  const [last, setLast] = useState(location)
  if (location && location !== last) setLast(location)
  if (!last) return null
  const { id, name, phones } = last
  const go = async () => {
    const result = await answerOf(remove(id))
    if (result.ok) toast.success(`${name} is deleted.`)
    else toast.error(`${name} was not deleted.`, { description: result.message })
  }
  return (
    <Confirm
      open={location !== null}
      title={`Delete ${name}?`}
      confirm="Delete location"
      onConfirm={go}
      onClose={onClose}
    >
      <p>
        {phones === 0
          ? 'No phone is there.'
          : `${phones === 1 ? 'Its phone stays' : `Its ${phones} phones stay`} in the pool, at no location.`}{' '}
        Its floors and their plans are deleted with it. Rules that name it count again for a location of that name.
      </p>
    </Confirm>
  )
}
