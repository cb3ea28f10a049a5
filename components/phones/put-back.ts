import { toast } from 'sonner'
import { answerOf } from '../action-result'
import type { PooledPhone, PoolActions } from './pool-actions'

/** Makes phones as they were before, and says so. */
export async function putBack(name: string, phones: PooledPhone[], { restore }: Pick<PoolActions, 'restore'>) {
  const result = await answerOf(restore(phones))
  if (result.ok) toast.success(`${name}: as before.`)
  else toast.error('It could not be undone.', { description: result.message })
}
