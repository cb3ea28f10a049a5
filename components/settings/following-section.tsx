'use client'
import type { VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Option } from '../ui/choices'
import { GroupSection } from './group-section'

type Following = VersionedSettings['following']
type SavedGroup = { pbx: string; group: 'following'; values: Following['values']; version: number }
type FollowingSectionProps = {
  pbx: string
  following: Following
  save: (group: SavedGroup) => Promise<ActionResult>
}

/** Each with its consequence in one sentence. */
const choices: { name: keyof Following['values']; title: string; says: string }[] = [
  {
    name: 'messageLamp',
    title: 'The message lamp shows the person’s mailbox',
    says: 'From login to logout a desk’s lamp shows new messages of the person who is logged in there, and afterwards the desk’s own again. The PBX needs its module app_minivm, which it nearly always has.',
  },
  {
    name: 'leaveQueues',
    title: 'Leave queues when logging out of a desk',
    says: 'People who log out, or are logged out, leave the queues that they joined themselves and have to join them again. Otherwise they stay in the queues, and their own phone rings. A move to another desk changes nothing.',
  },
]

/** What goes with a person beside their calls, of one PBX. */
export function FollowingSection({ pbx, following: { values, version }, save }: FollowingSectionProps) {
  return (
    <GroupSection
      title="What follows the person"
      lead="What goes with a person from desk to desk, besides their calls."
      action="Save lamp and queues"
      save={(value) => {
        const chosen = { messageLamp: value('messageLamp') === 'on', leaveQueues: value('leaveQueues') === 'on' }
        return save({ pbx, group: 'following', values: chosen, version })
      }}
    >
      {() => choices.map((choice) => <Option key={choice.name} {...choice} isOn={values[choice.name]} />)}
    </GroupSection>
  )
}
