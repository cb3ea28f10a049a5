import { wallWords } from '@/words/wall'

/** As many as somebody reads in passing. */
const most = 10

/** `Room 203, 206, 209 and 4 more`: what desks have in common is said once. */
export function listed(desks: readonly string[]): string {
  const [first = ''] = desks
  const common = /^(.*\D\s)\S+$/.exec(first)?.[1] ?? ''
  const isAlike = common !== '' && desks.every((desk) => desk.startsWith(common))
  const shown = desks.slice(0, most).map((desk, at) => (isAlike && at > 0 ? desk.slice(common.length) : desk))
  const more = desks.length - shown.length
  return more > 0 ? wallWords().andMore(shown.join(', '), more) : shown.join(', ')
}
