'use client'
import { toast } from 'sonner'
import type { VersionedSettings } from '@/lib/contract/settings'
import type { ActionResult } from '../action-result'
import { Button } from '../ui/button'
import { Section } from '../ui/section'
import { ProblemNotice, useForm } from '../ui/use-form'

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
  const { submit, busy, problem } = useForm(async (value) => {
    const chosen = { messageLamp: value('messageLamp') === 'on', leaveQueues: value('leaveQueues') === 'on' }
    const result = await save({ pbx, group: 'following', values: chosen, version })
    if (result.ok) toast.success('The settings are saved.')
    return result
  })
  return (
    <Section title="What follows the person" lead="What goes with a person from desk to desk, besides their calls.">
      <form noValidate onSubmit={submit} className="grid gap-4">
        <ProblemNotice problem={problem} fields={[]} />
        {choices.map(({ name, title, says }) => (
          <label key={name} className="flex items-start gap-3">
            <input
              type="checkbox"
              name={name}
              defaultChecked={values[name]}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            <span>
              <span className="font-medium">{title}</span>
              <span className="block text-muted">{says}</span>
            </span>
          </label>
        ))}
        <div>
          <Button type="submit" disabled={busy}>
            {busy ? 'Saving…' : 'Save what follows'}
          </Button>
        </div>
      </form>
    </Section>
  )
}
