'use client'
import type { VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Option } from '../ui/choices'
import { GroupSection } from './group-section'

type Forwards = VersionedSettings['forwards']
type SavedGroup = { pbx: string; group: 'forwards'; values: Forwards['values']; version: number }
type ForwardsSectionProps = {
  pbx: string
  forwards: Forwards
  save: (group: SavedGroup) => Promise<ActionResult>
}

/** What becomes of forwards and do-not-disturb that were on before a login. */
export function ForwardsSection({ pbx, forwards: { values, version }, save }: ForwardsSectionProps) {
  return (
    <GroupSection
      title="Forwards"
      lead="Forwards and do-not-disturb of the person and of the desk’s own number are switched off at each login and at each logout, so that nobody inherits another’s."
      action="Save forwards"
      save={(value) => {
        const chosen = { giveBackForwards: value('giveBackForwards') === 'on' }
        return save({ pbx, group: 'forwards', values: chosen, version })
      }}
    >
      {() => (
        <Option
          name="giveBackForwards"
          title="Give back at logout what was on before the login"
          says="At logout, forwards and do-not-disturb from before the login are switched on again, with their lamps. Otherwise they stay off, and have to be dialled again."
          isOn={values.giveBackForwards}
        />
      )}
    </GroupSection>
  )
}
