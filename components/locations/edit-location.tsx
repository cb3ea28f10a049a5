'use client'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Location } from '@/lib/contract/locations'
import { Button } from '../ui/button'
import type { LocationActions } from './location-actions'
import { LocationForm } from './location-form'
import { locationsWords } from '@/words/locations'

type EditLocationProps = { location: Location; actions: Pick<LocationActions, 'add' | 'change'> }

/** Name and time zone, on the location's page. */
export function EditLocation({ location, actions }: EditLocationProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Pencil aria-hidden /> {locationsWords().edit}
      </Button>
      <LocationForm open={isOpen} pbxes={[]} onClose={() => setOpen(false)} {...{ location, actions }} />
    </>
  )
}
