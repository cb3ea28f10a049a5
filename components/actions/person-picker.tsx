'use client'
import type { Found, FoundPerson } from '@/lib/contract/search'
import { personName } from '../activity/names'
import { placeName, type Who } from './kinds'
import { type Choice, Picker } from './picker'

type PersonPickerProps = { pbx: string; chosen: Who | null; onChoose: (who: Who) => void }

/** Somebody whom the PBX knows. */
export function PersonPicker({ pbx, chosen, onChoose }: PersonPickerProps) {
  return (
    <Picker
      label="Person"
      placeholder="Name or extension"
      picksOf={({ people }: Found) => people.map(pickOf)}
      chosen={chosen && keyOf(chosen)}
      {...{ pbx, onChoose }}
    />
  )
}

const keyOf = ({ pbx, extension }: Who) => `${pbx}/${extension}`

function pickOf({ pbx, extension, name, desk }: FoundPerson): Choice<Who> {
  const at = desk?.until === null ? placeName(desk) : null
  const value = { pbx, extension, name, at }
  return { key: keyOf(value), name: personName(extension, name), detail: at ? `At ${at}` : 'Not logged in', value }
}
