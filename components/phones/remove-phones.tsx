'use client'
import type { PoolPhone } from '@/lib/contract/phone-list'
import { answerOf } from '../action-result'
import { personName } from '../activity/names'
import { Confirm } from '../ui/confirm'
import { sentenceWith } from '../ui/sentence-with'
import { toast } from '../ui/toast'
import { toastWithUndo } from '../ui/toast-with-undo'
import { useLastAsked } from '../ui/use-while-open'
import { nameOfPhones, namesOf } from './phone-names'
import type { PoolActions } from './pool-actions'
import { putBack } from './put-back'
import { phonesWords } from '@/words/phones'

type RemovePhonesProps = {
  /** null: nobody is about to remove any. */
  phones: readonly PoolPhone[] | null
  actions: Pick<PoolActions, 'removeMany' | 'restore'>
  onRemoved: (phones: readonly PoolPhone[]) => void
  onClose: () => void
}

export function RemovePhones({ phones, actions, onRemoved, onClose }: RemovePhonesProps) {
  const last = useLastAsked(phones)
  const [first] = last ?? []
  if (!last || !first) return null
  const name = nameOfPhones(last)
  const isOne = last.length === 1
  const words = phonesWords().removal
  const go = async () => {
    const result = await answerOf(actions.removeMany(namesOf(last)))
    if (!result.ok) {
      toast.error((isOne ? words.oneNotRemoved : words.manyNotRemoved)(name), { description: result.message })
      return
    }
    onRemoved(last)
    const done = isOne ? words.oneRemoved : words.manyRemoved
    toastWithUndo(done(name), () => putBack(name, result.value, actions))
  }
  return (
    <Confirm
      open={phones !== null}
      title={words.title(name)}
      confirm={isOne ? words.one : words.many(name)}
      onConfirm={go}
      onClose={onClose}
    >
      <Held phones={last} />
      <p>{isOne ? words.oneStays(first.number) : words.manyStay}</p>
    </Confirm>
  )
}

/** Of many some are named. */
const named = 3

/** Those who are logged in there by then are logged out first. */
function Held({ phones }: { phones: readonly PoolPhone[] }) {
  const people = phones.flatMap(({ session }) => (session ? [personName(session.extension, session.name)] : []))
  const words = phonesWords().removal
  if (people.length === 0) return <p className="mb-2">{words.anybody}</p>
  const some = <strong className="font-medium text-ink">{people.slice(0, named).join(', ')}</strong>
  return (
    <p className="mb-2">
      {sentenceWith(people.length === 1 ? words.oneThere : (all) => words.manyThere(all, people.length - named), some)}
    </p>
  )
}
