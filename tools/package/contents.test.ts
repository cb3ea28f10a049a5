import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { placeOf, placesInMaps, placesInStyles, placesUnder } from './contents.ts'

const folder = mkdtempSync(join(tmpdir(), 'hotdesk-contents-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(path: string, content: object): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), JSON.stringify(content))
}

test.each([
  ['node_modules/zod/v4/core/util.js', 'node_modules/zod'],
  ['node_modules/@base-ui/react/index.mjs', 'node_modules/@base-ui/react'],
  ['../../node_modules/next-auth/node_modules/uuid/dist/index.js', 'node_modules/next-auth/node_modules/uuid'],
  ['agi-worker/main.ts', undefined],
])('%s belongs to %s', (file, place) => {
  expect(placeOf(file)).toBe(place)
})

test('what Next.js built is found by the maps of its code', () => {
  write('server/page.js.map', { sections: [{ map: { sources: ['../node_modules/%40floating-ui/dom/a.mjs'] } }] })
  write('server/chunks/one.js.map', { sources: ['../../lib/db.ts', '../../node_modules/jssip/lib/UA.js'] })
  write('server/page.js', { sources: ['node_modules/no-map/index.js'] })
  expect(placesInMaps(join(folder, 'server')).toSorted()).toEqual([
    'node_modules/@floating-ui/dom',
    'node_modules/jssip',
  ])
})

test('packages that lie there as such are found, also within others', () => {
  write('program/node_modules/pg/package.json', {})
  write('program/node_modules/pg/lib/index.js', {})
  write('program/node_modules/ari-client/node_modules/uuid/package.json', {})
  expect(placesUnder(join(folder, 'program')).toSorted()).toEqual([
    'node_modules/ari-client/node_modules/uuid',
    'node_modules/pg',
  ])
})

test('styles and fonts are found where the style sheet begins', () => {
  expect(
    placesInStyles("@import 'tailwindcss';\n@import '@fontsource-variable/inter';\n@import './own.css';\n"),
  ).toEqual(['node_modules/tailwindcss', 'node_modules/@fontsource-variable/inter'])
})
