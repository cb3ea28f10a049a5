'use client'
import { type ChosenPlace, type DesksAtPlace, nowhere } from '@/lib/contract/places'
import { Select } from '../ui/select'
import { useIsInBrowser } from '../ui/use-is-in-browser'
import { commonWords } from '@/words/common'

type LocationSelectProps = {
  places: readonly DesksAtPlace[]
  value: ChosenPlace
  onChange: (location: string) => void
}

/** Where the desks that are shown stand; nothing to choose while none has a location. There may be hundreds: they are no part of the HTML. */
export function LocationSelect({ places, value: { pbx, location }, onChange }: LocationSelectProps) {
  const isInBrowser = useIsInBrowser()
  const there = places.filter((place) => place.location !== '' && (pbx === '' || place.pbx === pbx))
  const known = there.map((place) => place.location)
  const names = new Set(location === '' || location === nowhere ? known : [...known, location])
  if (names.size === 0) return null
  const words = commonWords()
  return (
    <Select
      aria-label={words.location}
      className="w-auto! max-w-44 shrink-0"
      value={location}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{words.allLocations}</option>
      {[...names]
        .filter((name) => isInBrowser || name === location)
        .map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      <option value={nowhere}>{words.withoutLocation}</option>
    </Select>
  )
}
