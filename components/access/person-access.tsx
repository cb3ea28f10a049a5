import Link from 'next/link'
import type { Rule } from '@/lib/contract/access'
import { ruleInWords } from '@/lib/contract/access-words'
import { Section } from '../ui/section'
import { accessWords } from '@/words/access'
import { listed } from '@/words/numbers'

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
  const words = accessWords().ofPerson
  return (
    <Section title={words.title}>
      {isExcluded ? (
        <p>{words.excluded}</p>
      ) : rules.length === 0 ? (
        <p className="text-muted">{words.everywhere}</p>
      ) : (
        <ul className="grid gap-1.5">
          {rules.map((rule) => (
            <li key={rule.id}>
              {rule.group ?? words.thisPerson} {ruleInWords(rule)}.
            </li>
          ))}
        </ul>
      )}
      {groups.length > 0 ? <p className="text-muted">{words.inGroups(listed(groups))}</p> : null}
      {page ? (
        <p>
          <Link href={page} className="underline underline-offset-4">
            {words.allRules}
          </Link>
        </p>
      ) : null}
    </Section>
  )
}
