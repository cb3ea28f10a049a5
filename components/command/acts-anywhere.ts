import type { Act, Destination } from './acts'
import type { MayDo } from './may-do'
import { actionsWords } from '@/words/actions'
import { commandWords } from '@/words/command'
import { language, languageNames, languages } from '@/words/language'
import { phonesWords } from '@/words/phones'
import { shellWords } from '@/words/shell'

/** What can be done without finding anybody first. */
export function actsAnywhere(may: MayDo): Destination[] {
  const [words, shell, phones] = [commandWords(), shellWords(), phonesWords()]
  const items: (Destination | false)[] = [
    may.logsInAt.length > 0 && does({ kind: 'log-in' }, `${actionsWords().seat.logInSomebody}…`),
    may.logOutSeveral && goes('/people?do=log-out', actionsWords().several.open),
    may.administer && goes('/phones/add', phones.addPhones),
    goes('/phones/labels', phones.printLabels),
    may.administer && does({ kind: 'check-health' }, words.checkHealth),
    does({ kind: 'colours', theme: 'light' }, `${shell.colours}: ${shell.light}`),
    does({ kind: 'colours', theme: 'dark' }, `${shell.colours}: ${shell.dark}`),
    does({ kind: 'colours', theme: 'system' }, `${shell.colours}: ${shell.asDevice}`),
    ...languages
      .filter((one) => one !== language())
      .map((one) => does({ kind: 'language', language: one }, `${shell.language}: ${languageNames[one]}`)),
    does({ kind: 'sign-out' }, shell.signOut),
  ]
  return items.filter((item) => item !== false)
}

const goes = (href: string, label: string): Destination => ({ href, label, detail: '' })
const does = (act: Act, label: string): Destination => {
  return { act, label, detail: '' }
}
