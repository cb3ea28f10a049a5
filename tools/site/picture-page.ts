import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectDirectory } from '../../runtime/project-directory.ts'

export const pictures = 'pictures/pages'

/** Every page of the dashboard, at a desktop and at a phone, light or dark as the reader has it. */
export function picturePage(): string {
  const files = readdirSync(join(projectDirectory, 'docs', pictures))
  const names = files.flatMap((file) => /^(.+)-1366-light\.webp$/.exec(file)?.[1] ?? [])
  return [
    '# Every page in pictures',
    'At a desktop, and below it at a phone. The pictures are light or dark as this page is.',
    ...names.map((name) => `## ${titled(name)}\n\n${look(name, 1366)}\n\n${look(name, 390)}`),
  ].join('\n\n')
}

/** Both of a picture; the one of the other appearance is hidden, as on GitHub. */
const look = (name: string, width: number) =>
  ['light', 'dark']
    .map(
      (mode) =>
        `![${titled(name)}, ${width} pixels wide](${pictures}/${name}-${width}-${mode}.webp#gh-${mode}-mode-only)`,
    )
    .join('\n')

const titled = (name: string) => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll('-', ' ')
