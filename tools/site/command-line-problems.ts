import { readdirSync } from 'node:fs'
import ts from 'typescript'
import { isProblemCode } from '../../lib/problems/explain.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { read } from '../checks/docs/facts.ts'

/** The problems that the command line alone has, by code, as its source throws them: nothing is written twice. */
export function commandLineProblems(): [page: string, markdown: string] {
  const all = thrownInCommandLine().filter(({ code }) => !isProblemCode(code))
  const codes = [...new Set(all.map(({ code }) => code))].toSorted()
  const sections = codes.map((code) => {
    const texts = all.filter((thrown) => thrown.code === code).map(asText)
    return [`## ${code}`, ...new Set(texts)].join('\n\n')
  })
  return ['command-line-problems.md', ['# Problems of the command line', introduction, ...sections].join('\n\n')]
}

const introduction = `With \`--json\`, a [command](cli.md) that fails prints one of these codes with its message and what to do next. “…” stands for what it
names then. Codes that the REST API has as well are among [its problems](problems/index.md).`

interface Thrown {
  code: string
  message: string | null
  next: string | null
}

const asText = ({ message, next }: Thrown): string =>
  [
    message === null ? 'The message says what it was.' : `“${message}”`,
    next?.replace(/:$/, ': …') ?? 'What to do stands below the message.',
  ].join(' ')

function thrownInCommandLine(): Thrown[] {
  const files = readdirSync(`${projectDirectory}/cli`, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .toSorted()
    .flatMap((file) => thrownIn(ts.createSourceFile(file, read(`cli/${file}`), ts.ScriptTarget.Latest, true)))
}

function thrownIn(node: ts.Node): Thrown[] {
  const within = node.getChildren().flatMap(thrownIn)
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'CommandProblem') return within
  const [code = null, message = null, next = null] = (node.arguments ?? []).map(wordsOf)
  return code === null || code.includes('…') ? within : [{ code, message, next }, ...within]
}

/** A text as it stands there; null where it comes from elsewhere, or nearly all of it does. */
function wordsOf(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  const text = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
  return /\p{L}{2}/u.test(text) ? text : null
}
