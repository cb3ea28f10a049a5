import type { OwnWayIn, WayIn } from '@/lib/contract/ways-in'
import { singleSignOnWords } from '@/words/single-sign-on'

/** Said of a sign-in, where it began otherwise than most; '' of the others. */
export const bySso = (way: WayIn | OwnWayIn | undefined): string =>
  way === 'sso' ? `, ${singleSignOnWords().bySso}` : ''
