import { findingsWords } from '../../words/findings.ts'
import { faultInWords } from './faults.ts'
import { type FindingGroup, type Said, saidIn } from './findings.ts'

/** What was looked at, in the reader's language. */
export function checkInWords(check: string): string {
  const words = findingsWords()
  const [, phone] = /^phone (\d+)$/.exec(check) ?? []
  return phone === undefined ? (new Map(Object.entries(words.checks)).get(check) ?? check) : words.phone(phone)
}

/** An error is not one of our sentences, but is recognised if it is one of those that happen. */
export const foundInWords = ({ found, said }: FindingGroup): string => inWords(said?.found, said) ?? faultInWords(found)

/** What to do about it; undefined: there is nothing to do. */
export function nextInWords({ next, said }: FindingGroup): string | undefined {
  const words = inWords(said?.next, said)
  if (words === null) return next
  return said?.settings === 'dashboard' ? findingsWords().inDashboard(words) : words
}

function inWords(sentence: Said | undefined, said: FindingGroup['said']): string | null {
  const words = sentence ? saidIn(findingsWords().said, sentence) : null
  return words !== null && said?.settings === 'dashboard' ? withLabels(words) : words
}

/** With the settings of a PBX as the dashboard calls them. */
export function withLabels(text: string): string {
  const labels = new Map<string, string>(Object.entries(findingsWords().labels))
  return text.replaceAll(/\bA[MR]I_[A-Z]+/g, (name) => labels.get(name) ?? name)
}
