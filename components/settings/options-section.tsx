'use client'
import type { VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Option } from '../ui/choices'
import { GroupSection } from './group-section'
import { type OptionGroup, wordsOfOptions } from './option-groups'

type SavedOptions = { pbx: string; group: OptionGroup; values: Record<string, boolean>; version: number }
type OptionsSectionProps = {
  pbx: string
  group: OptionGroup
  settings: VersionedSettings[OptionGroup]
  save: (group: SavedOptions) => Promise<ActionResult>
}

/** One of these groups, saved by itself. */
export function OptionsSection({ pbx, group, settings: { values, version }, save }: OptionsSectionProps) {
  const { options, ...heading } = wordsOfOptions()[group]
  const isOn = new Map(Object.entries(values))
  return (
    <GroupSection
      {...heading}
      save={(value) => {
        const chosen = Object.keys(options).map((name) => [name, value(name) === 'on'] as const)
        return save({ pbx, group, values: Object.fromEntries(chosen), version })
      }}
    >
      {() =>
        Object.entries(options).map(([name, says]) => (
          <Option key={name} name={name} {...says} isOn={isOn.get(name) ?? false} />
        ))
      }
    </GroupSection>
  )
}
