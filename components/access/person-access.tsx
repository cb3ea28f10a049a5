import Link from 'next/link'
import type { Rule } from '@/lib/contract/access'
import { ruleInWords } from '@/lib/contract/access-words'
import { Section } from '../ui/section'

type PersonAccessProps = {
  rules: readonly Rule[]
  /** Whether this person never hot desks. */
  isExcluded: boolean
  /** Names. */
  groups: readonly string[]
  /** The page with all rules, for those who may change them. */
  page: string | null
}

/** Where and when a person may log in; for their page. */
export function PersonAccess({ rules, isExcluded, groups, page }: PersonAccessProps) {
  return (
    <Section title="Where they may log in">
      {isExcluded ? (
        <p>Nowhere: this extension never hot desks.</p>
      ) : rules.length === 0 ? (
        <p className="text-muted">Everywhere, at any time: no rule is for this person.</p>
      ) : (
        <ul className="grid gap-1.5">
          {rules.map((rule) => (
            <li key={rule.id}>
              {rule.group === null ? 'This person' : rule.group} {ruleInWords(rule)}.
            </li>
          ))}
        </ul>
      )}
      {groups.length > 0 ? <p className="text-muted">In {new Intl.ListFormat('en').format(groups)}.</p> : null}
      {page ? (
        <p>
          <Link href={page} className="underline underline-offset-4">
            All rules
          </Link>
        </p>
      ) : null}
    </Section>
  )
}
