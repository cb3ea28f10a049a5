import type { FactType } from '@/lib/contract/events'
import { activityWords } from '@/words/activity'

/** Each type of event, as a filter names it. */
export const typeWords = (): Record<FactType, string> => activityWords().types
