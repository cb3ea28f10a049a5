import type { Refuser } from '@/lib/contract/access'
import { ruleInWords } from '@/lib/contract/access-words'

/** What refused somebody, to stand behind the reason; '' where that says it all, or where it is not known. */
export function refuserInWords(by: Refuser | undefined): string {
  switch (by?.kind) {
    case 'rules':
      return `; ${[...by.rules.map(ruled), ...others(by.ruleCount - by.rules.length)].join('; ')}`
    case 'policy':
      return ` (${policy(by)})`
    case 'never_hot_desks':
    case undefined:
      return ''
  }
}

const ruled = ({ group, rule }: (Refuser & { kind: 'rules' })['rules'][number]) =>
  `${group ?? 'they'} ${ruleInWords(rule)}`

const others = (count: number) => (count > 0 ? [`and ${count} more ${count === 1 ? 'rule' : 'rules'}`] : [])

function policy({ group, idleMinutes }: Refuser & { kind: 'policy' }): string {
  const where = group === null ? 'set for everybody' : `set for the group ${group}`
  if (idleMinutes === null) return where
  return `${idleMinutes} ${idleMinutes === 1 ? 'minute' : 'minutes'} without a call, ${where}`
}
