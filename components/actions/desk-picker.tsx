'use client'
import type { Found, FoundDesk } from '@/lib/contract/search'
import { personName } from '../activity/names'
import { placeName, type Where } from './kinds'
import { type Choice, Picker } from './picker'
import { useAvailableDesks } from './use-available-desks'
import { actionsWords } from '@/words/actions'
import { commonWords } from '@/words/common'

type DeskPickerProps = {
  pbx: string
  /** The location whose available desks are offered first. */
  near: string
  chosen: Where | null
  onChoose: (where: Where) => void
}

/** A desk of the pool; those that are available are there to be chosen from the start. */
export function DeskPicker({ pbx, near, chosen, onChoose }: DeskPickerProps) {
  const available = useAvailableDesks(pbx, near)
  return (
    <Picker
      label={commonWords().desk}
      placeholder={actionsWords().findDesk}
      picksOf={({ desks }: Found) => desks.map(pickOf)}
      offered={available.map(pickOf)}
      chosen={chosen && keyOf(chosen)}
      {...{ pbx, onChoose }}
    />
  )
}

const keyOf = ({ pbx, number }: Pick<Where, 'pbx' | 'number'>) => `${pbx}/${number}`

function pickOf({ location, ...desk }: FoundDesk): Choice<Where> {
  const holder = desk.holder
  const who = holder ? personName(holder.extension, holder.name) : actionsWords().nobodyLoggedIn
  return { key: keyOf(desk), name: placeName(desk), detail: [who, location].filter(Boolean).join(' · '), value: desk }
}
