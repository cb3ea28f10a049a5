import { toastOf } from '../actions/toasts'
import type { PooledPhone, PoolActions } from './pool-actions'
import { phonesWords } from '@/words/phones'

/** Makes phones as they were before, and says so. */
export function putBack(name: string, phones: PooledPhone[], { restore }: Pick<PoolActions, 'restore'>) {
  const words = phonesWords().change
  return toastOf(restore(phones), words.asBefore(name), words.notUndone)
}
