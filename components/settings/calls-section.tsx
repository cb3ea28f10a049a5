'use client'
import type { VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Option } from '../ui/choices'
import { GroupSection } from './group-section'

type Calls = VersionedSettings['calls']
type SavedGroup = { pbx: string; group: 'calls'; values: Calls['values']; version: number }
type CallsSectionProps = { pbx: string; calls: Calls; save: (group: SavedGroup) => Promise<ActionResult> }

/** Whether calls at desks are written down. */
export function CallsSection({ pbx, calls: { values, version }, save }: CallsSectionProps) {
  return (
    <GroupSection
      title="Call history"
      lead="FreePBX’s own records miss calls that somebody at a desk took for a ring group."
      action="Save call history"
      save={(value) => save({ pbx, group: 'calls', values: { callHistory: value('callHistory') === 'on' }, version })}
    >
      {() => (
        <Option
          name="callHistory"
          title="Keep a list of calls at desks"
          says="Administrators see on a person’s page with whom and when that person talked at desks; calls are deleted when events are. Otherwise nothing is written down, and calls that were stay until then. Your rules on privacy may ask you to tell people."
          isOn={values.callHistory}
        />
      )}
    </GroupSection>
  )
}
