import type { Refuser } from '@/lib/contract/access'
import { ruleInWords } from '@/lib/contract/access-words'
import { refusalsWords } from '@/words/refusals'

/** What refused somebody, to stand behind the reason; '' where that says it all, or where it is not known. */
export function refuserInWords(by: Refuser | undefined): string {
  const { rules, policy } = refusalsWords()
  switch (by?.kind) {
    case 'rules':
      return rules([...by.rules.map(ruled), ...others(by.ruleCount - by.rules.length)])
    case 'policy':
      return policy(policyInWords(by))
    case 'never_hot_desks':
    case undefined:
      return ''
  }
}

const ruled = ({ group, rule }: (Refuser & { kind: 'rules' })['rules'][number]) =>
  refusalsWords().rule(group, ruleInWords(rule))

const others = (count: number) => (count > 0 ? [refusalsWords().moreRules(count)] : [])

function policyInWords({ group, idleMinutes }: Refuser & { kind: 'policy' }): string {
  const { setForEverybody, setForGroup, withoutCall } = refusalsWords()
  const where = group === null ? setForEverybody : setForGroup(group)
  return idleMinutes === null ? where : withoutCall(idleMinutes, where)
}
