'use client'
import { useState } from 'react'
import type { RoutingSettings, RoutingStrategy } from '@/lib/contract/settings'
import { Section } from '../ui/section'

/** Each way with its limits in one sentence. */
const strategies: { value: RoutingStrategy; name: string; says: string }[] = [
  {
    value: 'device_assignment',
    name: 'Device assignment',
    says: 'The desk becomes the person’s device: groups and queues of every kind ring it. Saving that extension in FreePBX while logged in is undone within seconds.',
  },
  {
    value: 'call_forward',
    name: 'Call forward',
    says: 'The person’s calls are forwarded to the desk: hunt groups and those set to ignore call forward pass it by, and the dialplan context hotdesk-forward has to be installed.',
  },
]

/** How calls reach a desk. The form reads `strategy` and `ringOwnDevices`. */
export function RoutingSection({ settings }: { settings: RoutingSettings }) {
  const [strategy, setStrategy] = useState(settings.strategy)
  return (
    <Section
      title="Routing"
      lead="How calls for a person reach the desk. A change takes effect within seconds, also for those who are logged in."
    >
      <fieldset className="grid gap-3">
        <legend className="sr-only">Routing</legend>
        {strategies.map(({ value, name, says }) => (
          <label key={value} className="flex items-start gap-3">
            <input
              type="radio"
              name="strategy"
              value={value}
              checked={strategy === value}
              onChange={() => setStrategy(value)}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            <Choice name={name} says={says} />
          </label>
        ))}
      </fieldset>
      <label className={`flex items-start gap-3 ${strategy === 'call_forward' ? 'hidden' : ''}`}>
        <input
          type="checkbox"
          name="ringOwnDevices"
          defaultChecked={settings.ringOwnDevices}
          className="mt-0.5 size-5 shrink-0 accent-accent"
        />
        <Choice
          name="Ring a person’s own phones too"
          says="While somebody is logged in at a desk, calls ring the desk and their own phones together. Otherwise only the desk rings."
        />
      </label>
    </Section>
  )
}

function Choice({ name, says }: { name: string; says: string }) {
  return (
    <span>
      <span className="font-medium">{name}</span>
      <span className="block text-muted">{says}</span>
    </span>
  )
}
