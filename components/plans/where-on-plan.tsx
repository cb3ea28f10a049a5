'use client'
import { MapPin } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import type { PlaceOfDesk } from '@/lib/contract/floors'
import { pictureAddress, planAddress } from '@/lib/floors/address'
import { PlanPicture } from './plan-picture'
import { around } from './around'
import type { Size } from './zoom'

/** A small picture of where a desk stands; it leads to the plan, as the link in words does that goes with it. */
export function WhereOnPlan({ place }: { place: PlaceOfDesk }) {
  const { floor, number } = place
  const [size, setSize] = useState<Size>(floor.plan)
  const { picture, desk } = around(place, size)
  return (
    <Link
      href={planAddress(floor.id, number)}
      prefetch={false}
      tabIndex={-1}
      aria-hidden
      data-glimpse={number}
      className="relative mt-4 block aspect-5/2 max-w-120 overflow-clip rounded-lg border bg-sunken"
    >
      <PlanPicture
        src={pictureAddress(floor.id, floor.plan)}
        isLazy
        onSize={setSize}
        className="absolute max-w-none dark:brightness-55"
        style={picture}
      />
      <span
        className="absolute grid size-8 -translate-x-1/2 -translate-y-1/2 place-items-center rounded-full bg-accent text-on-accent shadow-float ring-3 ring-surface [&_svg]:size-4.5"
        style={desk}
      >
        <MapPin />
      </span>
      <span className="absolute bottom-1.5 left-1.5 max-w-[calc(100%-0.75rem)] truncate rounded-md border bg-surface px-1.5 text-xs leading-5 text-ink">
        {floor.name}, {floor.location}
      </span>
    </Link>
  )
}
