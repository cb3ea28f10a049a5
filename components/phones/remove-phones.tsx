'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import type { Desk } from '@/lib/contract/board'
import { answerOf } from '../action-result'
import { personName } from '../activity/names'
import { Confirm } from '../ui/confirm'
import { toastWithUndo } from '../ui/toast-with-undo'
import { nameOfPhones, namesOf } from './phone-names'
import type { PoolActions } from './pool-actions'
import { putBack } from './put-back'

type RemovePhonesProps = {
  /** null: nobody is about to remove any. */
  phones: readonly Desk[] | null
  actions: Pick<PoolActions, 'removeMany' | 'restore'>
  onRemoved: (phones: readonly Desk[]) => void
  onClose: () => void
}

export function RemovePhones({ phones, actions, onRemoved, onClose }: RemovePhonesProps) {
  // The text stays while the dialog fades out.
  const [last, setLast] = useState(phones)
  if (phones && phones !== last) setLast(phones)
  const [first] = last ?? []
  if (!last || !first) return null
  const name = nameOfPhones(last)
  const isOne = last.length === 1
  const go = async () => {
    const result = await answerOf(actions.removeMany(namesOf(last)))
    if (!result.ok) {
      toast.error(`${name} ${isOne ? 'was' : 'were'} not removed.`, { description: result.message })
      return
    }
    onRemoved(last)
    const done = isOne ? `${name} is no longer a hot desk.` : `${name} are no longer hot desks.`
    toastWithUndo(done, () => putBack(name, result.value, actions))
  }
  return (
    <Confirm
      open={phones !== null}
      title={`Remove ${name} from the pool?`}
      confirm={isOne ? 'Remove phone' : `Remove ${name}`}
      onConfirm={go}
      onClose={onClose}
    >
      <Held phones={last} />
      <p>
        {isOne
          ? `The phone stays on the PBX and works under its own number, ${first.number}. Nobody can log in there any more.`
          : 'The phones stay on the PBX and work under their own numbers. Nobody can log in there any more.'}
      </p>
    </Confirm>
  )
}

/** Of many some are named. */
const named = 3

/** Who is logged in there is logged out first, whoever it is by then. */
function Held({ phones }: { phones: readonly Desk[] }) {
  const people = phones.flatMap(({ session }) => (session ? [personName(session.extension, session.name)] : []))
  const [first] = people
  if (first === undefined) return <p className="mb-2">Anybody logged in there is logged out first.</p>
  if (people.length === 1)
    return (
      <p className="mb-2">
        <strong className="font-medium text-ink">{first}</strong> is logged in there and is logged out first; their
        calls go back to their own phone.
      </p>
    )
  const others = people.length - named
  return (
    <p className="mb-2">
      <strong className="font-medium text-ink">{people.slice(0, named).join(', ')}</strong>
      {others > 0 ? ` and ${others} more` : ''} are logged in there and are logged out first; their calls go back to
      their own phones.
    </p>
  )
}
