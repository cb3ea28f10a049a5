import type { OwnWayIn, WayIn } from '@/lib/contract/ways-in'
import { ssoEventsWords } from '@/words/sso-events'

/** Said of a sign-in, where it began otherwise than most; '' of the others. */
export const bySso = (way: WayIn | OwnWayIn | undefined): string => (way === 'sso' ? `, ${ssoEventsWords().bySso}` : '')
