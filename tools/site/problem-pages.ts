import { type ExplainedProblem, explainProblem, problemCodes } from '../../lib/problems/explain.ts'
import { headingsOf } from '../checks/docs/headings.ts'
import { read } from '../checks/docs/facts.ts'

/** A page for each problem, as the dashboard has one, and the list of them. */
export function problemPages(): [page: string, markdown: string][] {
  const all = problemCodes.map(explainProblem)
  return [
    ['problems/index.md', list(all)],
    ...all.map((problem): [string, string] => [`problems/${problem.code}.md`, pageOf(problem)]),
  ]
}

const list = (all: ExplainedProblem[]) =>
  [
    '# Problems',
    'The REST API answers with one of these where something is wrong, and names its page as `type`. Every Hot Desk serves these pages itself, at `/docs/problems`.',
    [
      '| code | status | what it means |',
      '| --- | --- | --- |',
      ...all.map(
        ({ code, status, sections }) => `| [\`${code}\`](${code}.md) | ${status} | ${sections[0]?.text ?? ''} |`,
      ),
    ].join('\n'),
  ].join('\n\n')

function pageOf({ code, title, status, sections, see }: ExplainedProblem): string {
  return [
    `# ${title}`,
    `\`${code}\` · HTTP ${status}`,
    ...sections.map(({ heading, text }) => `## ${heading}\n\n${text}`),
    ...(see === undefined ? [] : [`More: [${nameOf(see)}](../${see})`]),
    '[All problems](index.md)',
  ].join('\n\n')
}

/** Of a document, or of a part of it: `guides/pool.md#locations` → “Many phones: Locations”. */
function nameOf(see: string): string {
  const [file = '', slug] = see.split('#')
  const headings = headingsOf(read(`docs/${file}`))
  const part = headings.find((heading) => heading.slug === slug)?.title
  return [headings[0]?.title, part].filter(Boolean).join(': ')
}
