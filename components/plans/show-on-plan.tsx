import Link from 'next/link'
import type { PlaceOfDesk } from '@/lib/contract/floors'
import { planAddress } from '@/lib/floors/address'
import { desksWords } from '@/words/desks'

/** Leads to the plan on which a desk stands, with the desk marked. */
export function ShowOnPlan({ place: { floor, number } }: { place: PlaceOfDesk }) {
  return (
    <Link href={planAddress(floor.id, number)} prefetch={false} className="underline underline-offset-4">
      {desksWords().showOnPlan}
    </Link>
  )
}
