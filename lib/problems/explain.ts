import { meanings } from './meanings'
import type { ProblemCode } from './problem'
import { forPeople, forPrograms, words } from './words'

/** The `type` of a problem document: a page that every Hot Desk serves itself, so that the link works offline. */
export const problemAddress = (code: ProblemCode) => `/docs/problems/${code}`

/** What is known of a problem, for its page in the dashboard and its page in the documentation. */
export interface ExplainedProblem {
  code: ProblemCode
  title: string
  status: number
  sections: { heading: string; text: string }[]
  /** The document that says more, below docs/. */
  see: string | undefined
}

export const problemCodes = Object.keys(words) as ProblemCode[]

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(words, code)

export function explainProblem(code: ProblemCode): ExplainedProblem {
  const { title, status } = words[code]
  const { means, see } = meanings[code]
  return { code, title, status, see, sections: [{ heading: 'What it means', text: means }, ...whatToDo(code)] }
}

/** Under one heading where the dashboard, programs and the command line say the same. */
function whatToDo(code: ProblemCode): ExplainedProblem['sections'] {
  const api = forPrograms(code)
  const all = [
    { heading: 'In the dashboard', text: forPeople(code) },
    { heading: 'With the REST API', text: api },
    { heading: 'On the command line', text: words[code].commandLine ?? api },
  ]
  const isSaidOnce = all.every(({ text }) => text === api)
  return isSaidOnce ? [{ heading: 'What to do', text: api }] : all
}
