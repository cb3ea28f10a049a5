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
          says="Administrators see on a person’s page whom that person talked to at desks, and when. Calls are deleted together with events of their age; switching this off deletes none. Your privacy rules may require you to inform people."
          isOn={values.callHistory}
        />
      )}
    </GroupSection>
  )
}
