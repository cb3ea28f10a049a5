'use client'
import { useState } from 'react'
import type { RoutingSettings, RoutingStrategy } from '@/lib/contract/settings'
import { type Choice, Choices, Option } from '../ui/choices'
import { Section } from '../ui/section'

/** Each way with its limits in one sentence. */
const strategies: Choice<RoutingStrategy>[] = [
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
      <Choices
        legend="Routing"
        isLegendHidden
        name="strategy"
        choices={strategies}
        value={strategy}
        onChange={setStrategy}
      />
      <Option
        name="ringOwnDevices"
        title="Ring a person’s own phones too"
        says="While somebody is logged in at a desk, calls ring the desk and their own phones together. Otherwise only the desk rings."
        isOn={settings.ringOwnDevices}
        isHidden={strategy === 'call_forward'}
      />
    </Section>
  )
}
