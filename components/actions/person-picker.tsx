'use client'
import type { Found, FoundPerson } from '@/lib/contract/search'
import { personName } from '../activity/names'
import { placeName, type Who } from './kinds'
import { type Choice, Picker } from './picker'
import { actionsWords } from '@/words/actions'
import { commonWords } from '@/words/common'

type PersonPickerProps = { pbx: string; chosen: Who | null; onChoose: (who: Who) => void }

/** Somebody whom the PBX knows. */
export function PersonPicker({ pbx, chosen, onChoose }: PersonPickerProps) {
  return (
    <Picker
      label={commonWords().person}
      placeholder={actionsWords().findPerson}
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
  const detail = at ? actionsWords().at(at) : commonWords().notLoggedIn
  return { key: keyOf(value), name: personName(extension, name), detail, value }
}
