'use client'
import { useState } from 'react'
import { type RoutingSettings, type RoutingStrategy, routingStrategySchema } from '@/lib/contract/settings'
import { type Choice, Choices, Option } from '../ui/choices'
import { Section } from '../ui/section'
import { settingsFormsWords } from '@/words/settings-forms'

/** Each way with its limits in one sentence. */
function strategies(): Choice<RoutingStrategy>[] {
  const said: Record<RoutingStrategy, { name: string; says: string }> = settingsFormsWords().routing.strategies
  return routingStrategySchema.options.map((value) => ({ value, ...said[value] }))
}

/** How calls reach a desk. The form reads `strategy` and `ringOwnDevices`. */
export function RoutingSection({ settings }: { settings: RoutingSettings }) {
  const [strategy, setStrategy] = useState(settings.strategy)
  const words = settingsFormsWords().routing
  return (
    <Section title={words.title} lead={words.lead}>
      <Choices
        legend={words.title}
        isLegendHidden
        name="strategy"
        choices={strategies()}
        value={strategy}
        onChange={setStrategy}
      />
      <Option
        name="ringOwnDevices"
        title={words.ringOwn}
        says={words.ringOwnSays}
        isOn={settings.ringOwnDevices}
        isHidden={strategy === 'call_forward'}
      />
    </Section>
  )
}
