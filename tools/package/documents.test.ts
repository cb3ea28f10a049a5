import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { claimsOf } from '../checks/docs/claims.ts'
import { documentsOfPackage } from './documents.ts'

const documents = documentsOfPackage()

const linksOf = (text: string) =>
  claimsOf(text).flatMap(({ kind, text: target }) => (kind === 'link' ? [target.replace(/#.*/, '')] : []))

test.each([...documents].filter(([path]) => path.endsWith('.md')))('%s links to what the package has', (path, text) => {
  const targets = linksOf(String(text)).filter((target) => target !== '')
  const missing = targets.filter((target) => !documents.has(posix.join(posix.dirname(path), target)))
  expect(missing).toEqual([])
})

test('guides, decisions and the files for other programs are in it', () => {
  const paths = ['guides/setup.md', 'decisions/0064-one-package.md', 'changelog.md', 'guides/asterisk-files.md']
  for (const path of [...paths, 'files/deploy/prometheus/alerts.yml']) expect([...documents.keys()]).toContain(path)
  expect(String(documents.get('operations.md'))).toContain('](files/deploy/grafana/hotdesk.json)')
})
