'use client'
import type { Location } from '@/lib/contract/locations'
import { answerOf, type ActionResult } from '../action-result'
import { Confirm } from '../ui/confirm'
import { useLastAsked } from '../ui/use-while-open'
import { toast } from '../ui/toast'
import { locationsWords } from '@/words/locations'

type DeleteLocationProps = {
  location: Location | null
  remove: (id: string) => Promise<ActionResult>
  onClose: () => void
}

export function DeleteLocation({ location, remove, onClose }: DeleteLocationProps) {
  const last = useLastAsked(location)
  if (!last) return null
  const { id, name, phones } = last
  const words = locationsWords().deletion
  const go = async () => {
    const result = await answerOf(remove(id))
    if (result.ok) toast.success(words.done(name))
    else toast.error(words.failed(name), { description: result.message })
  }
  return (
    <Confirm
      open={location !== null}
      title={words.title(name)}
      confirm={words.confirm}
      onConfirm={go}
      onClose={onClose}
    >
      <p>
        {phones === 0 ? words.noPhones : words.phonesStay(phones)} {words.floors}
      </p>
    </Confirm>
  )
}
