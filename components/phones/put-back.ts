import { toastOf } from '../actions/toasts'
import type { PooledPhone, PoolActions } from './pool-actions'

/** Makes phones as they were before, and says so. */
export const putBack = (name: string, phones: PooledPhone[], { restore }: Pick<PoolActions, 'restore'>) =>
  toastOf(restore(phones), `${name}: as before.`, 'It was not undone.')
