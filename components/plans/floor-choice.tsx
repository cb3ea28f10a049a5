'use client'
import { useRouter } from 'next/navigation'
import { planAddress } from '@/lib/floors/address'
import { plansWords } from '@/words/plans'
import { Select } from '../ui/select'

export type FloorName = { id: string; name: string; location: string }

/** From one plan to another, by location. */
export function FloorChoice({ floors, value }: { floors: readonly FloorName[]; value: string }) {
  const router = useRouter()
  if (floors.length < 2) return null
  const locations = [...new Set(floors.map(({ location }) => location))]
  return (
    <Select
      aria-label={plansWords().floor}
      className="w-auto! max-w-full shrink-0"
      value={value}
      onChange={({ target }) => router.push(planAddress(target.value))}
    >
      {locations.map((location) => (
        <optgroup key={location} label={location}>
          {floors
            .filter((floor) => floor.location === location)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
    </Select>
  )
}
