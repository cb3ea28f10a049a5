import { faults as english } from '../../words/en/faults.ts'
import { faultsWords } from '../../words/faults.ts'

type Sentence = (...about: string[]) => string

/** Stand for what a sentence is about: characters that no text has. */
const firstGap = 0xe000

/** Why something failed, as it was kept in English, in the reader's language; as it is where no sentence is known. */
export function faultInWords(fault: string): string {
  for (const [name, pattern] of patterns) {
    const about = pattern.exec(fault)?.slice(1)
    if (!about) continue
    const sentence: Sentence = faultsWords().said[name]
    return sentence(...about)
  }
  return fault
}

const patterns = Object.entries(english.said).map(
  ([name, sentence]) => [name as keyof typeof english.said, patternOf(sentence)] as const,
)

function patternOf(sentence: Sentence): RegExp {
  const gaps = Array.from({ length: sentence.length }, (_, index) => String.fromCharCode(firstGap + index))
  const escaped = sentence(...gaps).replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/[\ue000-\uf8ff]/g, '(.+)')}$`)
}
