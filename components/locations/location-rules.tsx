import Link from 'next/link'
import type { ReactNode } from 'react'
import { ruleInWords } from '@/lib/contract/access-words'
import type { Location } from '@/lib/contract/locations'
import { consequence } from '@/lib/contract/logout-rule-words'
import type { RulesAt } from '@/lib/locations/rules-at'
import { Section } from '../ui/section'
import { accessWords } from '@/words/access'
import { locationsWords } from '@/words/locations'
import { settingsFormsWords } from '@/words/settings-forms'
import { settingsPagesWords } from '@/words/settings-pages'

/** More would hide the rest of the page; all of them are on the page of access. */
const most = 8

/** What is ruled about the desks of a location, each with the way to where it is changed. */
export function LocationRules({ location: { pbx }, rules }: { location: Location; rules: RulesAt }) {
  const words = locationsWords().page
  const { 'automatic-logout': logout, 'free-desks': freeDesks } = settingsPagesWords()
  const access = rules.access.map((rule) => {
    return `${rule.group ?? accessWords().extensionOf(rule.extension ?? '')} ${ruleInWords(rule)}.`
  })
  const more = access.length - most
  return (
    <Section title={words.rules}>
      <Kind title={logout.title} page={`/settings/automatic-logout?pbx=${pbx}`}>
        {rules.logout.length === 0 ? words.nobodyLoggedOut : null}
        <Lines lines={rules.logout.map(consequence)} />
      </Kind>
      <Kind title={words.whoMayLogIn} page={`/access?pbx=${pbx}`}>
        <Lines lines={access.slice(0, most)} />
        {more > 0 ? <p>{words.moreRules(more)}</p> : null}
        <p>{access.length === 0 ? words.everybodyMay : words.othersMay}</p>
      </Kind>
      <Kind title={freeDesks.title} page={`/settings/free-desks?pbx=${pbx}`}>
        {settingsFormsWords().freeDesks.options[rules.freeDesks]}
      </Kind>
    </Section>
  )
}

function Kind({ title, page, children }: { title: string; page: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="flex flex-wrap items-baseline gap-x-3 font-medium">
        {title}
        <Link href={page} prefetch={false} className="text-[0.8125rem] font-normal underline underline-offset-4">
          {locationsWords().page.change}
          <span className="sr-only"> {title}</span>
        </Link>
      </h3>
      <div className="text-muted">{children}</div>
    </section>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="empty:hidden">
      {lines.map((line) => (
        <li key={line} className="wrap-anywhere">
          {line}
        </li>
      ))}
    </ul>
  )
}
